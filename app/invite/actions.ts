"use server";

import { redirect } from "next/navigation";
import { acceptInvite } from "@/lib/user/accept-invite";
import { ChoosePassword } from "@/lib/user/input";
import { resetPassword } from "@/lib/user/reset-password";
import { visitorAction } from "@/lib/web/action";
import { openDoor } from "@/lib/web/auth";

export const join = visitorAction(ChoosePassword, async (visitor, input) => {
  const { email } = await acceptInvite(visitor, input);
  await openDoor({ email, password: input.password });
  redirect("/desk");
});

export const choosePassword = visitorAction(ChoosePassword, async (visitor, input) => {
  const { email } = await resetPassword(visitor, input);
  await openDoor({ email, password: input.password });
  redirect("/desk");
});
