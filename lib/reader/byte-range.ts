/** A part of a body: the first and the last byte of it, counted from nought. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The part that a `Range` header asks for (RFC 9110, 14): null for the whole, also when several parts are asked for or
 * the header says something else; "beyond" when the part asked for lies behind the end.
 */
export function readRange(header: string | null, size: number): ByteRange | "beyond" | null {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/i.exec(header?.replaceAll(/[ \t]/g, "") ?? "") ?? [];
  if (first === "") {
    if (last === "") return null;
    const length = Math.min(Number(last), size);
    return length === 0 ? "beyond" : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  if (last !== "" && Number(last) < start) return null;
  if (start >= size) return "beyond";
  return { start, end: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}

/**
 * Does the copy that a part is to be added to still have this tag? Without the question, yes. Dates are no answer:
 * pictures have none.
 */
export const continuesCopy = (ifRange: string | null, etag: string): boolean =>
  ifRange === null || ifRange === etag;
