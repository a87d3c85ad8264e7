import "server-only";
import { FrontPage } from "@/components/reader/list-pages";
import { chromeView } from "./chrome";
import type { RenderedPage } from "./finished-page";
import { frontCards, frontView } from "./front";
import { htmlPage } from "./html";
import { articleTag, LISTS } from "./pages";
import { pictureRules } from "./picture-style";
import { picturesOf } from "./view";

/** The front page, as it is now. */
export async function frontPage(): Promise<RenderedPage> {
  const chrome = await chromeView();
  const front = await frontView(chrome.sections);
  const cards = frontCards(front);
  const rules = pictureRules(picturesOf(cards));
  return htmlPage(<FrontPage front={front} chrome={chrome} rules={rules} today={new Date()} />, rules, {
    status: 200,
    tags: [LISTS, ...cards.map((card) => articleTag(card.articleId))],
    lastModified: null,
    keep: true,
  });
}
