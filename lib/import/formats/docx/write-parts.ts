import type { Rich, Sheet } from "@/lib/import/formats/sheet";
import type { Block, SetAsideReason } from "@/lib/import/imported-story";
import type { Grounds } from "@/lib/import/story-fields";
import { readByline } from "@/lib/import/text/words/names";
import { isProse } from "@/lib/import/text/words/prose";
import type { Origin, Part } from "./part";

/**
 * Write the parts of a Word file onto a sheet, each as what its style or its place in the file says.
 *
 * @returns the blocks for which nothing but their place in the text speaks: they are read as raw text is
 */
export function writeParts(sheet: Sheet, parts: readonly Part[]): ReadonlySet<Block> {
  const open = new Set<Block>();
  const hasTitle = parts.some(({ role, origin }) => role?.kind === "title" && origin === "body");
  const tops = parts.filter(({ role, origin }) => role?.kind === "heading" && origin === "body");
  let prose = 0;
  let isFirst = true;

  for (const part of parts) {
    const { shape, rich, role, origin } = part;
    const aside = ASIDE[origin];
    if (aside) sheet.setAside(aside.reason, rich, aside, shape);
    else if (origin !== "body") sheet.keep(shape, rich, part.grounds ?? BESIDE[origin] ?? BODY);
    else if (part.grounds || shape.kind === "figure" || shape.kind === "table" || shape.kind === "rule")
      sheet.keep(shape, rich, part.grounds ?? BODY);
    else {
      const isTop = prose === 0;
      const isHead = !hasTitle && role?.kind === "heading" && isFirst;
      if (!(isTop && (isHead ? writeHeadline(sheet, part, tops) : writeField(sheet, part))))
        writeText(sheet, part, open, isTop && !hasTitle && part === tops[0]);
      if (role?.kind !== "heading" && isProse(rich.text)) prose++;
      isFirst = false;
    }
  }
  return open;
}

const because = (rule: string, confidence: number, text: string): Grounds => ({
  rule,
  confidence,
  because: text,
});

const BODY = because("word-block", 0.95, "It stands so in the Word file.");
const ASIDE: Partial<Record<Origin, Grounds & { reason: SetAsideReason }>> = {
  comment: { reason: "editor-comment", ...because("word-comment", 0.98, "A comment in the margin.") },
  hidden: { reason: "editor-note", ...because("word-hidden", 0.97, "Text that its writer has hidden.") },
  contents: { reason: "nav", ...because("word-contents", 0.97, "A table of contents.") },
  placeholder: { reason: "ui", ...because("word-placeholder", 0.97, "A field that nobody filled in.") },
  header: { reason: "page-furniture", ...because("word-header", 0.97, "The head of the printed page.") },
  footer: { reason: "page-furniture", ...because("word-footer", 0.97, "The foot of the printed page.") },
};
const BESIDE: Partial<Record<Origin, Grounds>> = {
  "text-box": because("word-text-box", 0.7, "It stood in a box beside the text."),
  note: because("word-note", 0.95, "A note from the foot of the page or the end of the file."),
};

/** Without a title the first thing of all, if it is a heading, is the headline. */
function writeHeadline(sheet: Sheet, { rich, role }: Part, headings: readonly Part[]): boolean {
  const level = role?.kind === "heading" ? role.level : 0;
  const rivals = headings.filter((other) => other.role?.kind === "heading" && other.role.level <= level);
  const grounds = because(
    "word-first-heading",
    rivals.length === 1 ? 0.95 : 0.82,
    "The file begins with this heading.",
  );
  return sheet.field("headline", rich.text, inField(rich), grounds) !== null;
}

/** What a style says that is read into a field. */
function writeField(sheet: Sheet, { rich, role }: Part): boolean {
  const { text } = rich;
  const { headline, standfirst } = sheet.fields;
  if (role?.kind === "title" && headline.value === null) {
    sheet.field("headline", text, inField(rich), because("word-title", 0.97, "Its style is “Title”."));
    return true;
  }
  if (role?.kind === "subtitle" && standfirst.value === null) {
    sheet.field(
      "standfirst",
      text,
      inField(rich),
      because("word-subtitle", 0.95, "Its style is “Subtitle”."),
    );
    return true;
  }
  const byline = role?.kind === "byline" ? (readByline(text) ?? readByline(`By ${text}`)) : null;
  if (!byline) return false;
  sheet.list("byline", text, byline.names, because("word-byline", 0.96, "Its style is the byline’s."));
  return true;
}

/** One line, without the marks of footnotes. */
function inField({ text, marks }: Rich): string {
  const notes = marks.filter(
    ({ type, from, to }) => type === "superscript" && /^\d+$/u.test(text.slice(from, to)),
  );
  const bare = notes.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
  return (bare.trim() === "" ? text : bare).replaceAll("\n", " ").trim();
}

function writeText(sheet: Sheet, { shape, rich, role }: Part, open: Set<Block>, isCandidate: boolean): void {
  const isTitle = role?.kind === "title" || role?.kind === "subtitle";
  const grounds =
    shape.kind === "heading"
      ? because("word-heading", 0.97, "Its style is a heading’s.")
      : shape.kind === "list-item"
        ? because("word-list", 0.97, "An item of a list.")
        : shape.kind === "quote"
          ? because("word-quote", 0.95, "Its style is a quotation’s.")
          : because("word-paragraph", 0.95, "A paragraph.");
  if (isTitle)
    sheet.keep(
      { kind: "heading", level: 2 },
      rich,
      because("word-title-below", 0.75, "A title’s style, further down."),
    );
  else sheet.keep(shape, rich, grounds);
  const block = sheet.blocks.at(-1);
  if (block && !isTitle && (shape.kind !== "heading" || isCandidate)) open.add(block);
}
