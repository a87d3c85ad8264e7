import type { Sheet } from "@/lib/import/formats/sheet";
import {
  bylineNames,
  stated,
  writeAside,
  writeDateline,
  writeField,
  writeInitials,
} from "@/lib/import/formats/wire/fields";
import { below, children, textOf, type XmlElement } from "@/lib/import/formats/xml/tree";
import { readByline } from "@/lib/import/text/words/names";

/** What `<body.head>` says: the lines above the story. */
export function writeNitfBodyHead(sheet: Sheet, head: XmlElement | null): void {
  if (!head) return;
  const marked = (what: string, confidence = 0.97) =>
    stated(`nitf-${what}`, `It is marked as the ${what}.`, confidence);
  for (const name of ["hedline", "headline"]) {
    for (const line of children(head, name).flatMap((each) => children(each))) {
      if (line.name === "hl1") writeField(sheet, "headline", textOf(line), marked("headline"));
      else
        writeField(
          sheet,
          "standfirst",
          textOf(line),
          stated("nitf-subheadline", "It is marked as a second headline.", 0.85),
        );
    }
  }
  for (const note of children(head, "note"))
    writeField(sheet, "editorNote", textOf(note), marked("note", 0.9));
  for (const byline of children(head, "byline")) writeNitfByline(sheet, byline);
  for (const dateline of children(head, "dateline")) writeNitfDateline(sheet, dateline);
  for (const abstract of children(head, "abstract"))
    writeField(sheet, "standfirst", textOf(abstract), marked("abstract", 0.95));
  for (const rights of children(head, "rights"))
    writeAside(sheet, "copyright", textOf(rights), marked("rights"));
  for (const sender of children(head, "distributor"))
    writeField(sheet, "source", textOf(sender), marked("distributor", 0.9));
}

/** `<byline>By<person>Ana Ruiz</person><byttl>Wire</byttl></byline>`: who is a person there is named. */
function writeNitfByline(sheet: Sheet, byline: XmlElement): void {
  const people = [...below(byline, "person")].map(textOf).filter((name) => name !== "");
  const written = byline.children
    .map((node) => (typeof node === "string" ? node : textOf(node)))
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();
  const withoutTitle = byline.children.map((node) =>
    typeof node === "string" ? node : node.name === "byttl" ? "" : textOf(node),
  );
  const bare = withoutTitle.join(" ").replace(/[\s,]+$/u, "");
  const spoken = people.length > 0 ? people.join(" and ") : bare.trim() || written;
  if (writeInitials(sheet, written, BYLINE)) return;
  if (people.length === 0 && isSentence(spoken)) {
    writeField(sheet, "standfirst", written, {
      ...BYLINE,
      confidence: 0.6,
      because: "It stands where the byline belongs, and names nobody.",
    });
    return;
  }
  const names = bylineNames(spoken);
  if (names.length === 0) return;
  // "Staff Reporter" is nobody's name: what the text says is worth more.
  const confidence = (readByline(spoken) ?? readByline(`By ${spoken}`)) ? 0.97 : 0.7;
  sheet.list("byline", written, names, { ...BYLINE, confidence });
}

const BYLINE = stated("nitf-byline", "It is marked as the byline.");

/** "Situation serious, ready for all scenarios says EC": some send their second headline there. */
const isSentence = (text: string): boolean =>
  !/^(?:by|von|par|por|di|door)\s/iu.test(text) &&
  readByline(`By ${text}`) === null &&
  (text.match(/(?:^|\s)\p{Ll}{2,}/gu)?.length ?? 0) >= 4;

/** A place alone is less than the words that an agency prints. */
function writeNitfDateline(sheet: Sheet, dateline: XmlElement): void {
  const isPlaceAlone = dateline.children.every((node) => typeof node !== "string" || node.trim() === "");
  writeDateline(
    sheet,
    textOf(dateline),
    stated("nitf-dateline", "It is marked as the dateline.", isPlaceAlone ? 0.9 : 0.97),
  );
}
