"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { changePassword as change } from "@/lib/user/change-password";
import { ChangePassword, Rename, RevokeSession } from "@/lib/user/input";
import { renameSelf } from "@/lib/user/rename";
import { revokeOtherSessions, revokeSession } from "@/lib/user/revoke-session";
import { staffAction } from "@/lib/web/action";

export const rename = staffAction(Rename, async (actor, input) => {
  await renameSelf(actor, input);
  refresh();
});

export const changePassword = staffAction(ChangePassword, async (actor, input) => {
  const result = await change(actor, input);
  refresh();
  return result;
});

export const signOutOne = staffAction(RevokeSession, async (actor, input) => {
  await revokeSession(actor, input);
  refresh();
});

export const signOutOthers = staffAction(z.strictObject({}), async (actor) => {
  const result = await revokeOtherSessions(actor);
  refresh();
  return result;
});
