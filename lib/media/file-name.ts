const MOST = 200;

/**
 * A file's name as it is kept for people: the last part of a path, without control characters, at most 200 UTF-16
 * units. It is shown and never used to find a file.
 */
export function cleanFileName(name: string): string {
  const last = name.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  return last
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "")
    .trim()
    .slice(0, MOST)
    .toWellFormed();
}
