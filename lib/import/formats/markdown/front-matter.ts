import { parse as parseToml } from "smol-toml";
import { parseDocument } from "yaml";

/** What a file says of itself above its text, and the text. */
export interface Parted {
  /** Keys and values as they stand, in order; null where there is no front matter. */
  entries: [key: string, value: unknown][] | null;
  /** The front matter could not be read by its own rules, and its lines were taken one by one. */
  isBroken: boolean;
  body: string;
}

const FENCES: readonly { form: RegExp; read: (raw: string) => unknown }[] = [
  { form: /^---[ \t]*\n((?:[\s\S]*?\n)??)(?:---|\.\.\.)[ \t]*(?:\n|$)/u, read: readYaml },
  { form: /^\+\+\+[ \t]*\n((?:[\s\S]*?\n)??)\+\+\+[ \t]*(?:\n|$)/u, read: parseToml },
  { form: /^(\{[ \t]*\n[\s\S]*?\n\})[ \t]*(?:\n|$)/u, read: JSON.parse },
];
/** No front matter is longer, in signs. */
const LONGEST = 100_000;
/** Deeper than this nobody writes, and readers of YAML call themselves for every level. */
const DEEPEST = 40;

/**
 * Part front matter (YAML between lines of `---`, TOML between `+++`, or JSON) from the text below it.
 *
 * Never throws. Aliases of YAML are not multiplied beyond reason. Where the rules are broken ("title: Crane: a
 * story") each line of the form "key: value" still counts.
 */
export function partFrontMatter(source: string): Parted {
  const text = source.replaceAll(/\r\n?/gu, "\n").replace(/^\ufeff?\s*(?=---|\+\+\+|\{)/u, "");
  for (const { form, read } of FENCES) {
    const [whole = "", raw = ""] = form.exec(text.slice(0, LONGEST)) ?? [];
    if (whole === "") continue;
    const body = text.slice(whole.length);
    const entries = entriesOf(raw, read);
    if (entries) return { entries, isBroken: false, body };
    const lines = linesOf(raw);
    // A text between two lines of signs is no front matter.
    if (lines.some(([key]) => key !== "")) return { entries: lines, isBroken: true, body };
  }
  return { entries: null, isBroken: false, body: text };
}

function entriesOf(raw: string, read: (raw: string) => unknown): [string, unknown][] | null {
  if (isTooDeep(raw)) return null;
  try {
    const value = read(raw);
    if (value === null || value === undefined) return [];
    return typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : null;
  } catch {
    return null;
  }
}

/** Strictly, else with values that go on at the edge of the page moved in, as YAML wants them. */
function readYaml(raw: string): unknown {
  try {
    return readStrictly(raw);
  } catch {
    return readStrictly(raw.replaceAll(/^(?![ \t#-]|[\w-]+[ \t]*:)(?=\S)/gmu, "  "));
  }
}

function readStrictly(raw: string): unknown {
  const document = parseDocument(raw, { uniqueKeys: false, logLevel: "silent" });
  if (document.errors.length > 0) throw document.errors[0];
  return document.toJS({ maxAliasCount: 50 });
}

function isTooDeep(raw: string): boolean {
  let depth = 0;
  for (const sign of raw) {
    if (sign === "[" || sign === "{") depth++;
    if (sign === "]" || sign === "}") depth--;
    if (depth > DEEPEST) return true;
  }
  return /^ {160}|(?:^|\n)[ \t]*(?:[-?] ){40}/mu.test(raw);
}

/** "key: value" lines, with the lines below that are moved in; what is neither stands under "". */
function linesOf(raw: string): [string, unknown][] {
  const entries: [string, string][] = [];
  for (const line of raw.split("\n")) {
    const [, key, value = ""] = /^["']?([\p{L}\p{N}_ .-]{1,60})["']?\s*[:=]\s*(.*)$/u.exec(line) ?? [];
    const last = entries.at(-1);
    if (key !== undefined) entries.push([key.trim(), unquoted(value)]);
    else if (last && /^\s+\S|^- /u.test(line)) last[1] = `${last[1]} ${line.trim()}`.trim();
    else if (line.trim() !== "") entries.push(["", line.trim()]);
  }
  return entries;
}

const unquoted = (value: string) => value.trim().replace(/^(["'])(.*)\1$/u, "$2");
