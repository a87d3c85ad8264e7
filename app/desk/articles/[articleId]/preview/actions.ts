"use server";

import { refresh } from "next/cache";
import { RevokePreview, SharePreview } from "@/lib/preview/input";
import { revokePreview } from "@/lib/preview/revoke";
import { sharePreview } from "@/lib/preview/share";
import { staffAction } from "@/lib/web/action";
import { currentOrigin } from "@/lib/web/origin";

export const share = staffAction(SharePreview, async (actor, input) => {
  const { path, expiresAt } = await sharePreview(actor, input);
  refresh();
  return { url: `${await currentOrigin()}${path}`, expiresAt };
});

export const revoke = staffAction(RevokePreview, async (actor, input) => {
  await revokePreview(actor, input);
  refresh();
});
