import { z } from "zod";
import type { Tx } from "@/lib/db/transaction";
import { type AnnouncementSettings, CHANNELS, type Channel } from "./types";

const Stored = z.object({ address: z.string(), key: z.string().default("") });

/** The name of the setting that holds whom a channel tells. It is there as long as somebody is told. */
export const settingOf = (channel: Channel): string => `announcement.${channel}`;

/** Whom each channel tells. */
export async function announcementSettings(tx: Pick<Tx, "setting">): Promise<AnnouncementSettings> {
  const rows = await tx.setting.findMany({ where: { name: { in: CHANNELS.map(settingOf) } } });
  const storedFor = (channel: Channel) => {
    const stored = Stored.safeParse(rows.find(({ name }) => name === settingOf(channel))?.value);
    return stored.success ? stored.data : null;
  };
  const [websub, indexnow] = [storedFor("websub"), storedFor("indexnow")];
  return { websub: websub && { address: websub.address }, indexnow };
}
