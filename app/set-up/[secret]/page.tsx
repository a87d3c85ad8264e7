import type { Metadata } from "next";
import { setUp } from "@/app/set-up/actions";
import { Door } from "@/components/desk/door";
import { SpentLink } from "@/components/desk/spent-link";
import { TextField } from "@/components/ui/field";
import { ChoosePasswordForm } from "@/components/users/choose-password-form";
import { isSetupLink } from "@/lib/user/read-link";
import { newsroomName } from "@/lib/web/newsroom";
import { currentVisitor } from "@/lib/web/visitor";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage({ params }: PageProps<"/set-up/[secret]">) {
  const { secret } = await params;
  const newsroom = newsroomName();
  if (!(await isSetupLink(await currentVisitor(), { secret }))) return <SpentLink newsroom={newsroom} />;
  return (
    <Door
      lead="You are the first one here and become its administrator. You invite everybody else."
      newsroom={newsroom}
      title="Set up your newsroom"
    >
      <ChoosePasswordForm action={setUp} button="Set up" secret={secret}>
        <TextField autoComplete="name" label="Name" name="name" required />
        <TextField autoComplete="username" label="Email" name="email" required type="email" />
      </ChoosePasswordForm>
    </Door>
  );
}
