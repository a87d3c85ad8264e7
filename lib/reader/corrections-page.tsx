import "server-only";
import { CorrectionsPage } from "@/components/reader/corrections-page";
import { chromeView } from "./chrome";
import { correctionsView } from "./corrections";
import type { RenderedPage } from "./finished-page";
import { htmlPage } from "./html";
import { articleTag, LISTS } from "./pages";
import { notFoundPage } from "./plain-pages";

/** A page of everything that readers were told about stories. */
export async function correctionsPage(before: string | null): Promise<RenderedPage> {
  const view = await correctionsView(before);
  if (!view) return notFoundPage();
  const chrome = await chromeView();
  return htmlPage(<CorrectionsPage address={correctionsKey(before)} chrome={chrome} view={view} />, "", {
    status: 200,
    tags: [LISTS, ...view.corrections.map(({ articleId }) => articleTag(articleId))],
    lastModified: null,
    keep: true,
  });
}

/** The address of a page of corrections, and its key among the pages. */
export const correctionsKey = (before: string | null): string =>
  before === null ? "/corrections" : `/corrections?before=${before}`;
