"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Form, SubmitButton } from "@/components/ui/form";
import { useToast } from "@/components/ui/toast";
import type { Colleague } from "@/lib/user/types";
import type { Outcome } from "@/lib/web/outcome";
import { OneTimeLink, type ShownLink } from "./one-time-link";
import { ROLE_CHOICES } from "./role-words";

// What the menu of a person asks before it does anything.

/** One of the server's actions, as `useActionState` calls it. */
export type Act<Result> = (previous: unknown, form: FormData) => Promise<Outcome<Result>>;

interface AskProps<Result> {
  person: Colleague;
  act: Act<Result>;
  onClose: () => void;
}

/** Which role they have from now on. */
export function RoleForm({ person, act, onClose }: AskProps<Colleague>) {
  const say = useToast();
  return (
    <Form
      action={act}
      onDone={({ name, role }) => {
        say(`${name} is now ${role === "writer" ? "a" : "an"} ${role}.`);
        onClose();
      }}
    >
      <input name="userId" type="hidden" value={person.id} />
      <SelectField
        choices={ROLE_CHOICES}
        defaultValue={person.role}
        hint="It counts from their next click."
        label="Role"
        name="role"
      />
      <div className="ui-actions">
        <SubmitButton>Change role</SubmitButton>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Form>
  );
}

interface SureProps extends AskProps<Colleague> {
  word: string;
  done: string;
  look?: "action" | "danger";
  children: ReactNode;
}

/** Only a question, and a yes. */
export function Sure({ person, act, onClose, word, done, look = "action", children }: SureProps) {
  const say = useToast();
  return (
    <Form
      action={act}
      onDone={() => {
        say(done);
        onClose();
      }}
    >
      <input name="userId" type="hidden" value={person.id} />
      {children}
      <div className="ui-actions">
        <SubmitButton look={look}>{word}</SubmitButton>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Form>
  );
}

/** A question whose answer is a link, shown this once. */
export function LinkForm({ person, act, onClose, children }: AskProps<ShownLink> & { children: ReactNode }) {
  const [link, setLink] = useState<ShownLink | null>(null);
  if (link) {
    return (
      <>
        <OneTimeLink link={link} name={person.name} />
        <div className="ui-actions">
          <Button onClick={onClose}>Done</Button>
        </div>
      </>
    );
  }
  return (
    <Form action={act} onDone={setLink}>
      <input name="userId" type="hidden" value={person.id} />
      {children}
      <div className="ui-actions">
        <SubmitButton>Create link</SubmitButton>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Form>
  );
}
