import { clean } from "@/lib/import/formats/sheet";
import type { ImportedStory, StoryFields } from "@/lib/import/imported-story";
import { fillField } from "@/lib/import/story-fields";
import { readByline } from "@/lib/import/text/names";
import type { Word } from "./reading";
import { child, textOf, type XmlElement } from "./xml";

/** Titles that programs write by themselves. */
const NO_TITLE =
  /^(?:document ?\d*|dokument ?\d*|untitled.*|microsoft word.*|word document|.*\.docx?|\(none\))$/iu;

/**
 * What the file says of itself, as weak suggestions: Word keeps the title of the template and whoever first
 * opened it, and writes days of its own that say nothing about the story.
 */
export function readMetadata({ fields }: ImportedStory, { file, styles }: Word): void {
  const link = [...file.relationships("").values()].find(({ type }) => type === "core-properties");
  const core = link ? file.part(link.target) : null;
  const says = (name: string) => contentOf(core, name);
  const title = says("dc:title");
  if (!NO_TITLE.test(title)) suggest(fields, "headline", title, "The title in the file’s properties.");
  suggest(fields, "section", says("cp:category"), "The category in the file’s properties.");
  suggest(fields, "standfirst", says("dc:description"), "The description in the file’s properties.");
  suggestByline(fields, says("dc:creator"));
  const tags = says("cp:keywords")
    .split(/\s*[,;]\s*/u)
    .filter((tag) => tag !== "");
  if (tags.length > 0)
    fillField(fields.tags, tags, null, {
      rule: "word-keywords",
      confidence: 0.7,
      because: "The keywords in the file’s properties.",
    });
  const language = says("dc:language") || styles.language;
  if (language)
    fillField(fields.language, language, null, {
      rule: "word-language",
      confidence: 0.5,
      because: "The language that the file is set to.",
    });
}

const contentOf = (core: XmlElement | null, name: string): string => {
  const element = child(core, name);
  return element ? clean(textOf(element)).slice(0, 500) : "";
};

function suggest(
  fields: StoryFields,
  name: "headline" | "section" | "standfirst",
  value: string,
  because: string,
): void {
  const { value: known, alternatives } = fields[name];
  if (value === "" || value === known || alternatives.some((other) => other.value === value)) return;
  alternatives.push({ value, because, span: null });
}

function suggestByline({ byline }: StoryFields, creator: string): void {
  const names = readByline(`By ${creator}`)?.names ?? [];
  if (names.length === 0 || JSON.stringify(names) === JSON.stringify(byline.value)) return;
  byline.alternatives.push({
    value: names,
    because: "Who first saved the file, by its properties.",
    span: null,
  });
}
