import { readFragment } from "@/lib/import/formats/html/fragment";
import { newSheet, plain, type Sheet } from "@/lib/import/formats/sheet";
import type { FormatReader } from "@/lib/import/formats/source";
import { writeBody } from "@/lib/import/formats/wire/body";
import { more } from "@/lib/import/formats/wire/counted";
import { stated, writeField } from "@/lib/import/formats/wire/fields";
import { identity } from "@/lib/import/formats/wire/identity";
import { fillFrom } from "@/lib/import/formats/wire/text";
import { verdictOnFeed } from "@/lib/import/formats/wire/verdict";
import { textOf, type XmlElement } from "@/lib/import/formats/xml/tree";
import { baseOf, withWholeAddresses } from "./address";
import { htmlOf, wordsOf, writeFields } from "./fields";
import { keyOf } from "./key";
import { writeMedia } from "./media";
import { named } from "./names";
import { NO_ENTRY, openFeed } from "./open";

/** Read the first entry of a feed, RSS of any version or Atom. `splitFeed` gives each entry as a feed of its own. */
export const readFeed: FormatReader = ({ text, address }) => {
  const feed = openFeed(text);
  if ("because" in feed) return { ok: false, because: feed.because };
  const { channel, entries, notices } = feed;
  const [entry] = entries;
  if (!entry) return { ok: false, because: NO_ENTRY };
  const sheet = newSheet();
  for (const { code, message } of notices) sheet.warn(code, message);
  const base = baseOf(channel, entry, address);
  writeFields(sheet, entry, channel, base);
  const body = writeText(sheet, entry, base);
  writeMedia(sheet, entry, body, base);
  if (entries.length > 1)
    sheet.warn(
      "several-stories",
      `The feed holds ${more(entries.length - 1, "entry", "entries")}. Import it as many stories to have them all.`,
    );
  const id = keyOf(entry, base);
  return {
    ok: true,
    text: sheet.text,
    story: { ...sheet.story(), identity: identity(id, "", []) },
    stories: entries.length,
  };
};

const BODY = ["content:encoded", "content", "xhtml:body", "body"];
const SUMMARY = ["description", "summary", "itunes:summary", "dc:description", "media:description"];

/** The entry's text, and its summary above it where there are both. @returns the text as HTML */
function writeText(sheet: Sheet, entry: XmlElement, base: string | null): string {
  const filled = (names: readonly string[]) =>
    names
      .map((name) => named(entry, name).find((each) => textOf(each) !== ""))
      .find((each) => each !== undefined) ?? null;
  const body = filled(BODY);
  const summary = filled(SUMMARY);
  if (body && summary) writeSummary(sheet, wordsOf(summary), wordsOf(body));
  const source = body ?? summary;
  if (!source) {
    sheet.warn("no-text", "The entry has no text in the feed: import its page instead.");
    return "";
  }
  const html = htmlOf(source);
  const parts = readFragment(html).map((part) => withWholeAddresses(part, base));
  const reading = writeBody(sheet, parts, { headline: sheet.fields.headline.value, verdict: verdictOnFeed });
  fillFrom(sheet, reading, ["language", "headline", "publishedAt"]);
  if (!body) sheet.warn("summary", "The feed may hold no more than a summary: compare it with the page.");
  return html;
}

/** A summary that is the beginning of the text says nothing of its own. */
function writeSummary(sheet: Sheet, summary: string, body: string): void {
  const bare = summary.replace(/\s*(?:\[?(?:…|\.{3})\]?|\[&hellip;\])\s*$/u, "");
  const grounds = stated("feed-summary", "It is the entry’s summary.", 0.9);
  if (bare === "") return;
  if (body.startsWith(bare))
    sheet.setAside("page-furniture", plain(summary), {
      ...grounds,
      rule: "feed-excerpt",
      because: "It is the beginning of the text once more.",
    });
  else writeField(sheet, "standfirst", summary, grounds);
}
