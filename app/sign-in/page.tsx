import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Door } from "@/components/desk/door";
import { SignInForm } from "@/components/users/sign-in-form";
import { findActor } from "@/lib/web/current-actor";
import { newsroomName } from "@/lib/web/newsroom";
import { nextPath } from "@/lib/web/next-path";
import { signIn } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const next = nextPath((await searchParams).next);
  if (await findActor()) redirect(next);
  return (
    <Door newsroom={newsroomName()} title="Sign in">
      <SignInForm next={next} signIn={signIn} />
      <p className="ui-muted ui-small">Forgotten your password? An administrator can write you a link.</p>
    </Door>
  );
}
