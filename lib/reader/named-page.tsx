import "server-only";
import { AuthorPage, TopicPage } from "@/components/reader/named-pages";
import { chromeView } from "./chrome";
import type { RenderedPage } from "./finished-page";
import { htmlPage } from "./html";
import { movedForGood, movedTo } from "./moved";
import { authorView, topicView } from "./named";
import { articleTag, LISTS } from "./pages";
import { pictureRules } from "./picture-style";
import { notFoundPage } from "./plain-pages";
import { storyPage } from "./story-page";
import type { CardView, PictureView } from "./view";
import { picturesOf } from "./view";

/** A page of a topic, the way to where it is now, or what stood there on a site that stories came from. */
export async function topicPage(slug: string, before: string | null): Promise<RenderedPage> {
  const view = await topicView(slug, before);
  if (!view) return elsewhere(`topic/${slug}`, before);
  const chrome = await chromeView();
  const rules = pictureRules(picturesOf(view.cards));
  const address = namedKey("topic", slug, before);
  return htmlPage(
    <TopicPage address={address} chrome={chrome} rules={rules} view={view} />,
    rules,
    kept(view.cards),
  );
}

/** The same for an author. */
export async function authorPage(slug: string, before: string | null): Promise<RenderedPage> {
  const view = await authorView(slug, before);
  if (!view) return elsewhere(`author/${slug}`, before);
  const chrome = await chromeView();
  const portrait: PictureView[] = view.author.picture ? [view.author.picture] : [];
  const rules = pictureRules([...portrait, ...picturesOf(view.cards)]);
  const address = namedKey("author", slug, before);
  return htmlPage(
    <AuthorPage address={address} chrome={chrome} rules={rules} view={view} />,
    rules,
    kept(view.cards),
  );
}

async function elsewhere(path: string, before: string | null): Promise<RenderedPage> {
  const now = await movedTo(path);
  if (now !== null) return movedForGood(now);
  return before === null ? storyPage(path) : notFoundPage();
}

const kept = (cards: readonly CardView[]) => ({
  status: 200 as const,
  tags: [LISTS, ...cards.map((card) => articleTag(card.articleId))],
  lastModified: null,
  keep: true,
});

/** The address of a page of a topic or an author, and its key among the pages. */
export const namedKey = (prefix: "topic" | "author", slug: string, before: string | null): string =>
  encodeURI(before === null ? `/${prefix}/${slug}` : `/${prefix}/${slug}?before=${before}`);
