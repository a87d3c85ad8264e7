import { textOfHtml } from "@/lib/import/formats/exported/text-of-html";
import { bodiesOf, WHOLE_PAGE } from "./body";
import { type JsonObject, namesIn, objectIn, objectsIn, textIn } from "./json-object";

/** What a story says beside its text, under its keys. */
export interface JsonEntries {
  entries: [key: string, value: unknown][];
  /** How many values were a whole page. */
  pages: number;
}

/** Every key of a story but those of its text: words without tags and codes, moments in full. */
export function entriesOf(story: JsonObject): JsonEntries {
  const bodies = new Set(bodiesOf(story).map(({ name }) => name));
  let pages = 0;
  const entries = story.entries().flatMap(([key, value]): [string, unknown][] => {
    const name = key.toLowerCase().replaceAll("_", "");
    if (bodies.has(name)) return [];
    if (typeof value === "string" && WHOLE_PAGE.test(value)) {
      pages++;
      return [];
    }
    if (key === "_links") return [];
    if (key === "_embedded") return embeddedEntries(objectIn(value));
    return [[key, asWritten(name, value)]];
  });
  return { entries, pages };
}

/** WordPress names author, picture, sections and tags by numbers, and shows them here. */
function embeddedEntries(embedded: JsonObject | null): [string, unknown][] {
  const [picture] = objectsIn(embedded, "wp:featuredmedia");
  const terms = [embedded?.get("wp:term")].flat(2).map(objectIn);
  const named = (taxonomy: string) =>
    terms
      .filter((term) => textIn(term, "taxonomy") === taxonomy)
      .map((term) => textOfHtml(textIn(term, "name")));
  return [
    ["author", namesIn(embedded, "author")],
    ["category", named("category")],
    ["tags", named("post_tag")],
    ...(picture
      ? ([
          [
            "image",
            {
              src: textIn(picture, "sourceurl"),
              caption: textOfHtml(textIn(objectIn(picture.get("caption")), "rendered")),
              alt: textIn(picture, "alttext"),
            },
          ],
        ] satisfies [string, unknown][])
      : []),
  ];
}

/** Deeper than anybody writes what a person is to read. */
const DEEPEST = 12;

function asWritten(name: string, value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return null;
  if (typeof value === "number") return isMoment(name, value) ? momentOf(value) : value;
  if (typeof value === "string") return textOfHtml(value);
  if (Array.isArray(value)) return value.map((each) => asWritten(name, each, depth + 1));
  const object = objectIn(value);
  if (!object) return value;
  const rendered = object.get("rendered");
  if (typeof rendered === "string") return textOfHtml(rendered);
  const entries = object.entries();
  return Object.fromEntries(
    entries.map(([key, each]) => [key, asWritten(key.toLowerCase(), each, depth + 1)]),
  );
}

/** The seconds of 2001 to 2100. */
const [FIRST_SECOND, LAST_SECOND] = [1e9, 4.1e9];

const isMoment = (name: string, value: number) =>
  /date|time|publish|creat|updat|modif/u.test(name) &&
  ((value > FIRST_SECOND && value < LAST_SECOND) ||
    (value > FIRST_SECOND * 1_000 && value < LAST_SECOND * 1_000));

const momentOf = (value: number) => new Date(value < LAST_SECOND ? value * 1_000 : value).toISOString();
