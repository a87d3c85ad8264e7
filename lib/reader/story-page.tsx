import "server-only";
import { StoryPage } from "@/components/reader/story-page";
import { chromeView } from "./chrome";
import { figureView } from "./figure";
import { findStory, moreOn } from "./find-story";
import type { RenderedPage } from "./finished-page";
import { htmlPage } from "./html";
import { movedStory } from "./moved-story";
import { pictureRules } from "./picture-style";
import { gonePage, notFoundPage } from "./plain-pages";
import { lastChangeOf, storyTags } from "./story-tags";
import type { PictureView, StoryView } from "./view";
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

/** Every picture of the story, as pictures stand in the body: the rules need colours, not places. */
export function picturesIn(story: StoryView): PictureView[] {
  const blocks = (story.body.content ?? []).flatMap((block) =>
    block?.type === "gallery" ? [...(block.content ?? [])] : [block],
  );
  const figures = blocks.filter((block) => block?.type === "figure");
  const seen = figures.map((block) => figureView(block, story.pictures).picture);
  const portraits = [...story.names.authors.values()].map((author) =>
    author.bio === "" ? null : author.picture,
  );
  return [story.hero?.picture ?? null, ...seen, ...portraits].filter((picture) => picture !== null);
}
