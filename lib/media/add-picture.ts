import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { Invalid } from "@/lib/errors";
import { record } from "@/lib/event/record";
import { pictureName } from "@/lib/format/picture-address";
import { cleanFileName } from "./file-name";
import type { AddPicture } from "./input";
import { MAX_PICTURE_BYTES, TOO_LARGE } from "./limits";
import { mayAddPicture } from "./policy";
import { insertPicture, type PictureFacts } from "./row";
import { masterName, type PictureStore, pictureStore } from "./storage";
import { type IncomingPicture, takeIn } from "./take-in";
import { turns } from "./turns";

/** A picture that is in, and what people should know about how it came in. */
export interface AddedPicture extends PictureFacts {
  notice: string | null;
}

// Two for the whole process, however often the framework bundles this module: pages take pictures, and so do jobs.
const KEY = Symbol.for("galley.picture-turns");
const shared = globalThis as typeof globalThis & { [KEY]?: ReturnType<typeof turns> };
shared[KEY] ??= turns(2);
const inTurn = shared[KEY];

/**
 * Bring a picture in: check it, encode it again, in full size and as the desk shows it, store the files, write the row.
 *
 * The files are stored, flushed to the disk, before the row is committed: a row always has its files. Files
 * without a row (a crash in between) are harmless, and the same picture again uses them.
 * Alternative text and credit belong to the figure that shows the picture, not to the picture.
 *
 * @throws Forbidden for who may not.
 * @throws Invalid with one sentence that says what to do: not a picture we read, damaged, too large or too small.
 */
export async function addPicture(actor: Person, { fileName, bytes }: AddPicture): Promise<AddedPicture> {
  authorize(mayAddPicture(actor));
  if (bytes.byteLength > MAX_PICTURE_BYTES) throw Invalid.because("picture", TOO_LARGE);
  const incoming = await inTurn(() => takeIn(bytes));
  await storeFiles(pictureStore(), incoming);
  const { hash, width, height, widths, color, animated } = incoming;
  const name = cleanFileName(fileName);
  return inTransaction(async (tx) => {
    const facts = { hash, width, height, widths, color };
    const picture = await insertPicture(tx, { ...facts, fileName: name, createdById: actor.userId });
    await record(tx, actor, { type: "picture.added", subjectId: picture.id, fileName: name });
    return { ...picture, notice: animated ? "Only the first frame of an animated picture is used." : null };
  });
}

async function storeFiles(store: PictureStore, { hash, master, files }: IncomingPicture): Promise<void> {
  const named = [
    { name: masterName(hash, master.format), bytes: master.bytes },
    ...files.map(({ width, bytes }) => ({ name: pictureName({ hash, width, format: "webp" }), bytes })),
  ];
  await Promise.all(
    named.map(async ({ name, bytes }) => {
      if (!(await store.has(name))) await store.put(name, bytes);
    }),
  );
}
