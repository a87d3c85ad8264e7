import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSource, type SourceRead } from "@/lib/import/read";
import { brokenTiling, strayPointer } from "@/lib/import/text/laws";

// The corpora lie beside the project, not in it: their texts belong to agencies.
const CORPORA = new URL("../../../../../shared/corpora", import.meta.url).pathname;
const WIRE = join(CORPORA, "wire", "fixtures");
const DPA = join(CORPORA, "dpa");

type Read = Extract<SourceRead, { ok: true }>;

/** Values of the gold that no file states: another system's defaults and scales. */
const NOT_IN_THE_FILE: ReadonlySet<string> = new Set([
  "scoop.xml dateline.located.city", // where that system's newsroom is
  "scoop.xml urgency", // 5 in the file, 3 on that system's scale
  "scoop.xml priority", // 5 in the file, 6 on that system's scale
]);
/** Read by the reader of another format. */
const NO_WIRE = /wordpress/u;

describe.runIf(existsSync(WIRE))("the corpus of wires, by its gold", () => {
  it("has at least 0.95 of the fields that it states right", async () => {
    const gold = JSON.parse(readFileSync(join(CORPORA, "wire", "gold.json"), "utf8")) as Record<
      string,
      Record<string, string | number>
    >;
    const wrong: string[] = [];
    let all = 0;
    for (const [file, fields] of Object.entries(gold)) {
      if (NO_WIRE.test(file)) continue;
      const read = await readFile(join(WIRE, file));
      for (const [name, value] of Object.entries(fields)) {
        if (name === "tests" || NOT_IN_THE_FILE.has(`${file} ${name}`)) continue;
        all++;
        if (!read.ok || !isRight(name, String(value), read)) wrong.push(`${file} ${name}: ${value}`);
      }
    }
    expect(all).toBeGreaterThan(50);
    expect(wrong, wrong.join("\n")).toHaveLength(Math.min(wrong.length, Math.floor(all * 0.05)));
  });
});

describe.runIf(existsSync(DPA))("a story that is there as JSON and as NewsML-G2", () => {
  const files = existsSync(DPA) ? readdirSync(join(DPA, "input")) : [];
  it.each(files)("reads the same from both: %s", async (file) => {
    const json = await readFile(join(DPA, "input", file));
    const xml = await readFile(join(DPA, "output", file.replace(/json$/u, "xml")));
    expect(summary(xml)).toEqual(summary(json));
    expect(xml.ok && json.ok && xml.story.identity).toEqual(json.ok && json.story.identity);
  });
});

describe.runIf(existsSync(CORPORA))("every file of the corpora of wires and feeds", () => {
  const folders = ["wire/fixtures", "dpa/input", "dpa/output", "newsml-g2", "feeds", "ninjs"];
  const files = folders.flatMap((folder) => filesBelow(join(CORPORA, folder)));
  it("is read into blocks that tile the sheet, always alike, or refused with a sentence", async () => {
    for (const file of files) {
      const read = await readFile(file);
      if (!read.ok) {
        expect(read.because, file).toMatch(/^\p{Lu}.{10,}\.$/u);
        continue;
      }
      expect(brokenTiling(read.text, read.story), file).toBeNull();
      expect(strayPointer(read.text, read.story), file).toBeNull();
      expect(await readFile(file), file).toEqual(read);
    }
  });
});

const readFile = (file: string) => readSource(new Uint8Array(readFileSync(file)));

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:xml|json|rss|tst|txt)$|^tag/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function summary(read: SourceRead) {
  if (!read.ok) return read.because;
  const { fields, blocks } = read.story;
  return {
    headline: fields.headline.value,
    byline: fields.byline.value,
    dateline: fields.dateline.value,
    paragraphs: blocks.filter(({ decision }) => decision === "keep").length,
  };
}

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/^(?:https?:|urn:)/u, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The gold's fields have the names of another system; these are ours for them. */
function isRight(name: string, gold: string, { text, story }: Read): boolean {
  const { fields, blocks, identity } = story;
  const kept = blocks.filter(({ decision }) => decision === "keep");
  const figures = kept.filter(({ kind }) => kind === "figure");
  const says = (label: string, value: string) => new RegExp(`${label}: 0*${value}\\b`, "u").test(text);
  switch (name) {
    case "headline":
      return bare(gold).startsWith(bare(fields.headline.value ?? "-"));
    case "abstract":
    case "description_text":
      return [
        fields.standfirst.value,
        ...figures.map((each) => (each.kind === "figure" ? each.caption : "")),
      ].includes(gold);
    case "byline": {
      const names = (fields.byline.value ?? []).map(bare);
      return (
        names.length > 0 && bare(gold).replace(/^by/u, "") === names.join(/ and /u.test(gold) ? "and" : "")
      );
    }
    case "slugline":
      return bare(fields.slugline.value ?? "-").includes(bare(gold));
    case "guid":
      return [identity?.id, `${identity?.id}:${identity?.version}`].some(
        (id) => bare(id ?? "-") === bare(gold),
      );
    case "dateline.located.city":
      return fields.dateline.value?.includes(gold) ?? false;
    case "ednote":
      return fields.editorNote.value === gold;
    case "language":
      return fields.language.value?.startsWith(gold) ?? false;
    case "anpa_take_key":
      return identity?.version === gold;
    case "type":
      return gold === "picture" ? figures.length === 1 : kept.length > figures.length;
    case "urgency":
      return says("Urgency", gold);
    case "priority":
      // The wires of North America have letters: "f" for flash is the first.
      return says("Priority", gold) || says("Priority", ["", "f", "u", "b", "r"][Number(gold)] ?? "-");
    case "word_count":
      return (
        says("Words", gold) ||
        kept
          .map((each) => each.text)
          .join(" ")
          .split(/\s+/u).length === Number(gold)
      );
    case "body_html":
      return bare(text).includes(bare(gold.replace(/<[^>]*>/gu, "")));
    default:
      return false;
  }
}
