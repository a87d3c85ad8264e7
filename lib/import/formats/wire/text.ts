import type { Sheet } from "@/lib/import/formats/sheet";
import type { Block, FieldName, Found, ImportedStory, Span } from "@/lib/import/imported-story";
import { fillField, type Grounds } from "@/lib/import/story-fields";
import { readText } from "@/lib/import/text/read-text";

/**
 * Write a text without markup onto the sheet as the raw-text reader has it: its blocks, fields and warnings.
 *
 * @param headline what stands above the text, so that its first line is not taken for the headline
 */
export function writeText(sheet: Sheet, text: string, headline: string | null): ImportedStory {
  const above = headline ? `${headline}\n\n` : "";
  const reading = readText(above + text);
  const places = new Map<Block, Span>();
  for (const block of reading.blocks) {
    if ((block.spans[0]?.start ?? 0) < above.length) continue;
    const span = writeBlock(sheet, block, reading);
    if (span) places.set(block, span);
  }
  fillFrom(sheet, reading, FIELDS);
  for (const { code, message, span } of reading.warnings) {
    const owner =
      span &&
      reading.blocks.find(({ spans }) =>
        spans.some(({ start, end }) => start <= span.start && span.end <= end),
      );
    sheet.warn(code, message, (owner && places.get(owner)) ?? null);
  }
  return reading;
}

/** All of them. */
export const FIELDS: readonly FieldName[] = [
  "headline",
  "standfirst",
  "byline",
  "dateline",
  "publishedAt",
  "updatedAt",
  "embargo",
  "language",
  "section",
  "tags",
  "slugline",
  "editorNote",
  "canonicalUrl",
  "source",
  "copyright",
];

/** Where the sheet knows nothing of these fields yet, what the raw-text reader knows or suggests. */
export function fillFrom(sheet: Sheet, reading: ImportedStory, names: readonly FieldName[]): void {
  for (const name of names) {
    const [known, read]: [Found<string | string[]>, Found<string | string[]>] = [
      sheet.fields[name],
      reading.fields[name],
    ];
    if (known.value !== null) continue;
    if (read.value !== null) fillField(known, read.value, null, groundsOf(read));
    known.alternatives.push(...read.alternatives.map((each) => ({ ...each, span: null })));
  }
}

const groundsOf = ({ rule, confidence, because }: Grounds): Grounds => ({ rule, confidence, because });

function writeBlock(sheet: Sheet, block: Block, reading: ImportedStory): Span | null {
  const rich = { text: block.text, marks: block.marks };
  const grounds = groundsOf(block);
  if (block.decision === "set-aside") return sheet.setAside(block.reason, rich, grounds, block);
  if (block.decision === "keep")
    return sheet.keep(block, rich, block.reason ? { ...grounds, doubt: block.reason } : grounds);
  const { field } = block;
  if (field === "byline" || field === "tags")
    return sheet.list(field, block.text, reading.fields[field].value ?? [block.text], grounds);
  return sheet.field(field, block.text, reading.fields[field].value ?? block.text, grounds);
}
