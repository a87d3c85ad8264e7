import type { Block, ImportedStory, SetAsideReason } from "@/lib/import/imported-story";
import { fingerprint } from "./fingerprint";

/** What an editor decided once about a part that comes again and again. */
export interface SourceRule {
  id: string;
  /** A site's host, or a source's name in lower case. */
  source: string;
  fingerprint: string;
  /** Always set it aside, or never. */
  setAside: boolean;
  reason: SetAsideReason | null;
  createdByName: string;
}

/** How a block says that one of these rules decided. */
const PREFIX = "source-rule:";

/** The rule that decided about a block, by its id; null where the reader did. */
export const ruleIdOf = ({ rule }: Pick<Block, "rule">): string | null =>
  rule.startsWith(PREFIX) ? rule.slice(PREFIX.length) : null;

/**
 * The story as these rules want it. They decide about blocks that the reader kept or set aside, never about what was
 * read into a field, and change no word and no span: the blocks tile the source as before.
 */
export function applySourceRules(story: ImportedStory, rules: readonly SourceRule[]): ImportedStory {
  if (rules.length === 0) return story;
  const known = new Map(rules.map((rule) => [rule.fingerprint, rule]));
  return { ...story, blocks: story.blocks.map((block) => decided(block, known)) };
}

function decided(block: Block, known: ReadonlyMap<string, SourceRule>): Block {
  if (block.decision === "field") return block;
  const rule = known.get(fingerprint(block) ?? "");
  if (!rule) return block;
  const said = { rule: `${PREFIX}${rule.id}`, confidence: 1 };
  if (rule.setAside) {
    const because = `${rule.createdByName} said: always set this aside from ${rule.source}.`;
    return {
      ...block,
      ...said,
      because,
      decision: "set-aside",
      reason: rule.reason ?? "page-furniture",
      field: null,
    };
  }
  const because = `${rule.createdByName} said: never set this aside from ${rule.source}.`;
  return { ...block, ...said, because, decision: "keep", reason: null, field: null };
}
