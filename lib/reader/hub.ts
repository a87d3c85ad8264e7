import "server-only";
import { announcementSettings } from "@/lib/announcement/stored";
import { db } from "@/lib/db/client";
import type { RenderedPage } from "./finished-page";
import { plainText } from "./plain-texts";
import { remember } from "./remember";

const settings = remember(() => announcementSettings(db));

/** The hub at which programs can ask to be told of changes, or null. */
export const hubAddress = async (): Promise<string | null> => (await settings()).websub?.address ?? null;

/** The file that proves to search engines that announcements of this address are ours; null for every other key. */
export async function keyFile(key: string): Promise<RenderedPage | null> {
  const ours = (await settings()).indexnow?.key;
  return ours !== undefined && ours === key ? plainText(key) : null;
}
