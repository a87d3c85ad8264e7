/** Half-open range of UTF-16 offsets into the decoded source. */
export interface Span {
  start: number;
  end: number;
}

/** Another value that the field could have, with a pointer to where the source says so (if it does). */
export interface Alternative<T> {
  value: T;
  because: string;
  span: Span | null;
}

/** What the source says about one field. Nothing found is `value: null`, often still with alternatives. */
export interface Found<T> {
  value: T | null;
  /** 0 to 1. Below 0.8 a person should look. */
  confidence: number;
  /** Id of the rule that decided, stable across versions: `byline-by`, `date-line` … */
  rule: string;
  /** One short sentence for people. */
  because: string;
  /** Where the value was read. Evidence only: ownership of the source lies with the blocks. */
  spans: Span[];
  alternatives: Alternative<T>[];
}

/**
 * Every field of a story, always present.
 *
 * Dates are `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` when the time is known, followed by `Z` or `+HH:MM`
 * only when the source names the zone. `language` is a BCP 47 tag.
 */
export interface StoryFields {
  headline: Found<string>;
  standfirst: Found<string>;
  byline: Found<string[]>;
  dateline: Found<string>;
  publishedAt: Found<string>;
  updatedAt: Found<string>;
  embargo: Found<string>;
  language: Found<string>;
  section: Found<string>;
  tags: Found<string[]>;
  slugline: Found<string>;
  editorNote: Found<string>;
  canonicalUrl: Found<string>;
  source: Found<string>;
  copyright: Found<string>;
}

export type FieldName = keyof StoryFields;

export const SET_ASIDE_REASONS = [
  "newsletter",
  "cookie",
  "privacy",
  "ad",
  "related",
  "share",
  "social",
  "comments",
  "nav",
  "timestamp",
  "subscription",
  "copyright",
  "ui",
  "wire-advisory",
  "wire-credits",
  "wire-header",
  "end-mark",
  "about-boilerplate",
  "notes-to-editors",
  "contact",
  "email-chatter",
  "email-signature",
  "editor-comment",
  "editor-note",
  "page-furniture",
] as const;

export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** Inline formatting over a block's cleaned `text`; offsets are into that text. */
export type Mark =
  | { type: "bold" | "italic" | "strike" | "superscript" | "subscript"; from: number; to: number }
  | { type: "link"; from: number; to: number; href: string };

/** One cell of a table. */
export interface TableCell {
  text: string;
  marks: Mark[];
  header: boolean;
  /** Columns and rows that it covers, 1 or more. */
  colspan: number;
  rowspan: number;
}

/** What the block becomes when it is kept (or restored). */
export type BlockShape =
  | { kind: "paragraph" }
  | { kind: "heading"; level: 2 | 3 | 4 }
  /** `depth`: 0 for the outermost list, which is what no depth means. */
  | { kind: "list-item"; ordered: boolean; depth?: number }
  | { kind: "quote" }
  | { kind: "rule" }
  /**
   * `src`: where the picture is to be had: an http(s) address, or `part:NAME` for one inside the source itself
   * (a Word file, an archive). Figures that follow each other with one `gallery` are one gallery.
   */
  | {
      kind: "figure";
      caption: string;
      credit: string | null;
      alt: string | null;
      src: string | null;
      gallery?: string;
    }
  /** The block's `text` has a line a row, its cells apart by tabs. */
  | { kind: "table"; rows: TableCell[][] }
  /** Something of a provider's own: a video, a post. `text` is what the source shows in its place. */
  | { kind: "embed"; url: string; provider: string; caption: string };

/**
 * What happens to a block:
 * `keep`: it is part of the story (a `reason` on it is a proposal only);
 * `set-aside`: it is not, for `reason`; one click restores it;
 * `field`: it was read into `field`, label included.
 */
export type Decision =
  | { decision: "keep"; reason: SetAsideReason | null; field: null }
  | { decision: "set-aside"; reason: SetAsideReason; field: null }
  | { decision: "field"; reason: null; field: FieldName };

/** One stretch of the source with what was decided about it. The blocks' spans tile the source. */
export type Block = BlockShape &
  Decision & {
    /** Cleaned: wraps joined, markers stripped, white space single; a line break that is meant is "\n". */
    text: string;
    marks: Mark[];
    /** In source order, never overlapping another block's. More than one where something was lifted out. */
    spans: Span[];
    rule: string;
    confidence: number;
    because: string;
  };

export interface ImportWarning {
  /** Stable, kebab-case. */
  code: string;
  /** One sentence that says what to do. */
  message: string;
  span: Span | null;
}

/**
 * How the sender knows the story again: the same `id` for all its versions.
 *
 * `version`: as the sender counts, null where nobody does. `action`: a `kill` asks to take the story down.
 */
export interface StoryIdentity {
  id: string;
  version: string | null;
  action: "new" | "update" | "correction" | "kill";
}

/** What every reader of a format returns: plain JSON, in the order of the source. */
export interface ImportedStory {
  fields: StoryFields;
  blocks: Block[];
  warnings: ImportWarning[];
  /** Of wires, feeds, mails and exports. Text and pages have none. */
  identity?: StoryIdentity | null;
  /** Where readers found it on the site that was exported, where that is not its canonical address. */
  oldAddress?: string;
}

/** One row of the original's colouring: who owns this stretch of the source. */
export interface Segment extends Span {
  /** Index into `story.blocks`. */
  block: number;
  kind: Block["kind"];
  decision: Block["decision"];
  /** The field's name, the reason for setting aside, or the kind of block. */
  label: FieldName | SetAsideReason | Block["kind"];
  rule: string;
  confidence: number;
}

/**
 * The blocks as flat, labelled spans in source order.
 *
 * Law: they never overlap, and what lies between them is white space alone. So nothing of the source can
 * be lost, and putting back everything that was set aside gives the source again.
 */
export function segments(story: ImportedStory): Segment[] {
  return story.blocks
    .flatMap((block, index) =>
      block.spans.map((span) => ({
        start: span.start,
        end: span.end,
        block: index,
        kind: block.kind,
        decision: block.decision,
        label: labelOf(block),
        rule: block.rule,
        confidence: block.confidence,
      })),
    )
    .sort((a, b) => a.start - b.start);
}

/** A field about which the source says nothing. */
export function nothingFound<T>(because = "The text does not say."): Found<T> {
  return { value: null, confidence: 0, rule: "none", because, spans: [], alternatives: [] };
}

function labelOf(block: Block): Segment["label"] {
  if (block.decision === "field") return block.field;
  if (block.decision === "set-aside") return block.reason;
  return block.kind;
}
