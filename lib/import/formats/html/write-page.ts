import { newSheet, plain, type Sheet } from "@/lib/import/formats/sheet";
import type { SetAsideReason } from "@/lib/import/imported-story";
import type { Grounds } from "@/lib/import/story-fields";
import type { Fused } from "./claims";
import type { HtmlPart } from "./fragment";
import type { Judgement } from "./judgement";
import type { PageFields } from "./page-fields";
import { titleKey } from "./page-title";
import type { Sighting } from "./visible-claims";

type Text = Exclude<keyof PageFields, "byline" | "tags">;
type List = "byline" | "tags";

/** Lines that will be one block. */
interface Furniture {
  reason: SetAsideReason;
  grounds: Grounds;
  texts: string[];
}

/** Everything that the page shows, in its order, onto a sheet: the story, the fields, and what is set aside. */
export function writePage(
  parts: readonly HtmlPart[],
  judged: readonly Judgement[],
  fields: PageFields,
  sightings: readonly Sighting[],
): Sheet {
  const sheet = newSheet();
  const seen = new Map(sightings.map(({ field, part }) => [part, field]));
  const furniture: Furniture[] = [];

  function flush(): void {
    for (const { reason, grounds, texts } of furniture.splice(0))
      sheet.setAside(reason, { text: texts.join("\n"), marks: [] }, grounds);
  }

  for (const [at, part] of parts.entries()) {
    const judgement = judged[at];
    const { shape, rich } = part;
    if (!judgement) continue;
    const field =
      seen.get(at) ?? (isHeadline(part, fields) && judgement.reason === null ? "headline" : undefined);
    if (field) {
      flush();
      writeField(sheet, field, rich.text, fields);
    } else if (judgement.reason === null) {
      flush();
      const { reason: _, ...grounds } = judgement;
      sheet.keep(shape, rich, grounds);
    } else if (rich.text !== "") {
      const { reason, doubt: _, ...grounds } = judgement;
      // Page furniture of one kind is one block; what stands within the story can be put back piece by piece.
      const isMerged =
        judgement.rule === "page-outside" && judgement.confidence >= 0.8 && shape.kind !== "figure";
      const [open] = furniture;
      if (isMerged && open?.reason === reason) open.texts.push(rich.text);
      else {
        flush();
        if (isMerged) furniture.push({ reason, grounds, texts: [rich.text] });
        else sheet.setAside(reason, rich, grounds, shape);
      }
    }
  }
  flush();
  findFields(sheet, fields);
  return sheet;
}

function isHeadline({ shape, rich }: HtmlPart, { headline }: PageFields): boolean {
  return shape.kind === "heading" && headline !== null && titleKey(rich.text) === titleKey(headline.value);
}

/** A line that people see: the field's value if there is one, which may be another than what the line says. */
function writeField(sheet: Sheet, field: Sighting["field"], text: string, fields: PageFields): void {
  if (field === "byline") {
    const { byline } = fields;
    if (byline) sheet.list("byline", text, byline.value, byline.grounds);
    else sheet.setAside("page-furniture", plain(text), NO_NAME);
    return;
  }
  const found = fields[field];
  if (found) sheet.field(field, text, found.value, found.grounds);
  else sheet.setAside("timestamp", plain(text), NO_NAME);
}

const NO_NAME: Grounds = {
  rule: "page-line",
  confidence: 0.85,
  because: "A line above the story that says nothing certain.",
};

const TEXTS: readonly Text[] = [
  "headline",
  "publishedAt",
  "updatedAt",
  "language",
  "section",
  "canonicalUrl",
  "source",
  "copyright",
];
const LISTS: readonly List[] = ["byline", "tags"];

/** What no line of the page said, and what other places say. */
export function findFields(sheet: Sheet, fields: PageFields): void {
  for (const name of TEXTS) {
    const found = fields[name];
    if (!found) continue;
    for (const { value, grounds } of inTurn(found)) sheet.find(name, value, grounds);
  }
  for (const name of LISTS) {
    const found = fields[name];
    if (!found) continue;
    for (const { value, grounds } of inTurn(found)) sheet.findList(name, value, grounds);
  }
  findStandfirst(sheet, fields);
}

function inTurn<T>(found: Fused<T>): { value: T; grounds: Grounds }[] {
  return [found, ...found.others];
}

/** A description that the page doesn't show is a suggestion at most. */
function findStandfirst(sheet: Sheet, { standfirst }: PageFields): void {
  const { standfirst: field } = sheet.fields;
  const said = standfirst ? inTurn(standfirst) : [];
  for (const { value, grounds } of said) {
    if (value !== field.value) field.alternatives.push({ value, because: grounds.because, span: null });
  }
}
