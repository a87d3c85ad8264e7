/** A text in one line that has fewer of them is about programming. */
const FEWEST = 3;

/**
 * Undo `First.\n\nSecond \"quoted\".`: a text as a program writes it, with codes for its line ends, such as a value that
 * was copied out of JSON or a log.
 *
 * @returns null when there is nothing to undo: the text has line ends of its own, or no codes for them
 */
export function withoutEscapes(text: string): string | null {
  const written = text.trim();
  if (/[\r\n]/.test(written) || (written.match(/\\n/g)?.length ?? 0) < FEWEST) return null;
  const inside = /^"(.*)",?$/s.exec(written)?.[1] ?? written;
  return (parsed(inside) ?? byHand(inside)).replaceAll("\0", " ").toWellFormed();
}

function parsed(inside: string): string | null {
  try {
    const value: unknown = JSON.parse(`"${inside}"`);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

/** Not strictly JSON: quotation marks without a code, codes of other languages. */
function byHand(inside: string): string {
  return inside.replace(/\\(?:u([\da-fA-F]{4})|(r\\n|.))/gsu, (written, hex, sign) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (sign === "n" || sign === "r" || sign === "r\\n") return "\n";
    if (sign === "t") return "\t";
    return /["'\\/]/.test(sign) ? sign : written;
  });
}
