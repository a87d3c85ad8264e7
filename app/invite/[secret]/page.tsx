import type { Metadata } from "next";
import { join } from "@/app/invite/actions";
import { Door } from "@/components/desk/door";
import { SpentLink } from "@/components/desk/spent-link";
import { ChoosePasswordForm } from "@/components/users/choose-password-form";
import { readPersonalLink } from "@/lib/user/read-link";
import { newsroomName } from "@/lib/web/newsroom";
import { currentVisitor } from "@/lib/web/visitor";

export const metadata: Metadata = { title: "Join" };

export default async function InvitePage({ params }: PageProps<"/invite/[secret]">) {
  const { secret } = await params;
  const newsroom = newsroomName();
  const addressee = await readPersonalLink(await currentVisitor(), { purpose: "invite", secret });
  if (!addressee) return <SpentLink newsroom={newsroom} />;
  return (
    <Door
      lead={`Choose a password. You will sign in with ${addressee.email}.`}
      newsroom={newsroom}
      title={`Welcome, ${addressee.name}`}
    >
      <ChoosePasswordForm action={join} button="Join" email={addressee.email} secret={secret} />
    </Door>
  );
}
