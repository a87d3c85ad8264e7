import type { PartReader } from "@/lib/import/formats/parts";
import { inMemory } from "@/lib/import/formats/zip/byte-source";
import { openZip } from "@/lib/import/formats/zip/directory";
import { unpack } from "@/lib/import/formats/zip/unpack";
import { answered } from "@/lib/import/formats/zip/unreadable";
import { MAX_PICTURE_BYTES } from "@/lib/media/limits";

/** The bytes of a picture in a Ghost archive, by its path from "content/images/" on. */
export const readPart: PartReader = (bytes, name) =>
  answered(() => {
    const zip = openZip(inMemory(bytes));
    const entry = zip.entries.find((each) => each.name === name || each.name.endsWith(`/${name}`));
    if (!entry) return { ok: false, because: `The archive holds no part “${name}”.` } as const;
    return { ok: true, bytes: unpack(zip, entry, { left: MAX_PICTURE_BYTES }) } as const;
  });
