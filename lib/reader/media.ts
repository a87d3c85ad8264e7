import "server-only";
import { db } from "@/lib/db/client";
import { parsePictureName } from "@/lib/format/picture-address";
import { readRendition } from "@/lib/media/storage";
import { pages } from "./pages";

const TYPES = { webp: "image/webp", jpg: "image/jpeg" } as const;

/** One rendition of a published picture. */
export interface PublicPicture {
  type: (typeof TYPES)[keyof typeof TYPES];
  bytes: Buffer;
  etag: string;
}

/**
 * The rendition that the last segment of a media address names, or null: when it names none, or when no live
 * story shows the picture and it is nobody's portrait. Pictures of drafts are not addressable.
 */
export async function publicPicture(name: string): Promise<PublicPicture | null> {
  const rendition = parsePictureName(name);
  if (!rendition || !(await isShown(rendition.hash))) return null;
  const bytes = await readRendition(rendition.hash, rendition.width, rendition.format);
  return bytes && { type: TYPES[rendition.format], bytes, etag: `"${name}"` };
}

interface Shown {
  hashes: Map<string, number>;
  generation: number;
}

// A page asks for its pictures together and again for every reader; a taken down story drops the answer.
let shown: Shown = { hashes: new Map(), generation: -1 };
const LONGEST = 60_000;
const MANY = 10_000;

async function isShown(hash: string): Promise<boolean> {
  const generation = pages.generation();
  if (shown.generation !== generation || shown.hashes.size > MANY) shown = { hashes: new Map(), generation };
  const asked = shown;
  if ((asked.hashes.get(hash) ?? 0) > performance.now()) return true;
  const found = (await isInLiveStory(hash)) || (await isPortrait(hash));
  if (found) asked.hashes.set(hash, performance.now() + LONGEST);
  return found;
}

/** Does a live publication show this picture? It kept the picture's id and hash as they were. */
export async function isInLiveStory(hash: string): Promise<boolean> {
  const found = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Picture" picture
    JOIN "Publication" publication
      ON publication.live
      AND publication.pictures ? picture.id::text
      AND publication.pictures -> picture.id::text ->> 'hash' = picture.hash
    WHERE picture.hash = ${hash}
    LIMIT 1`;
  return found.length > 0;
}

async function isPortrait(hash: string): Promise<boolean> {
  return (await db.contributor.findFirst({ where: { picture: { hash } }, select: { id: true } })) !== null;
}
