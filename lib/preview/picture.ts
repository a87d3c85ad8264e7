import { shownPictures } from "@/lib/article/shown-pictures";
import { db } from "@/lib/db/client";
import type { NodeJson } from "@/lib/document/types";
import { parsePictureName } from "@/lib/format/picture-address";
import { obtainRendition } from "@/lib/media/obtain-rendition";
import type { PictureSeen } from "./types";

/** The rendition that an address names, if this body shows its picture; else null. "busy": ask again in a moment. */
export async function readPicture(body: NodeJson, name: string): Promise<PictureSeen | "busy" | null> {
  const rendition = parsePictureName(name);
  // A preview shows the story's own pictures whole; cards on it are of what is published.
  if (!rendition || rendition.crop) return null;
  const shown = Object.values(await shownPictures(db, body));
  const picture = shown.find(({ hash }) => hash === rendition.hash);
  return picture ? obtainRendition(rendition, async () => picture) : null;
}
