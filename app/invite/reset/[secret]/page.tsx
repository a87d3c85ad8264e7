import type { Metadata } from "next";
import { choosePassword } from "@/app/invite/actions";
import { Door } from "@/components/desk/door";
import { SpentLink } from "@/components/desk/spent-link";
import { ChoosePasswordForm } from "@/components/users/choose-password-form";
import { readPersonalLink } from "@/lib/user/read-link";
import { newsroomName } from "@/lib/web/newsroom";
import { currentVisitor } from "@/lib/web/visitor";

export const metadata: Metadata = { title: "Choose a new password" };

export default async function ResetPage({ params }: PageProps<"/invite/reset/[secret]">) {
  const { secret } = await params;
  const newsroom = newsroomName();
  const addressee = await readPersonalLink(await currentVisitor(), { purpose: "reset", secret });
  if (!addressee) return <SpentLink newsroom={newsroom} />;
  return (
    <Door
      lead={`For ${addressee.name}, ${addressee.email}. All your browsers are signed out when it changes.`}
      newsroom={newsroom}
      title="Choose a new password"
    >
      <ChoosePasswordForm
        action={choosePassword}
        button="Change password"
        email={addressee.email}
        secret={secret}
      />
    </Door>
  );
}
