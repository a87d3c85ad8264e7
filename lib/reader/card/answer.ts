import "server-only";
import { pictureAnswer, pictureLater } from "@/lib/reader/picture-answer";
import type { Card } from "./address";
import { cardBytes, TooManyCards } from "./make";

/**
 * Answer with a card, as with any picture: its address holds what it shows, so it may be kept for ever. It is read from
 * disk each time, since in memory cards would crowd out the pages.
 */
export async function cardAnswer(request: Request, card: Card): Promise<Response> {
  try {
    return pictureAnswer(request, { bytes: await cardBytes(card), type: "image/png", name: card.name });
  } catch (thrown) {
    if (!(thrown instanceof TooManyCards)) throw thrown;
    return pictureLater();
  }
}
