"use client";

import { TextField } from "@/components/ui/field";
import { Form, SubmitButton } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { useToast } from "@/components/ui/toast";
import type { Outcome } from "@/lib/web/outcome";

type Act<Result> = (previous: unknown, form: FormData) => Promise<Outcome<Result>>;

export function NameForm({ name, rename }: { name: string; rename: Act<unknown> }) {
  const say = useToast();
  return (
    <Form action={rename} keep onDone={() => say("Your name is saved.")}>
      <TextField autoComplete="name" defaultValue={name} label="Name" name="name" required />
      <div className="ui-actions">
        <SubmitButton look="plain">Save name</SubmitButton>
      </div>
    </Form>
  );
}

interface PasswordProps {
  /** The account's address: password managers file the new password under it. */
  email: string;
  changePassword: Act<{ ended: number }>;
}

export function PasswordForm({ email, changePassword }: PasswordProps) {
  const say = useToast();
  return (
    <Form
      action={changePassword}
      onDone={({ ended }) =>
        say(ended === 0 ? "Your password is changed." : `Your password is changed. ${browsers(ended)}`)
      }
    >
      <input autoComplete="username" hidden readOnly type="email" value={email} />
      <PasswordField autoComplete="current-password" label="Current password" name="current" />
      <PasswordField
        autoComplete="new-password"
        hint="At least 12 characters. Three or four unrelated words are good."
        label="New password"
        name="password"
      />
      <div className="ui-actions">
        <SubmitButton look="plain">Change password</SubmitButton>
      </div>
    </Form>
  );
}

const browsers = (count: number) =>
  count === 1 ? "One other browser was signed out." : `${count} other browsers were signed out.`;
