import type {
  Alternative,
  Block,
  FieldName,
  ImportedStory,
  SetAsideReason,
  StoryFields,
} from "./imported-story";

/** One line of `npm run import -- --dry-run`: what would be imported, in plain words. */
export interface DryRun {
  file: string;
  format: string;
  /** `YYYY-MM-DD` */
  date: string | null;
  headline: string | null;
  /** Names alone, joined by commas and "and". */
  byline: string | null;
  dateline: string | null;
  standfirst: string | null;
  paragraphs: string[];
  /** `position`: how many body paragraphs stand before the caption. */
  captions: { text: string; credit: string | null; position: number }[];
  removed: { text: string; reason: SetAsideReason }[];
  tags: string[];
  alternatives: Partial<Record<FieldName, string[]>>;
  warnings: { code: string; message: string }[];
}

/** What a dry run calls lines that were read into fields it has no place for. */
const SHOWN_AS_REMOVED: Partial<Record<FieldName, SetAsideReason>> = {
  section: "nav",
  slugline: "wire-header",
  editorNote: "editor-note",
  copyright: "copyright",
};

/** The story as one JSON object for people and scripts. */
export function dryRun(file: string, format: string, story: ImportedStory): DryRun {
  const { fields, blocks } = story;
  return {
    file,
    format,
    date: fields.publishedAt.value?.slice(0, 10) ?? null,
    headline: fields.headline.value,
    byline: joined(fields.byline.value),
    dateline: fields.dateline.value,
    standfirst: fields.standfirst.value,
    paragraphs: blocks.filter(isBody).map((block) => block.text.replaceAll("\n", " ")),
    captions: captionsOf(blocks),
    removed: blocks.flatMap(removedOf),
    tags: fields.tags.value ?? [],
    alternatives: alternativesOf(fields),
    warnings: story.warnings.map(({ code, message }) => ({ code, message })),
  };
}

function isBody(block: Block): boolean {
  // A post's words are read with the story; of a video there is only its address.
  if (block.kind === "embed" && block.text !== block.caption) return false;
  return block.decision === "keep" && block.kind !== "figure" && block.kind !== "rule" && block.text !== "";
}

function captionsOf(blocks: readonly Block[]): DryRun["captions"] {
  let position = 0;
  const captions: DryRun["captions"] = [];
  for (const block of blocks) {
    if (isBody(block)) position++;
    if (block.decision !== "keep" || block.kind !== "figure") continue;
    captions.push({ text: block.caption, credit: block.credit, position });
  }
  return captions;
}

function removedOf(block: Block): DryRun["removed"] {
  if (block.text === "") return [];
  if (block.decision === "set-aside") return [{ text: block.text, reason: block.reason }];
  const reason = block.decision === "field" ? SHOWN_AS_REMOVED[block.field] : undefined;
  return reason ? [{ text: block.text, reason }] : [];
}

function joined(names: readonly string[] | null): string | null {
  if (!names || names.length === 0) return null;
  return names.length === 1 ? (names[0] ?? null) : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function alternativesOf(fields: StoryFields): DryRun["alternatives"] {
  const entries = Object.entries(fields) as [FieldName, { alternatives: Alternative<string | string[]>[] }][];
  return Object.fromEntries(
    entries
      .filter(([, field]) => field.alternatives.length > 0)
      .map(([name, field]) => [
        name,
        field.alternatives.map(({ value }) => (Array.isArray(value) ? value.join(", ") : value)),
      ]),
  );
}
