import "server-only";
import path from "node:path";
import { db } from "@/lib/db/client";
import { parsePictureName, pictureName, type Rendition } from "@/lib/format/picture-address";
import { darkroom } from "@/lib/media/darkroom";
import { pictureStore } from "@/lib/media/storage";
import { croppedPicture, type PictureShape } from "./cropped-picture";
import { storyOf } from "./row";
import { picturesIn } from "./story-pictures";
import type { PictureView, StoryView } from "./view";
import { wholePicture } from "./whole-picture";

/** As other sites and most cards show a picture, in pixels. */
const CARD_WIDTH = 1_240;
/** Of one story: a dozen pictures in all their widths. The rest of a longer gallery is made when it is asked for. */
const MOST = 100;

/**
 * Have the pictures of a story made that has just been published, so that its first readers needn't wait: as AVIF,
 * which nearly every browser takes, whole and as cards show the first; and the one that other sites fetch at once.
 * Nobody waits for it, and what is there already is not made again.
 */
export function planPictures(articleId: string): void {
  plan(articleId).catch((thrown: unknown) => {
    console.warn(`The pictures of article ${articleId} are made when they are asked for:`, thrown);
  });
}

async function plan(articleId: string): Promise<void> {
  const row = await db.publication.findFirst({ where: { live: true, articleId } });
  if (row)
    darkroom().plan(await missing(renditionsOf(storyOf(row, { related: new Map(), corrections: [] }))));
}

/** In the order in which they are asked for: links are shared at once. */
function renditionsOf(story: StoryView): Rendition[] {
  const ofCard = story.picture ? cardAddresses(story.picture) : [];
  const ofBody = picturesIn(story).flatMap((picture) => addresses(wholePicture(picture)));
  return [...new Set([...ofCard, ...ofBody])]
    .map((address) => parsePictureName(path.posix.basename(address)))
    .filter((rendition) => rendition !== null)
    .slice(0, MOST);
}

function cardAddresses(picture: PictureView): string[] {
  const shared = croppedPicture(picture, "16x9", CARD_WIDTH);
  const listed = croppedPicture(picture, "4x3", CARD_WIDTH);
  return [shared.at(shared.width, "jpg"), ...addresses(shared), ...addresses(listed)];
}

const addresses = ({ widths, at }: PictureShape): string[] => widths.map((width) => at(width, "avif"));

async function missing(renditions: readonly Rendition[]): Promise<Rendition[]> {
  const store = pictureStore();
  const isThere = await Promise.all(renditions.map((rendition) => store.has(pictureName(rendition))));
  return renditions.filter((_, index) => !isThere[index]);
}
