import { analyse } from "chardet";
import { repairMojibake } from "./mojibake";

export interface Decoded {
  /** Well-formed UTF-16 without byte order mark or NUL: a database can keep it, and spans point into it. */
  text: string;
  /** The encoding that was used, as the WHATWG names it: "utf-8", "shift_jis" … */
  encoding: string;
  /** The text was UTF-8 read as something else, and was mended. The bytes are as they came. */
  repaired: boolean;
}

/** So many bytes tell the encoding. */
const SAMPLE = 100_000;

/**
 * Bytes as text. A byte order mark decides, then the pattern of UTF-16, then strict UTF-8, then what was declared
 * (by who sent it, or in the first lines of XML and HTML), then what chardet finds likely, as long as it decodes
 * without a fault. Never throws: at worst it is Windows-1252.
 *
 * Strict UTF-8 comes before the declaration: text that is not UTF-8 hardly ever passes for it, while pages
 * that declare Latin-1 and are UTF-8 are common.
 *
 * @param declared what the transport said, such as the charset of a `Content-Type`
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const encoding = encodingOf(bytes, declared);
  return clean(new TextDecoder(encoding).decode(bytes), encoding);
}

/** Text that came as text (pasted): the same cleaning. */
export function decodeText(text: string): Decoded {
  return clean(text, "utf-8");
}

function clean(decoded: string, encoding: string): Decoded {
  const whole = decoded
    .replace(/^\ufeff/u, "")
    .toWellFormed()
    .replaceAll("\0", " ");
  const mended = repairMojibake(whole);
  return { text: mended ?? whole, encoding, repaired: mended !== null };
}

function encodingOf(bytes: Uint8Array, declared: string | null): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const wide = wideEncoding(bytes);
  if (wide) return wide;
  if (decodes(bytes, "utf-8")) return hasJapaneseEscapes(bytes) ? "iso-2022-jp" : "utf-8";
  const said = [declared, declaredInside(bytes)].find(
    (name) => name && isKnown(name) && decodes(bytes, name),
  );
  return said ? said.toLowerCase() : likelyEncoding(bytes);
}

/** What XML and HTML say of themselves in their first lines, which are ASCII in all encodings that get here. */
function declaredInside(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2_048));
  const found =
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{2,40})["']/iu.exec(head) ??
    /<meta[^>]*\scharset\s*=\s*["']?([\w.:-]{2,40})/iu.exec(head);
  return found?.[1] ?? null;
}

/** UTF-16 without a mark: zeros (or the high bytes of spaces and line ends) at every second place. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 8) return null;
  let little = 0;
  let big = 0;
  for (let at = 0; at < length; at += 2) {
    const [low, high] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    if (high === 0 && isPlain(low)) little++;
    if (low === 0 && isPlain(high)) big++;
  }
  // A stray NUL proves nothing; in real UTF-16 at least spaces and line ends have one each.
  const enough = Math.max(3, length / 2 / 50);
  if (little > enough && little > big * 4 && decodes(bytes.subarray(0, length), "utf-16le"))
    return "utf-16le";
  if (big > enough && big > little * 4 && decodes(bytes.subarray(0, length), "utf-16be")) return "utf-16be";
  return null;
}

function isPlain(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0x09 || (byte >= 0x20 && byte < 0x7f);
}

/** ISO-2022-JP is made of ASCII alone; only its escapes give it away. */
function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  const at = bytes.subarray(0, SAMPLE).indexOf(0x1b);
  return at !== -1 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);
}

function likelyEncoding(bytes: Uint8Array): string {
  const likely = analyse(bytes.subarray(0, SAMPLE)).map(({ name }) => name.toLowerCase());
  return likely.find((name) => isKnown(name) && decodes(bytes, name)) ?? "windows-1252";
}

function isKnown(encoding: string): boolean {
  if (/^(?:ascii|utf-)/u.test(encoding)) return false;
  try {
    return new TextDecoder(encoding).encoding !== "";
  } catch {
    return false;
  }
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
