import { textOfHtml } from "@/lib/import/formats/exported/text-of-html";
import { withWholeAddresses } from "@/lib/import/formats/feed/address";
import { readFragment } from "@/lib/import/formats/html/fragment";
import { type Place, writeKeys } from "@/lib/import/formats/keyed/write-keys";
import { newSheet, type Sheet } from "@/lib/import/formats/sheet";
import type { FormatReader } from "@/lib/import/formats/source";
import { writeBody } from "@/lib/import/formats/wire/body";
import { othersToo } from "@/lib/import/formats/wire/counted";
import { withoutExcerpt } from "@/lib/import/formats/wire/excerpt";
import { stated, writeAside } from "@/lib/import/formats/wire/fields";
import { identity } from "@/lib/import/formats/wire/identity";
import { fillFrom, writeText } from "@/lib/import/formats/wire/text";
import { verdictOnFeed } from "@/lib/import/formats/wire/verdict";
import { bodiesOf, type JsonBody, saysTheSame } from "./body";
import { entriesOf } from "./entries";
import { type JsonObject, textIn } from "./json-object";
import { storiesIn } from "./stories";
import { writtenIn } from "./written";

const JSON_FILE: Place = { rule: "json", name: "JSON" };

/**
 * Read a story in JSON whose names are nobody's standard: what scrapers, interfaces of content systems and older
 * exports write. Keys are known by what they are usually called; of several stories the first is read.
 */
export const readJson: FormatReader = ({ text, address }) => {
  const stories = storiesIn(text);
  const [story] = stories;
  const [body, ...others] = story ? bodiesOf(story) : [];
  if (!story || !body)
    return {
      ok: false,
      because: "There is no story with a title and a text in this JSON. Paste the text instead.",
    };
  const sheet = newSheet();
  const { entries, pages } = entriesOf(story);
  writeKeys(sheet, entries, JSON_FILE);
  writeStory(sheet, body, sheet.fields.canonicalUrl.value ?? address);
  for (const other of others)
    if (!saysTheSame(body, other)) writeAside(sheet, "page-furniture", plainOf(other), SECOND_TEXT);
  if (pages > 0)
    sheet.warn("page-left-out", "The page that it was taken from is in the file, too, and was left out.");
  if (stories.length > 1) sheet.warn("several-stories", othersToo(stories.length - 1, "story", "stories"));
  return {
    ok: true,
    text: sheet.text,
    story: { ...withoutExcerpt(sheet.story()), identity: identity(idOf(story), "", []) },
    stories: stories.length,
  };
};

const SECOND_TEXT = stated("json-second-text", "Another text of the same story.", 0.8);

function writeStory(sheet: Sheet, body: JsonBody, base: string | null): void {
  const headline = sheet.fields.headline.value;
  if (!body.isHtml) {
    writeText(sheet, body.value, headline);
    return;
  }
  const parts = readFragment(body.value).map((part) => withWholeAddresses(part, base));
  const reading = writeBody(sheet, parts, { headline, verdict: verdictOnFeed });
  fillFrom(sheet, reading, ["language", "headline", "publishedAt"]);
}

const plainOf = ({ isHtml, value }: JsonBody) => (isHtml ? textOfHtml(value) : value);

/** An address, a name of the whole world, or at least a long one: numbers are given by every system. */
function idOf(story: JsonObject): string {
  const id = writtenIn(story.get("guid")) || textIn(story, "uuid", "id", "url", "link");
  return /:|^[\da-f-]{16,}$/iu.test(id) ? id : "";
}
