import "server-only";
import { chromeView } from "./chrome";
import { feedHtml } from "./feed-html";
import { findStory } from "./find-story";
import type { RenderedPage } from "./finished-page";
import { movedStory } from "./moved-story";
import { ninjs } from "./ninjs";
import { articleTag } from "./pages";
import { storyPage } from "./story-page";

/** The story at "section/slug" in ninjs; what isn't live is answered as its page is, a story that moved by its new address. */
export async function ninjsPage(path: string): Promise<RenderedPage> {
  const found = await findStory(path);
  if (found.kind === "moved") return movedStory(`/${encodeURI(found.path)}/ninjs.json`, found.articleId);
  // The site that a story came from may have had this very address for it.
  if (found.kind === "unknown") return storyPage(`${path}/ninjs.json`);
  if (found.kind === "gone") return storyPage(path);
  const { story } = found;
  const chrome = await chromeView();
  return {
    status: 200,
    type: "application/json; charset=utf-8",
    body: JSON.stringify(ninjs(story, chrome, await feedHtml(story, chrome.origin))),
    tags: [articleTag(story.articleId)],
    lastModified: null,
    headers: { "Access-Control-Allow-Origin": "*" },
    keep: true,
  };
}
