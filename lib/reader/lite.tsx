import "server-only";
import { LiteFrontPage, LiteStoryPage } from "@/components/reader/lite-pages";
import { LITE_RULES } from "@/components/reader/lite-rules";
import { chromeView } from "./chrome";
import { findStory, moreOn } from "./find-story";
import type { RenderedPage } from "./finished-page";
import { frontCards, frontView } from "./front";
import { htmlPage } from "./html";
import { movedStory } from "./moved-story";
import { articleTag, LISTS } from "./pages";
import { storyPage } from "./story-page";
import { lastChangeOf, storyTags } from "./story-tags";

/** The story at "section/slug" in words alone; what isn't live is answered as its page is. */
export async function liteStoryPage(path: string): Promise<RenderedPage> {
  const found = await findStory(path);
  if (found.kind === "moved") return movedStory(`/${encodeURI(found.path)}/lite`, found.articleId);
  // The site that a story came from may have had this very address for it.
  if (found.kind === "unknown") return storyPage(`${path}/lite`);
  if (found.kind === "gone") return storyPage(path);
  const { story } = found;
  const [chrome, more] = await Promise.all([chromeView(), moreOn(story)]);
  return htmlPage(<LiteStoryPage chrome={chrome} story={story} more={more} />, LITE_RULES, {
    status: 200,
    tags: storyTags(story, more),
    lastModified: lastChangeOf(story),
    keep: true,
  });
}

/** The front page in words alone. */
export async function liteFrontPage(): Promise<RenderedPage> {
  const chrome = await chromeView();
  const front = await frontView(chrome.sections);
  return htmlPage(<LiteFrontPage chrome={chrome} front={front} />, LITE_RULES, {
    status: 200,
    tags: [LISTS, ...frontCards(front).map(({ articleId }) => articleTag(articleId))],
    lastModified: null,
    keep: true,
  });
}
