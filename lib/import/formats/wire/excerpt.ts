import type { Block, ImportedStory } from "@/lib/import/imported-story";

/** Shorter than this, a summary may begin like the text by chance. */
const LEAST = 40;

/**
 * A story whose summary is no more than the beginning of its text, often cut off in the middle of a sentence, with
 * that set aside: an article would say it twice. It stays as an alternative.
 */
export function withoutExcerpt(story: ImportedStory): ImportedStory {
  const { standfirst } = story.fields;
  if (standfirst.value === null || !repeatsOpening(standfirst.value, story.blocks)) return story;
  const because = "It is the beginning of the text once more.";
  const isIt = (block: Block) => block.decision === "field" && block.field === "standfirst";
  const alternatives = [{ value: standfirst.value, because, span: null }, ...standfirst.alternatives];
  return {
    ...story,
    fields: {
      ...story.fields,
      standfirst: { value: null, confidence: 0, rule: "none", because, spans: [], alternatives },
    },
    blocks: story.blocks.map((block) =>
      isIt(block) && block.text === standfirst.value
        ? {
            ...block,
            decision: "set-aside",
            reason: "page-furniture",
            field: null,
            rule: "wire-excerpt",
            because,
          }
        : block,
    ),
  };
}

/** The dateline may stand in the one and be cut from the other. */
function repeatsOpening(summary: string, blocks: readonly Block[]): boolean {
  const bare = spaced(summary).replace(/\s*(?:\[?(?:…|\.{3})\]?)$/u, "");
  const text = spaced(
    blocks
      .filter(({ decision, kind }) => decision === "keep" && (kind === "paragraph" || kind === "quote"))
      .slice(0, 12)
      .map((block) => block.text)
      .join(" "),
  );
  if (bare.length < LEAST || text.length < LEAST) return false;
  const start = bare.indexOf(text.slice(0, LEAST));
  const isDateline = start > 0 && start <= 60 && /[-–—]\s*$/u.test(bare.slice(0, start));
  return (start === 0 || isDateline) && text.startsWith(bare.slice(start));
}

const spaced = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();
