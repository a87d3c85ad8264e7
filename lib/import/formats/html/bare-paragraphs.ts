const TAG = /<\/?([a-z][a-z\d]*)\b[^>]{0,200}>/giu;
const PARAGRAPH_END = /<\/p\s*>\s*|\s*<p\b[^>]{0,200}>/giu;
const BREAK = /[ \t]*<br\s*\/?>[ \t]*\n?/giu;
/** Where lines are wrapped, many begin in the middle of a sentence. */
const FEW = 0.1;

/**
 * Raw text that a program wrapped in `<p>`, as text again: markup with no other tags, whose paragraphs hold
 * lines that somebody wrote as lines. HTML would run them together. Null for any other markup.
 */
export function linesOfBareParagraphs(html: string): string | null {
  const names = new Set(html.matchAll(TAG).map(([, name = ""]) => name.toLowerCase()));
  if (!names.has("p") || names.size > 2 || (names.size === 2 && !names.has("br")) || html.includes("<!"))
    return null;
  const text = html
    .replace(PARAGRAPH_END, "\n\n")
    .replace(BREAK, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
  const paragraphs = text.split(/\n\s*\n/u);
  const below = paragraphs.flatMap((paragraph) => paragraph.split("\n").slice(1)).map((line) => line.trim());
  const running = below.filter((line) => /^\p{Ll}/u.test(line)).length;
  return below.length > 0 && running <= below.length * FEW ? text : null;
}
