import "server-only";
import { db } from "@/lib/db/client";
import { chromeView } from "@/lib/reader/chrome";
import type { RenderedPage } from "@/lib/reader/finished-page";
import { movedForGood } from "@/lib/reader/moved";
import { articleTag } from "@/lib/reader/pages";
import { gonePage, notFoundPage } from "@/lib/reader/plain-pages";
import { storyOf } from "@/lib/reader/row";
import { type Card, cardAddress, cardOf, ownerOf, siteCard } from "./address";

/** What stands at the address of a card: the card, or a page in its place. */
export type FoundCard = { kind: "card"; card: Card } | { kind: "page"; make: () => Promise<RenderedPage> };

/**
 * Find a card by the last segment of its address. Only live stories have cards: one that was taken down is gone, drafts
 * were never there, and what a story looked like before leads to what it looks like now.
 */
export async function findCard(name: string): Promise<FoundCard> {
  const owner = ownerOf(name);
  if (owner === null) return { kind: "page", make: notFoundPage };
  const chrome = await chromeView();
  if (owner === "site") return at(name, siteCard(chrome), []);
  const row = await db.publication.findFirst({ where: { live: true, articleId: owner } });
  if (!row) return { kind: "page", make: () => goneOrUnknown(owner) };
  const story = storyOf(row, { related: new Map(), corrections: [] });
  return at(name, cardOf(story, chrome), [articleTag(owner)]);
}

function at(name: string, card: Card, tags: readonly string[]): FoundCard {
  if (card.name === name) return { kind: "card", card };
  const now = cardAddress(card).slice(1);
  return { kind: "page", make: async () => ({ ...movedForGood(now), tags }) };
}

async function goneOrUnknown(articleId: string): Promise<RenderedPage> {
  const article = await db.article.findFirst({
    where: { id: articleId, publications: { some: {} } },
    select: { goneNotice: true },
  });
  return article ? gonePage(articleId, article.goneNotice) : notFoundPage();
}
