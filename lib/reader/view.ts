import type { CorrectionKind } from "@/lib/correction/types";
import type { NodeJson } from "@/lib/document/types";

// What the reader's components draw. Built from publications alone: whatever is not in one of these shapes
// can't reach a public page.

/** A picture as it was when the story was published. */
export interface PictureView {
  hash: string;
  /** Of the original, in pixels: renditions keep its ratio. */
  width: number;
  height: number;
  /** Dominant colour, "#rrggbb", shown while the picture loads. */
  color: string;
  /** Whole renditions that are offered, ascending, in pixels. */
  widths: readonly number[];
  /** Where to look, as fractions from the left and the top; cards are cropped around it. */
  focal: readonly [number, number] | null;
  alt: string;
}

/** A figure: a picture with its words, or the words alone. */
export interface FigureView {
  picture: PictureView | null;
  caption: NodeJson | null;
  credit: string;
  layout: "text" | "wide" | "full";
}

export interface SectionLink {
  name: string;
  slug: string;
}

/** A story as a front page, a section or a list of more stories shows it. */
export interface CardView {
  articleId: string;
  path: string;
  section: SectionLink;
  kicker: string;
  headline: string;
  standfirst: string;
  byline: readonly string[];
  language: string;
  firstPublishedAt: Date;
  picture: PictureView | null;
}

/** What readers are told about a story beside its text. */
export interface CorrectionView {
  id: string;
  kind: CorrectionKind;
  text: string;
  at: Date;
}

/** Who wrote a story, with a page of their own. */
export interface AuthorView {
  name: string;
  slug: string;
  /** Paragraphs, or "". */
  bio: string;
  /** https addresses. */
  links: readonly string[];
  picture: PictureView | null;
}

/** The pages behind the names that a story carries, by the name as the story has it. */
export interface NamePages {
  authors: ReadonlyMap<string, AuthorView>;
  /** Slugs. */
  topics: ReadonlyMap<string, string>;
}

/** One whole story. */
export interface StoryView extends CardView {
  publicationId: string;
  /** What search engines call it: the headline, unless somebody wrote another. */
  seoHeadline: string;
  /** What it is called where it is shared. */
  socialHeadline: string;
  bylineTail: string;
  dateline: string;
  topics: readonly string[];
  /** Articles that an editor wants readers to go on with; not all of them need be live. */
  moreStories: readonly string[];
  /** Who published the original, and on which calendar day, where it came from elsewhere. */
  source: string;
  sourceDate: Date | null;
  /** The original's own address, or "". */
  canonicalUrl: string;
  publishedAt: Date;
  /** When it last changed significantly: by its text, a correction or an update; null while it has not. */
  updatedAt: Date | null;
  wordCount: number;
  /** The picture that opens the story; it is not in `body` then. */
  hero: FigureView | null;
  body: NodeJson;
  /** By the id that figures carry. */
  pictures: ReadonlyMap<string, Omit<PictureView, "alt" | "focal">>;
  /** Live stories that the body links to, by the article's id. */
  related: ReadonlyMap<string, { path: string; headline: string }>;
  /** Oldest first. */
  corrections: readonly CorrectionView[];
  /** Pages behind byline and topics. */
  names: NamePages;
}

/** The front page: one lead, a few beside it, then a band for each section. */
export interface FrontView {
  lead: CardView | null;
  beside: readonly CardView[];
  bands: readonly { section: SectionLink; cards: readonly CardView[] }[];
}

/** A page of one section, newest first. */
export interface SectionView {
  section: SectionLink;
  cards: readonly CardView[];
  /** Address of the page with older stories, or null on the last. */
  older: string | null;
}

/** A page of what is published about a topic, newest first. */
export interface TopicView {
  name: string;
  slug: string;
  /** Paragraphs, or "". */
  description: string;
  cards: readonly CardView[];
  older: string | null;
}

/** A page of what an author wrote, newest first. */
export interface AuthorPageView {
  author: AuthorView;
  cards: readonly CardView[];
  older: string | null;
}

/** What surrounds every page. */
export interface ChromeView {
  siteName: string;
  origin: string;
  sections: readonly SectionLink[];
  /** Pages about the newsroom that have text. */
  policies: readonly SectionLink[];
  assets: Readonly<Record<string, string>>;
}

/** The pictures of cards, without the gaps. */
export const picturesOf = (cards: readonly CardView[]): PictureView[] =>
  cards.flatMap(({ picture }) => picture ?? []);
