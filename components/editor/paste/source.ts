/** The program that made the HTML on the clipboard. */
export type PasteSource = "word" | "excel" | "docs" | "pages" | "libreoffice" | "galley" | "web";

const SIGNS: readonly [PasteSource, RegExp][] = [
  ["docs", /\bid="?docs-internal-guid-/i],
  ["excel", /urn:schemas-microsoft-com:office:excel|content="?Excel\.Sheet/i],
  ["word", /urn:schemas-microsoft-com:office:word|content="?Microsoft Word|class="?Mso|\bmso-list\s*:/i],
  ["libreoffice", /name="?generator"?\s+content="?(?:LibreOffice|OpenOffice)/i],
  ["pages", /content="?Cocoa HTML Writer/i],
];

/**
 * Where pasted HTML comes from, told by what each program leaves in it.
 *
 * ProseMirror marks what is copied out of any editor built with it; only ours never writes `img` or `h1`.
 */
export function sourceOf(html: string): PasteSource {
  if (/\bdata-pm-slice=/.test(html) && !/<(?:img|h1)\b/i.test(html)) return "galley";
  return SIGNS.find(([, sign]) => sign.test(html))?.[0] ?? "web";
}
