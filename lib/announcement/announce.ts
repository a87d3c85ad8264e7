import type { Tx } from "@/lib/db/transaction";
import { settingOf } from "./stored";
import { CHANNELS } from "./types";

/** Says on every instance that something waits to be told. */
export const ANNOUNCEMENT_CHANNEL = "galley_announcement";

/**
 * Step: readers see these articles otherwise from now on, at new addresses, or not any more. Each channel that tells
 * somebody is given a row for each, with this transaction or not at all; what is told is found out when it is told.
 */
export async function announce(tx: Tx, articleIds: readonly string[]): Promise<void> {
  if (articleIds.length === 0) return;
  const settings = CHANNELS.map(settingOf);
  const added = await tx.$executeRaw`
    INSERT INTO "Announcement" ("channel", "articleId")
    SELECT substr(setting."name", length('announcement.') + 1), article."id"
    FROM "Setting" setting CROSS JOIN unnest(${[...articleIds]}::uuid[]) article("id")
    WHERE setting."name" = ANY(${settings}::text[])`;
  if (added > 0) await tx.$executeRaw`SELECT pg_notify(${ANNOUNCEMENT_CHANNEL}, '')`;
}
