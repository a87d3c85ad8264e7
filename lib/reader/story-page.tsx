import "server-only";
import { StoryPage } from "@/components/reader/story-page";
import { chromeView } from "./chrome";
import { findStory, moreOn } from "./find-story";
import type { RenderedPage } from "./finished-page";
import { htmlPage } from "./html";
import { movedStory } from "./moved-story";
import { pictureRules } from "./picture-style";
import { gonePage, notFoundPage } from "./plain-pages";
import { picturesIn } from "./story-pictures";
import { lastChangeOf, storyTags } from "./story-tags";
import type { StoryView } from "./view";
import { picturesOf } from "./view";

/** What stands at "section/slug": the story, the way to where it is now, or that it is gone. */
export async function storyPage(path: string): Promise<RenderedPage> {
  const found = await findStory(path);
  switch (found.kind) {
    case "live":
      return livePage(found.story);
    case "moved":
      return movedStory(`/${encodeURI(found.path)}`, found.articleId);
    case "gone":
      return gonePage(found.articleId, found.notice);
    case "unknown":
      return notFoundPage();
  }
}

async function livePage(story: StoryView): Promise<RenderedPage> {
  const [chrome, more] = await Promise.all([chromeView(), moreOn(story)]);
  const rules = pictureRules([...picturesIn(story), ...picturesOf(more)]);
  return htmlPage(<StoryPage story={story} more={more} chrome={chrome} rules={rules} />, rules, {
    status: 200,
    tags: storyTags(story, more),
    lastModified: lastChangeOf(story),
    keep: true,
  });
}
