import { readdirSync, readFileSync } from "node:fs";

/** `position`: how many body paragraphs stand above; `eitherAbove`: how many lines that may stay. */
interface FixtureCaption {
  text: string;
  credit: string | null;
  position: number;
  eitherAbove: number;
}

/**
 * A raw text with what it must be read as, in one annotated file: see `fixtures/README.md`.
 */
export interface Fixture {
  name: string;
  source: string;
  fields: Record<"date" | "headline" | "byline" | "dateline" | "standfirst", string | null>;
  paragraphs: string[];
  captions: FixtureCaption[];
  removed: string[];
  /** Lines that may be kept or set aside. */
  either: string[];
  tags: string[] | null;
}

const FOLDER = new URL("./fixtures/", import.meta.url);
const LINE = /^(P|C|M|E|X [a-z-]+|[~+=])\| ?(.*)$/u;

/** All fixtures, by name. Read in tests only. */
export function fixtures(): Fixture[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => toFixture(file.slice(0, -4), readFileSync(new URL(file, FOLDER), "utf8")));
}

function toFixture(name: string, file: string): Fixture {
  const [head = "", body = ""] = file.startsWith("----\n") ? ["", file.slice(5)] : file.split("\n----\n");
  const known = new Map(
    head.split("\n").map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)]),
  );
  const captions = head.matchAll(/^caption: (.*?) \|\| (.*)$/gmu).toArray();
  const fixture: Fixture = {
    name,
    source: "",
    fields: {
      date: known.get("date") ?? null,
      headline: known.get("headline") ?? null,
      byline: known.get("byline") ?? null,
      dateline: known.get("dateline") ?? null,
      standfirst: known.get("standfirst") ?? null,
    },
    paragraphs: [],
    captions: [],
    removed: [],
    either: [],
    tags: known.get("tags")?.split("; ") ?? null,
  };
  const source: string[] = [];
  for (const line of body.trimEnd().split("\n")) {
    const [, tag = "", text = ""] = LINE.exec(line) ?? [];
    if (tag !== "=") source.push(text);
    takeLine(fixture, tag, text, known.get("strip") ?? "");
    if (tag === "C") {
      const [, caption = text, credit = null] = captions[fixture.captions.length] ?? [];
      fixture.captions.push({
        text: caption,
        credit: credit === "" ? null : credit,
        position: fixture.paragraphs.length,
        eitherAbove: fixture.either.length,
      });
    }
  }
  return { ...fixture, source: source.join("\n") };
}

function takeLine(fixture: Fixture, tag: string, text: string, dateline: string): void {
  const { paragraphs } = fixture;
  const last = paragraphs.at(-1) ?? "";
  if (tag === "P")
    paragraphs.push(
      (text.startsWith(dateline) ? text.slice(dateline.length) : text).replace(/^[*•-]\s+/u, ""),
    );
  if (tag === "+") paragraphs.splice(-1, 1, `${last} ${text}`);
  if (tag === "~") paragraphs.splice(-1, 1, last.slice(0, -1) + text);
  if (tag === "=") paragraphs.splice(-1, 1, text);
  if (tag === "E") fixture.either.push(text);
  if (tag.startsWith("X")) fixture.removed.push(text);
}
