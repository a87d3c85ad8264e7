import "server-only";
import { CORRECTION_WORDS } from "@/components/reader/corrections";
import { chromeView } from "./chrome";
import { type CorrectionListed, correctionsView } from "./corrections";
import type { RenderedPage } from "./finished-page";
import { articleTag, LISTS } from "./pages";
import { publicAddress } from "./site";
import { xmlText } from "./xml";

/** RSS 2.0 of everything that readers were told about stories, newest first. */
export async function correctionsFeed(): Promise<RenderedPage> {
  const [chrome, view] = await Promise.all([chromeView(), correctionsView(null)]);
  const { siteName, origin } = chrome;
  const corrections = view?.corrections ?? [];
  const title = `Corrections – ${siteName}`;
  return {
    status: 200,
    type: "application/rss+xml; charset=utf-8",
    body: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${xmlText(title)}</title>
<link>${xmlText(`${origin}/corrections`)}</link>
<atom:link href="${xmlText(`${origin}/corrections/feed.xml`)}" rel="self" type="application/rss+xml"/>
<description>${xmlText(`What ${siteName} has corrected and updated.`)}</description>
<language>en-GB</language>
${corrections.map((correction) => itemOf(correction, origin)).join("\n")}
</channel>
</rss>
`,
    tags: [LISTS, ...corrections.map(({ articleId }) => articleTag(articleId))],
    lastModified: null,
    keep: true,
  };
}

function itemOf({ id, kind, text, at, path, headline }: CorrectionListed, origin: string): string {
  return `<item>
<title>${xmlText(`${CORRECTION_WORDS[kind]}: ${headline}`)}</title>
<link>${xmlText(`${publicAddress(origin, path)}#corrections`)}</link>
<guid isPermaLink="false">urn:uuid:${id}</guid>
<pubDate>${at.toUTCString()}</pubDate>
<description>${xmlText(text)}</description>
</item>`;
}
