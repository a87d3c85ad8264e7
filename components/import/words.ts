import type { Block, FieldName, SetAsideReason } from "@/lib/import/imported-story";
import type { NewShape } from "@/lib/import/review/reshape";
import { isSure } from "@/lib/import/review/to-check";

/** Why a part was set aside, as its grey bar says it. */
export const REASONS: Readonly<Record<SetAsideReason, string>> = {
  newsletter: "Newsletter sign-up",
  cookie: "Cookie notice",
  privacy: "Privacy notice",
  ad: "Advertisement",
  related: "Link to another story",
  share: "Share buttons",
  social: "Social media",
  comments: "Comments",
  nav: "Menu of the page",
  timestamp: "Time stamp",
  subscription: "Subscription offer",
  copyright: "Copyright line",
  ui: "Button or control of the page",
  "wire-advisory": "Advisory of the agency",
  "wire-credits": "Credits of the agency",
  "wire-header": "Header of the agency",
  "end-mark": "End mark",
  "about-boilerplate": "About the organisation",
  "notes-to-editors": "Notes to editors",
  contact: "Contact details",
  "email-chatter": "E-mail around the story",
  "email-signature": "E-mail signature",
  "editor-comment": "Comment to colleagues",
  "editor-note": "Note to editors",
  "page-furniture": "Furniture of the page",
};

/** A part that was read into a field, as its bar says it. */
export const FIELD_PARTS: Readonly<Record<FieldName, string>> = {
  headline: "Headline",
  standfirst: "Standfirst",
  byline: "Byline",
  dateline: "Place",
  publishedAt: "Date",
  updatedAt: "Date of the update",
  embargo: "Embargo",
  language: "Language",
  section: "Section",
  tags: "Topics",
  slugline: "Slug line",
  editorNote: "Note to editors",
  canonicalUrl: "Address of the original",
  source: "Source",
  copyright: "Copyright",
};

/** How sure the reader is, in words. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.95) return "Certain";
  return isSure(confidence) ? "Likely" : "Unsure, please check";
}

/** A rule's name, as it stands in small beside its reason; a newsroom's own rule has a number behind it. */
export const ruleName = (rule: string): string => rule.replace(/:.*$/u, "");

/** What a person can make of a part. */
export const SHAPES: Readonly<Record<NewShape, string>> = {
  paragraph: "Paragraph",
  "heading-2": "Subheading",
  "heading-3": "Smaller subheading",
  "heading-4": "Smallest subheading",
  point: "Point",
  "numbered-point": "Numbered point",
  quote: "Quotation",
  caption: "Caption of a photo",
};

/** What a block is, for its place in the margin; nothing for an ordinary paragraph. */
export function kindWords(block: Block): string | null {
  switch (block.kind) {
    case "paragraph":
      return null;
    case "heading":
      return SHAPES[`heading-${block.level}`];
    case "list-item":
      return block.ordered ? "Numbered point" : "Point";
    case "quote":
      return "Quotation";
    case "rule":
      return "Break";
    case "figure":
      return "Photo";
    case "table":
      return "Table";
    case "embed":
      return block.provider || "Embed";
  }
}

/** "1 word", "1,234 words". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;

/** "5 December 2026, 06:00 +01:00" for "2026-12-05T06:00+01:00"; other words stay as they are. */
export function dateWords(iso: string): string {
  const [, day, time, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})[\d:.]*)?(Z|[+-]\d{2}:?\d{2})?$/.exec(iso) ?? [];
  if (day === undefined) return iso;
  const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
  return [`${words}${time ? `, ${time}` : ""}`, zone === "Z" ? "UTC" : zone].filter(Boolean).join(" ");
}
