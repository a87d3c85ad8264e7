import { type JsonObject, namesIn, objectsIn, parsed, textIn } from "@/lib/import/formats/json/json-object";
import { newSheet } from "@/lib/import/formats/sheet";
import type { FormatReader } from "@/lib/import/formats/source";
import { othersLeftOut, othersToo } from "@/lib/import/formats/wire/counted";
import { withoutExcerpt } from "@/lib/import/formats/wire/excerpt";
import { identity } from "@/lib/import/formats/wire/identity";
import type { StoryIdentity } from "@/lib/import/imported-story";
import { hasBody, isMedia, writeItemBody, writeMedia } from "./body";
import { writeFields } from "./fields";
import { isEvent, itemsIn } from "./items";
import { storiesAmong } from "./split";

/**
 * Read an item in ninjs, the wires' JSON, of any version, alone or in the envelope of an agency's interface. Of
 * several items the first with a text is read.
 */
export const readNinjs: FormatReader = ({ text }) => {
  const json = parsed(text);
  if (json === undefined)
    return { ok: false, because: "This JSON is broken. Ask for the file again, or paste the story’s text." };
  const items = itemsIn(json);
  const item = items.find((each) => hasBody(each) && !isEvent(each)) ?? items.find((each) => !isEvent(each));
  if (!item) {
    const because = items.length > 0 ? "This announces events" : "This is JSON, but no ninjs";
    return { ok: false, because: `${because}, not a story. Paste the story’s text instead.` };
  }
  const sheet = newSheet();
  writeFields(sheet, item, !isMedia(item));
  if (isMedia(item)) writeMedia(sheet, item);
  if (!isMedia(item) || hasBody(item)) writeItemBody(sheet, item);
  if (!isMedia(item) && !hasBody(item))
    sheet.warn("no-text", `The item has no text in it, only what is said about it.${textElsewhere(item)}`);
  const stories = storiesAmong(items).length;
  if (stories > 1) sheet.warn("several-stories", othersToo(stories - 1, "item", "items"));
  else if (items.length > 1) sheet.warn("several-stories", othersLeftOut(items.length - 1, "item", "items"));
  return {
    ok: true,
    text: sheet.text,
    story: { ...withoutExcerpt(sheet.story()), identity: identityOf(item) },
    stories,
  };
};

/** Some agencies send the text as a file of its own, at an address that asks who wants it. */
function textElsewhere(item: JsonObject): string {
  const file = objectsIn(item, "renditions").find(
    (each) =>
      /xml|html|nitf|text/iu.test(`${textIn(each, "contenttype", "mimetype")} ${textIn(each, "format")}`) &&
      /^https?:/u.test(textIn(each, "href", "url")),
  );
  return file ? " Its text is a file of its own: get that from the agency and import it." : "";
}

function identityOf(item: JsonObject): StoryIdentity | null {
  const said = [textIn(item, "pubstatus"), textIn(item, "signal"), ...namesIn(item, "signal", "signals")];
  return identity(textIn(item, "guid", "uri", "urn"), textIn(item, "version"), said);
}
