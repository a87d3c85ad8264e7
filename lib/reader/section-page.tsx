import "server-only";
import { SectionPage } from "@/components/reader/list-pages";
import { chromeView } from "./chrome";
import type { RenderedPage } from "./finished-page";
import { htmlPage } from "./html";
import { movedForGood, movedTo } from "./moved";
import { articleTag, LISTS } from "./pages";
import { pictureRules } from "./picture-style";
import { notFoundPage } from "./plain-pages";
import { sectionView } from "./section";
import { storyPage } from "./story-page";
import { picturesOf } from "./view";

/** A page of a section; where there is none, the way to where it is now, or what stood at this address on a site that stories came from. */
export async function sectionPage(slug: string, before: string | null): Promise<RenderedPage> {
  const view = await sectionView(slug, before);
  if (!view) return elsewhere(slug, before);
  const chrome = await chromeView();
  const rules = pictureRules(picturesOf(view.cards));
  const address = sectionKey(slug, before);
  return htmlPage(<SectionPage view={view} chrome={chrome} rules={rules} address={address} />, rules, {
    status: 200,
    tags: [LISTS, ...view.cards.map((card) => articleTag(card.articleId))],
    lastModified: null,
    keep: true,
  });
}

async function elsewhere(slug: string, before: string | null): Promise<RenderedPage> {
  const now = await movedTo(slug);
  if (now !== null) return movedForGood(now);
  return before === null ? storyPage(slug) : notFoundPage();
}

/** The address of a page of a section, and its key among the pages. */
export const sectionKey = (slug: string, before: string | null): string =>
  encodeURI(before === null ? `/${slug}` : `/${slug}?before=${before}`);
