import "server-only";
import type { AnnouncementSettings, Channel } from "@/lib/announcement/types";
import { type Posted, safePost } from "@/lib/outbound/safe-post";
import { siteOrigin } from "@/lib/reader/site";
import { feedsOf, pagesOf } from "./addresses";

/** Longest time that one answer may take, in milliseconds. */
const PATIENCE = 20_000;
/** Feeds that a hub is told of at once. */
const LANES = 4;
/** IndexNow takes so many addresses at once. */
const MOST_ADDRESSES = 10_000;

/** Tell a channel of these articles. To be told twice does no harm on either. */
export async function tell(
  channel: Channel,
  settings: AnnouncementSettings,
  { articleIds, signal }: { articleIds: readonly string[]; signal: AbortSignal },
): Promise<Posted> {
  const { websub, indexnow } = settings;
  if (channel === "websub") return websub ? tellHub(websub, await feedsOf(articleIds), signal) : NOBODY;
  return indexnow ? tellSearchEngines(indexnow, await pagesOf(articleIds), signal) : NOBODY;
}

/** It was switched off a moment ago. */
const NOBODY: Posted = { ok: true, status: 204 };

/** W3C WebSub leaves it to hubs how they are told; what all of them understand is one address at a time. */
async function tellHub(
  { address }: { address: string },
  feeds: readonly string[],
  signal: AbortSignal,
): Promise<Posted> {
  const left = [...feeds];
  let answer: Posted = NOBODY;
  const lane = async () => {
    for (let feed = left.shift(); feed !== undefined && answer.ok; feed = left.shift()) {
      const told = await safePost(address, {
        type: "application/x-www-form-urlencoded",
        body: String(new URLSearchParams({ "hub.mode": "publish", "hub.url": feed, "hub.topic": feed })),
        timeout: PATIENCE,
        signal,
      });
      if (answer.ok) answer = told;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return answer;
}

/** https://www.indexnow.org/documentation: addresses that are gone are told like those that are new. */
async function tellSearchEngines(
  { address, key }: { address: string; key: string },
  pages: readonly string[],
  signal: AbortSignal,
): Promise<Posted> {
  const origin = siteOrigin();
  let answer: Posted = NOBODY;
  for (let from = 0; from < pages.length && answer.ok; from += MOST_ADDRESSES) {
    const urlList = pages.slice(from, from + MOST_ADDRESSES);
    answer = await safePost(address, {
      type: "application/json; charset=utf-8",
      body: JSON.stringify({ host: new URL(origin).host, key, keyLocation: `${origin}/${key}.txt`, urlList }),
      timeout: PATIENCE,
      signal,
    });
  }
  return answer;
}
