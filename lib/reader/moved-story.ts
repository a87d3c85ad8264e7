import type { RenderedPage } from "./finished-page";
import { articleTag } from "./pages";

/** The way to where a story is now; `address` is a path with its slash, encoded. Kept until the article changes. */
export const movedStory = (address: string, articleId: string): RenderedPage => ({
  status: 308,
  type: "text/plain; charset=utf-8",
  body: `Moved to ${address}\n`,
  tags: [articleTag(articleId)],
  lastModified: null,
  headers: { Location: address },
  keep: true,
});
