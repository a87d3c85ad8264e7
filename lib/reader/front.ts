import "server-only";
import { db } from "@/lib/db/client";
import { frontIds } from "@/lib/front/stored";
import { FRONT_PLACES } from "@/lib/front/types";
import { CARD, type CardRow, cardOf, NEWEST_FIRST } from "./row";
import type { CardView, FrontView, SectionLink } from "./view";

/** The lead is chosen among so many of the newest: one with a picture if there is one. */
const LEAD_FROM = 3;
const BAND = 3;

/** The front page: what editors chose for it, filled up with the newest, then each section's own newest. */
export async function frontView(sections: readonly SectionLink[]): Promise<FrontView> {
  const chosen = await chosenStories();
  const newest = await db.publication.findMany({
    where: { live: true, articleId: { notIn: chosen.map(({ articleId }) => articleId) } },
    orderBy: [...NEWEST_FIRST],
    take: FRONT_PLACES - chosen.length,
    select: CARD,
  });
  const top = [...chosen, ...newest];
  const onTop = new Set(top.map(({ articleId }) => articleId));
  const bands = await Promise.all(sections.map((section) => bandOf(section, onTop)));
  const cards = top.map(cardOf);
  // Editors say what leads. Where they don't, it is a story with a picture if there is one.
  const { lead, beside } =
    chosen.length > 0 ? { lead: cards[0] ?? null, beside: cards.slice(1) } : withLead(cards);
  return {
    lead,
    beside,
    bands: bands.filter(({ cards }) => cards.length > 0),
  };
}

/** Every card of a front page, in the order of reading. */
export const frontCards = ({ lead, beside, bands }: FrontView): CardView[] => [
  ...(lead ? [lead] : []),
  ...beside,
  ...bands.flatMap(({ cards }) => cards),
];

/** What editors chose, in their order, without what was taken offline since. */
async function chosenStories(): Promise<CardRow[]> {
  const ids = await frontIds(db, "live");
  if (ids.length === 0) return [];
  const rows = await db.publication.findMany({ where: { live: true, articleId: { in: ids } }, select: CARD });
  return ids.flatMap((id) => rows.find(({ articleId }) => articleId === id) ?? []);
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
