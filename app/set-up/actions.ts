"use server";

import { redirect } from "next/navigation";
import { SetUpNewsroom } from "@/lib/user/input";
import { setUpNewsroom } from "@/lib/user/set-up-newsroom";
import { visitorAction } from "@/lib/web/action";
import { openDoor } from "@/lib/web/auth";

export const setUp = visitorAction(SetUpNewsroom, async (visitor, input) => {
  const { email } = await setUpNewsroom(visitor, input);
  await openDoor({ email, password: input.password });
  redirect("/desk");
});
