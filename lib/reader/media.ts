import "server-only";
import { db } from "@/lib/db/client";
import { parsePictureName, type Rendition } from "@/lib/format/picture-address";
import { type ObtainedRendition, obtainRendition } from "@/lib/media/obtain-rendition";
import { pages } from "./pages";

/**
 * The rendition that the last segment of a media address names, or null: when it names none, or when no live
 * story shows the picture and it is nobody's portrait. Pictures of drafts are not addressable.
 *
 * One that was made answers as long as its picture is shown. One that wasn't is made if a page may name it: crops
 * around points that editors chose, or around the middle.
 */
export async function publicPicture(name: string): Promise<ObtainedRendition | "busy" | null> {
  const rendition = parsePictureName(name);
  if (!rendition || !(await isShown(rendition.hash))) return null;
  return obtainRendition(rendition, () => sizeForMaking(rendition));
}

async function sizeForMaking({ hash, crop }: Rendition): Promise<{ width: number; height: number } | null> {
  if (crop && !(await isPoint(hash, crop))) return null;
  return db.picture.findFirst({ where: { hash }, select: { width: true, height: true } });
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

/**
 * Is a picture cut around this point in a live story? Otherwise anybody could have ten thousand crops made of each.
 * Asked once a rendition, when it is made.
 */
async function isPoint(hash: string, { x, y }: { x: number; y: number }): Promise<boolean> {
  if (x === 50 && y === 50) return true;
  const found = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Picture" picture
    JOIN "Publication" publication ON publication.live AND publication.pictures ? picture.id::text
    CROSS JOIN LATERAL jsonb_path_query(
      publication.body, '$.content.**{0 to 4}.attrs ? (@.pictureId == $id).focal',
      jsonb_build_object('id', picture.id::text), true
    ) focal
    WHERE picture.hash = ${hash}
      AND jsonb_typeof(focal) = 'array'
      AND round((focal ->> 0)::numeric * 100) = ${x}
      AND round((focal ->> 1)::numeric * 100) = ${y}
    LIMIT 1`;
  return found.length > 0;
}
