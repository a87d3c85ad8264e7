"use client";

import { TextField } from "@/components/ui/field";
import { Form, SubmitButton } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import type { Outcome } from "@/lib/web/outcome";

interface Props {
  /** Where to go then, as the address of this page says. */
  next: string;
  signIn: (previous: unknown, form: FormData) => Promise<Outcome<unknown>>;
}

export function SignInForm({ next, signIn }: Props) {
  return (
    <Form action={signIn} keep>
      <input name="next" type="hidden" value={next} />
      <TextField
        autoCapitalize="none"
        autoComplete="username"
        label="Email"
        name="email"
        required
        spellCheck={false}
        type="email"
      />
      <PasswordField autoComplete="current-password" label="Password" name="password" />
      <div className="ui-actions">
        <SubmitButton>Sign in</SubmitButton>
      </div>
    </Form>
  );
}
