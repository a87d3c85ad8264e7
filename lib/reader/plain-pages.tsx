import "server-only";
import { GonePage, NotFoundPage } from "@/components/reader/plain-pages";
import { chromeView } from "./chrome";
import type { RenderedPage } from "./finished-page";
import { htmlPage } from "./html";
import { articleTag } from "./pages";
import { remember } from "./remember";

/** Nothing is here. The answer is never kept, since anybody can make up addresses; it is drawn once for all. */
export const notFoundPage: () => Promise<RenderedPage> = remember(async () => {
  const chrome = await chromeView();
  return htmlPage(<NotFoundPage chrome={chrome} />, "", {
    status: 404,
    tags: [],
    lastModified: null,
    keep: false,
  });
});

/** A story was here. Kept until the article is published again. */
export async function gonePage(articleId: string, notice: string): Promise<RenderedPage> {
  const chrome = await chromeView();
  return htmlPage(<GonePage chrome={chrome} notice={notice} />, "", {
    status: 410,
    tags: [articleTag(articleId)],
    lastModified: null,
    keep: true,
  });
}
