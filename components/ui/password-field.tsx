"use client";

import { useState } from "react";
import { Button } from "./button";
import { Field } from "./field";

interface Props {
  name: string;
  label: string;
  hint?: string;
  /** `current-password` where it is asked for, `new-password` where one is chosen: password managers go by it. */
  autoComplete: "current-password" | "new-password";
  required?: boolean;
}

/** A password that can be shown, pasted and filled by a password manager. */
export function PasswordField({ name, label, hint, autoComplete, required = true }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <Field hint={hint} label={label} name={name}>
      {(wiring) => (
        <div className="ui-with-button">
          <input
            {...wiring}
            autoCapitalize="none"
            autoComplete={autoComplete}
            className="ui-input"
            name={name}
            required={required}
            spellCheck={false}
            type={shown ? "text" : "password"}
          />
          <Button
            aria-pressed={shown}
            icon={shown ? "eye-off" : "eye"}
            iconOnly
            onClick={() => setShown(!shown)}
          >
            {shown ? "Hide what is typed" : "Show what is typed"}
          </Button>
        </div>
      )}
    </Field>
  );
}
