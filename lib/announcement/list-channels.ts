import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { mayConfigureAnnouncements } from "./policy";
import { announcementSettings } from "./stored";
import { CHANNELS, type ChannelState } from "./types";

/** Whom each channel tells, and how that goes. @throws Forbidden */
export async function listChannels(actor: Actor): Promise<ChannelState[]> {
  authorize(mayConfigureAnnouncements(actor));
  const [settings, rows, waiting] = await Promise.all([
    announcementSettings(db),
    db.announcementChannel.findMany(),
    db.announcement.groupBy({ by: ["channel"], _count: true }),
  ]);
  return CHANNELS.map((channel) => {
    const row = rows.find((each) => each.channel === channel);
    const troubled = row?.failedAt ? { because: row.because, at: row.failedAt, nextAt: row.nextAt } : null;
    return {
      channel,
      address: settings[channel]?.address ?? "",
      proof: channel === "indexnow" && settings.indexnow ? `/${settings.indexnow.key}.txt` : "",
      waiting: waiting.find((each) => each.channel === channel)?._count ?? 0,
      toldAt: row?.toldAt ?? null,
      trouble: troubled,
    };
  });
}
