import { newSheet } from "@/lib/import/formats/sheet";
import type { FormatReader } from "@/lib/import/formats/source";
import { othersLeftOut, othersToo } from "@/lib/import/formats/wire/counted";
import { withoutExcerpt } from "@/lib/import/formats/wire/excerpt";
import { identity } from "@/lib/import/formats/wire/identity";
import { parseXml } from "@/lib/import/formats/xml/parse";
import { attribute, below, child, first, textOf, type XmlElement } from "@/lib/import/formats/xml/tree";
import type { StoryIdentity } from "@/lib/import/imported-story";
import { writeComponents } from "./components";
import { writeManagement, writeNewsLines } from "./lines";
import { identifierOf, itemsOf, storiesAmong } from "./split";

/** Read a news item in NewsML 1, the format of the wires before NewsML-G2. Of several items the first with a text is read. */
export const readNewsMl1: FormatReader = ({ text }) => {
  const xml = parseXml(text);
  if (!xml.ok) return xml;
  const items = itemsOf(xml.root);
  const stories = storiesAmong(items);
  const [item] = stories;
  if (!item)
    return {
      ok: false,
      because: "There is no news item in this NewsML file. Paste the story’s text instead.",
    };
  const sheet = newSheet();
  for (const { code, message } of xml.notices) sheet.warn(code, message);
  writeNewsLines(sheet, item);
  writeManagement(sheet, item, child(xml.root, "newsenvelope"));
  const texts = writeComponents(sheet, item);
  if (texts > 1)
    sheet.warn("several-texts", "The item has several texts: one is the story, the others were set aside.");
  if (texts === 0) sheet.warn("no-text", "The item has no text in it, only what is said about it.");
  if (stories.length > 1)
    sheet.warn("several-stories", othersToo(stories.length - 1, "news item", "news items"));
  else if (items.length > 1)
    sheet.warn("several-stories", othersLeftOut(items.length - 1, "news item", "news items"));
  const story = { ...withoutExcerpt(sheet.story()), identity: identityOf(item) };
  return { ok: true, text: sheet.text, story, stories: stories.length };
};

/** The public identifier names the revision at its end; without it, it names the story. */
function identityOf(item: XmlElement): StoryIdentity | null {
  const version = textOf(child(first(item, "newsidentifier"), "revisionid"));
  const written = identifierOf(item);
  const ending = `:${version}`;
  const id =
    version !== "" && written.endsWith(ending)
      ? written.slice(0, -ending.length)
      : written.replace(/:\d+[NUA]$/u, "");
  const management = child(item, "newsmanagement");
  const instructions = [...below(item, "instruction")].map((each) => attribute(each, "FormalName"));
  return identity(id, version, [attribute(child(management, "status"), "FormalName"), ...instructions]);
}
