import "server-only";
import { turns } from "@/lib/media/turns";
import type { Card } from "./address";
import { drawCard } from "./draw";
import { keepCard, takeCard } from "./shelf";

/** More wait than can be drawn in a reasonable time: ask again later. */
export class TooManyCards extends Error {}

/** Cards made at once. The work is done beside the event loop, by libvips; a processor stays free for pages. */
const oneByOne = turns(1);
/** Cards that may wait, each for about a tenth of a second. */
const MOST_WAITING = 60;
/** Cards without all of their words, kept until the next start may find the fonts. */
const MOST_PARTIAL = 200;

const making = new Map<string, Promise<Buffer>>();
const partial = new Map<string, Buffer>();

/**
 * The bytes of a card, from the shelf or made now, once however many ask.
 *
 * @throws TooManyCards when too many wait already.
 */
export async function cardBytes(card: Card): Promise<Buffer> {
  const kept = partial.get(card.name) ?? (await takeCard(card.name));
  if (kept) return kept;
  const begun = making.get(card.name);
  if (begun) return begun;
  if (making.size >= MOST_WAITING) throw new TooManyCards(`${making.size} cards wait to be drawn.`);
  const made = oneByOne(() => make(card)).finally(() => making.delete(card.name));
  making.set(card.name, made);
  return made;
}

async function make(card: Card): Promise<Buffer> {
  const { png, whole } = await drawCard(card.words);
  if (whole) await keepCard(card.name, png);
  else {
    if (partial.size >= MOST_PARTIAL) partial.clear();
    partial.set(card.name, png);
  }
  return png;
}
