import { randomBytes } from "node:crypto";
import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import { ANNOUNCEMENT_CHANNEL } from "./announce";
import type { ConfigureAnnouncements } from "./input";
import { mayConfigureAnnouncements } from "./policy";
import { announcementSettings, settingOf } from "./stored";

/**
 * Say whom a channel tells from now on; without an address nobody, and what waited is forgotten. What could not be
 * told is tried again at once. The key of IndexNow stays as long as somebody is told.
 *
 * @throws Forbidden
 */
export function configureAnnouncements(
  actor: Person,
  { channel, address }: ConfigureAnnouncements,
): Promise<void> {
  return inTransaction(async (tx) => {
    authorize(mayConfigureAnnouncements(actor));
    const name = settingOf(channel);
    if (address === "") {
      await tx.setting.deleteMany({ where: { name } });
      await tx.announcement.deleteMany({ where: { channel } });
      await tx.announcementChannel.deleteMany({ where: { channel } });
    } else {
      const key = (await announcementSettings(tx)).indexnow?.key || randomBytes(16).toString("hex");
      const value = channel === "indexnow" ? { address, key } : { address };
      await tx.setting.upsert({ where: { name }, create: { name, value }, update: { value } });
      const anew = { attempts: 0, nextAt: new Date(), because: "", failedAt: null };
      await tx.announcementChannel.upsert({ where: { channel }, create: { channel, ...anew }, update: anew });
      await tx.$executeRaw`SELECT pg_notify(${ANNOUNCEMENT_CHANNEL}, '')`;
    }
    await record(tx, actor, { type: "announcement.configured", subjectId: null, channel, address });
  });
}
