import "server-only";
import { db } from "@/lib/db/client";
import { CARD, cardOf, NEWEST_FIRST } from "./row";
import type { CardView, FrontView, SectionLink } from "./view";

/** The lead is chosen among so many of the newest: one with a picture if there is one. */
const LEAD_FROM = 3;
const BESIDE = 4;
const BAND = 3;

/** The front page as publications make it: the newest lead, then each section's own newest. */
export async function frontView(sections: readonly SectionLink[]): Promise<FrontView> {
  const top = await db.publication.findMany({
    where: { live: true },
    orderBy: [...NEWEST_FIRST],
    take: 1 + BESIDE,
    select: CARD,
  });
  const onTop = new Set(top.map(({ articleId }) => articleId));
  const bands = await Promise.all(sections.map((section) => bandOf(section, onTop)));
  const { lead, beside } = withLead(top.map(cardOf));
  return {
    lead,
    beside,
    bands: bands.filter(({ cards }) => cards.length > 0),
  };
}

/** Choose the lead; the others keep their order. */
export function withLead(cards: readonly CardView[]): { lead: CardView | null; beside: CardView[] } {
  const lead = cards.slice(0, LEAD_FROM).find((card) => card.picture !== null) ?? cards[0] ?? null;
  return { lead, beside: cards.filter((card) => card !== lead) };
}

async function bandOf(
  section: SectionLink,
  onTop: ReadonlySet<string>,
): Promise<{ section: SectionLink; cards: CardView[] }> {
  const rows = await db.publication.findMany({
    where: { live: true, sectionSlug: section.slug, articleId: { notIn: [...onTop] } },
    orderBy: [...NEWEST_FIRST],
    take: BAND,
    select: CARD,
  });
  // A story with a picture opens a band.
  const cards = rows.map(cardOf);
  const opens = cards.find((card) => card.picture !== null);
  return { section, cards: opens ? [opens, ...cards.filter((card) => card !== opens)] : cards };
}
