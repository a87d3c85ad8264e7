import type { Route } from "next";
import type { Milestone, VersionSeen } from "@/lib/history/types";

const REASONS: Readonly<Record<Milestone["reason"], string>> = {
  created: "Begun",
  imported: "Imported",
  published: "Published",
  named: "Kept",
  restored: "Before another version was restored",
  updated: "Before a newer source came in",
};

/** What a kept version is called: its name, else why it was kept. */
export function milestoneTitle({
  name,
  reason,
  number,
}: Pick<Milestone, "name" | "reason" | "number">): string {
  if (name !== "") return name;
  return reason === "published" && number !== null
    ? `Published for the ${ordinal(number)} time`
    : REASONS[reason];
}

/** Why a version with a name was kept. */
export const reasonWords = (reason: Milestone["reason"]): string => REASONS[reason];

function ordinal(number: number): string {
  const suffix = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" } as const;
  return `${number}${suffix[new Intl.PluralRules("en", { type: "ordinal" }).select(number)]}`;
}

/** "Working copy", "What readers see", "Kept: before legal read", or the number alone. */
export function versionTitle({ version, isHead, isLive, kept }: VersionSeen): string {
  if (isHead && isLive) return "Working copy, as readers see it";
  if (isHead) return "Working copy";
  if (isLive) return "What readers see";
  const [known] = [...kept].sort((one, other) => Number(other.name !== "") - Number(one.name !== ""));
  return known ? milestoneTitle({ ...known, number: null }) : `Version ${version}`;
}

/** What did something: a person, or the newsroom by itself. */
export const whoWords = (actorName: string | null): string => actorName ?? "Galley, by itself";

const TYPES: Readonly<Record<string, string>> = {
  paragraph: "Paragraph",
  heading: "Subheading",
  caption: "Caption",
  credit: "Credit",
  attribution: "Attribution",
  figure: "Photo",
  factboxTitle: "Title of the fact box",
  embed: "Embed",
  horizontalRule: "Line",
  relatedLink: "Related story",
  orderedList: "Numbered list",
};

const PLACES: Readonly<Record<string, string>> = {
  listItem: "list",
  blockquote: "quote",
  pullquote: "pull quote",
  factbox: "fact box",
  tableRow: "table",
  gallery: "gallery",
};

/** "Paragraph in a list". */
export function passageWords(type: string, within: readonly string[]): string {
  const place = within.map((name) => PLACES[name]).findLast((word) => word !== undefined);
  const word = TYPES[type] ?? type;
  return place ? `${word} in a ${place}` : word;
}

const ASPECTS: Readonly<Record<string, string>> = {
  type: "Kind",
  level: "Level",
  alt: "Description",
  decorative: "Decorative",
  layout: "Width",
  crop: "Crop",
  focal: "Focal point",
  pictureId: "Picture",
  url: "Address",
  provider: "Provider",
  start: "First number",
  articleId: "Story",
  link: "Link",
  bold: "Bold",
  italic: "Italic",
  strike: "Struck through",
  superscript: "Superscript",
  subscript: "Subscript",
  comment: "Comment",
  note: "Note",
};

/** "Description", "Link on “ferry”". */
export function aspectWords(aspect: string, words: string): string {
  const name = ASPECTS[aspect] ?? aspect;
  return words === "" ? name : `${name} on “${words}”`;
}

const WIDTHS: Readonly<Record<string, string>> = {
  text: "as wide as the text",
  wide: "wide",
  full: "full width",
};

/** The value of an aspect in words. */
export function aspectValue(aspect: string, value: string): string {
  if (value === "") return "none";
  if (aspect === "type") return TYPES[value] ?? value;
  return aspect === "layout" ? (WIDTHS[value] ?? value) : value;
}

export type View = "inline" | "side";

/** Where two versions are compared. */
export function compareHref(
  articleId: string,
  { from, to, view = "inline" }: { from: number | "live"; to: number | "now"; view?: View },
): Route {
  const base = `/desk/articles/${articleId}/versions/compare?from=${from}&to=${to}`;
  return (view === "side" ? `${base}&view=side` : base) as Route;
}

export const historyHref = (articleId: string): Route => `/desk/articles/${articleId}/versions` as Route;

/** "1 change", "12 changes". */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : more}`;
