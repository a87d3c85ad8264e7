"use client";

import type { ReactNode } from "react";
import { Form, SubmitButton } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import type { Outcome } from "@/lib/web/outcome";

interface Props {
  /** Of the one-time link. */
  secret: string;
  /** The account's address, for password managers; unknown before the first administrator. */
  email?: string;
  action: (previous: unknown, form: FormData) => Promise<Outcome<unknown>>;
  button: string;
  /** Further fields above the password. */
  children?: ReactNode;
}

/** Behind every one-time link: choose a password. */
export function ChoosePasswordForm({ secret, email, action, button, children }: Props) {
  return (
    <Form action={action} keep>
      <input name="secret" type="hidden" value={secret} />
      {email !== undefined && <input autoComplete="username" hidden readOnly type="email" value={email} />}
      {children}
      <PasswordField
        autoComplete="new-password"
        hint="At least 12 characters. Three or four unrelated words are good."
        label="Password"
        name="password"
      />
      <div className="ui-actions">
        <SubmitButton>{button}</SubmitButton>
      </div>
    </Form>
  );
}
