import { linkedArticles } from "./find-story";
import { articleTag } from "./pages";
import type { CardView, StoryView } from "./view";

/**
 * What a page shows that is a story with others below it. Every story that it links to or was chosen for it counts: one
 * that isn't live yet is shown as soon as it is.
 */
export const storyTags = (story: StoryView, more: readonly CardView[]): string[] => [
  ...[story, ...more].map(({ articleId }) => articleTag(articleId)),
  ...[...linkedArticles(story.body), ...story.moreStories].map(articleTag),
];

/** When the page last changed in any way; what was withdrawn changes the page's ETag alone. */
export const lastChangeOf = ({ publishedAt, corrections }: StoryView): Date =>
  new Date(Math.max(publishedAt.getTime(), ...corrections.map(({ at }) => at.getTime())));
