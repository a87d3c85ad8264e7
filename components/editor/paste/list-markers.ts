export type ListFormat = "numbered" | "bulleted";

/**
 * What the marker of a list item says: "3." is the third of a numbered list, "iv)" and "d." are the fourth, "·" and the
 * bare "o" that Word draws as a circle are bullets. Null when there is no marker.
 */
export function readMarker(text: string): { format: ListFormat; value: number } | null {
  const marker = text.replace(/\s+/gu, "");
  if (marker === "") return null;
  const number = /^[([]?(?:\d+\.)*(\d{1,6})[.)\]:]?$/.exec(marker)?.[1];
  if (number !== undefined) return { format: "numbered", value: Number(number) };
  const letters = /^[([]?([a-z]{1,8})[.)\]:]$/i.exec(marker)?.[1]?.toLowerCase();
  if (letters === undefined) return { format: "bulleted", value: 1 };
  const value = letters === "i" || letters.length > 1 ? romanValue(letters) : letters.charCodeAt(0) - 96;
  return { format: "numbered", value };
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1_000 };

/** 1 for what is no Roman number. */
function romanValue(letters: string): number {
  if (!/^[ivxlcdm]+$/.test(letters)) return 1;
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Formats of Word's style sheet by "list level": Safari leaves the markers themselves out. */
export function formatsIn(html: string): ReadonlyMap<string, ListFormat> {
  const formats = new Map<string, ListFormat>();
  for (const [, list, level, body] of html.matchAll(/@list l(\d+):level(\d+)[^{]*\{([^}]*)\}/g)) {
    const bulleted = /mso-level-number-format:\s*(?:bullet|image)/.test(body ?? "");
    formats.set(`${list} ${level}`, bulleted ? "bulleted" : "numbered");
  }
  return formats;
}
