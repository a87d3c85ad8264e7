import type { Rich } from "@/lib/import/formats/sheet";
import type { BlockShape, SetAsideReason } from "@/lib/import/imported-story";
import type { Grounds } from "@/lib/import/story-fields";

/** One block of a Markdown file. */
export interface Part {
  shape: BlockShape;
  rich: Rich;
  grounds: Grounds;
  /** Not part of the story, for this reason. */
  aside?: SetAsideReason;
  /** How many "#" stand before it. */
  level?: number;
  /** Nothing but its place speaks for it: it may be a byline, a credit, an appeal. */
  isOpen: boolean;
  /** The line of the file that it begins on; notes stand below all of them. */
  line: number;
}

const grounds = (rule: string, confidence: number, because: string): Grounds => ({
  rule,
  confidence,
  because,
});

/** What stands for each kind of block. */
export const GROUNDS = {
  paragraph: grounds("markdown-paragraph", 0.97, "A paragraph."),
  heading: grounds("markdown-head", 0.98, "Marked as a heading."),
  "list-item": grounds("markdown-list", 0.98, "Marked as an item of a list."),
  quote: grounds("markdown-quote", 0.97, "Marked as a quotation."),
  code: grounds("markdown-code", 0.9, "Marked as code: kept as a paragraph."),
  rule: grounds("markdown-rule", 0.97, "A line between parts."),
  table: grounds("markdown-table", 0.97, "A table."),
  figure: grounds("markdown-image", 0.97, "A picture in Markdown."),
  embed: grounds("markdown-embed", 0.9, "A shortcode for something of a provider’s."),
  html: grounds("markdown-html", 0.85, "HTML in the Markdown."),
  note: grounds("markdown-note", 0.95, "A footnote."),
  leftover: grounds("markdown-leftover", 0.6, "Lines that Markdown’s rules give no place to."),
  comment: grounds("markdown-comment", 0.97, "A comment that readers never see."),
  shortcode: grounds("markdown-shortcode", 0.9, "An instruction to the program that made the page."),
} as const;
