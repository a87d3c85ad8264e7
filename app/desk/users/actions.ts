"use server";

import { refresh } from "next/cache";
import { changeRole } from "@/lib/user/change-role";
import { disableUser } from "@/lib/user/disable-user";
import { enableUser } from "@/lib/user/enable-user";
import { ChangeRole, InviteUser, OneUser } from "@/lib/user/input";
import { inviteUser } from "@/lib/user/invite-user";
import { issueReset } from "@/lib/user/issue-reset";
import { renewInvite as renewInviteFor } from "@/lib/user/renew-invite";
import type { OneTimeLink } from "@/lib/user/types";
import { staffAction } from "@/lib/web/action";
import { currentOrigin } from "@/lib/web/origin";

export const invite = staffAction(InviteUser, async (actor, input) => {
  const link = await shown(await inviteUser(actor, input));
  refresh();
  return { ...link, name: input.name };
});

export const renewInvite = staffAction(OneUser, async (actor, input) =>
  shown(await renewInviteFor(actor, input)),
);

export const resetPassword = staffAction(OneUser, async (actor, input) =>
  shown(await issueReset(actor, input)),
);

export const setRole = staffAction(ChangeRole, async (actor, input) => {
  const person = await changeRole(actor, input);
  refresh();
  return person;
});

export const disable = staffAction(OneUser, async (actor, input) => {
  const person = await disableUser(actor, input);
  refresh();
  return person;
});

export const enable = staffAction(OneUser, async (actor, input) => {
  const person = await enableUser(actor, input);
  refresh();
  return person;
});

async function shown({ path, expiresAt }: OneTimeLink) {
  return { url: `${await currentOrigin()}${path}`, expiresAt };
}
