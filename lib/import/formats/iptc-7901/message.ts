/** One message, its controls taken off. */
export interface Message {
  isAnpa: boolean;
  /** What stands between SOH and STX, a line each. */
  header: string[];
  copy: string;
  /** Below ETX: when it was sent. */
  end: string;
}

const SOH = "\u0001";
const STX = "\u0002";
const ETX = "\u0003";
const EOT = "\u0004";
const UNIT = "\u001f";

// biome-ignore lint/suspicious/noControlCharactersInRegex: the controls are the format
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/** The messages of a file, each with its controls: each begins with a header, and ends where the next one begins. */
export function messagesIn(text: string): string[] {
  const parts = text.split(SOH).slice(1);
  return parts.filter((part) => part.includes(STX)).map((part) => `${SOH}${part}`);
}

/** The first message of a file, or null where there is none. A file that ends early is read as far as it goes. */
export function messageOf(text: string): Message | null {
  const start = text.indexOf(SOH);
  const stx = text.indexOf(STX, start);
  if (start === -1 || stx === -1) return null;
  const etx = text.indexOf(ETX, stx);
  const eot = text.indexOf(EOT, etx === -1 ? stx : etx);
  const next = text.indexOf(SOH, stx);
  const stop = Math.min(...[eot, next, text.length].filter((at) => at !== -1));
  const copyEnd = etx !== -1 && etx < stop ? etx : stop;
  const header = text.slice(start + 1, stx);
  return {
    isAnpa: header.includes(UNIT) || text.charAt(stx + 1) === "^",
    header: lines(header),
    copy: text
      .slice(stx + 1, copyEnd)
      .replace(/\r+\n?/gu, "\n")
      .replace(CONTROLS, ""),
    end: lines(text.slice(copyEnd, stop)).join(" ").replace(/[<^]/gu, "").trim(),
  };
}

const lines = (text: string): string[] =>
  text
    .split(/[\r\n]+/u)
    .map((line) => line.replace(CONTROLS, " ").replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");
