"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { SignIn } from "@/lib/user/input";
import { visitorAction } from "@/lib/web/action";
import { closeDoor, openDoor } from "@/lib/web/auth";
import { nextPath } from "@/lib/web/next-path";

export const signIn = visitorAction(
  SignIn.extend({ next: z.string().max(2_000).optional() }),
  async (_visitor, { email, password, next }) => {
    await openDoor({ email, password });
    redirect(nextPath(next));
  },
);

// Open to visitors: whoever's session has ended already wants out just the same.
export const signOut = visitorAction(z.strictObject({}), async () => {
  await closeDoor();
  redirect("/sign-in");
});
