/** Stories at the top of the front page: one that leads, four beside it. */
export const FRONT_PLACES = 5;

/** A story that may stand on the front page. */
export interface FrontStory {
  articleId: string;
  headline: string;
  sectionName: string;
}

/** The front page at the desk. */
export interface FrontAtDesk {
  draft: FrontStory[];
  /** The draft as it is kept, with what was taken offline since. */
  kept: string[];
  /** Do readers see something else than the draft? */
  changed: boolean;
}
