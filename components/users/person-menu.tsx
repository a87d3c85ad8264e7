"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/field";
import { Form, SubmitButton } from "@/components/ui/form";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import type { Verdict } from "@/lib/access/verdict";
import type { Colleague } from "@/lib/user/types";
import type { Outcome } from "@/lib/web/outcome";
import { OneTimeLink, type ShownLink } from "./one-time-link";
import { ROLE_CHOICES } from "./role-words";

type Act<Result> = (previous: unknown, form: FormData) => Promise<Outcome<Result>>;

/** What can be done to a colleague; the page binds the server's actions. */
export interface PersonActs {
  setRole: Act<Colleague>;
  disable: Act<Colleague>;
  enable: Act<Colleague>;
  resetPassword: Act<ShownLink>;
  renewInvite: Act<ShownLink>;
}

interface Props {
  person: Colleague;
  acts: PersonActs;
  /** The same verdicts that the server will give. */
  mayChangeRole: Verdict;
  mayDisable: Verdict;
  mayReset: Verdict;
}

type Question = "role" | "disable" | "enable" | "reset" | "invite";

export function PersonMenu({ person, acts, mayChangeRole, mayDisable, mayReset }: Props) {
  const [question, setQuestion] = useState<Question | null>(null);
  const close = () => setQuestion(null);
  const ask = (next: Question) => () => setQuestion(next);
  const { status, name } = person;

  const items: MenuItem[] = [
    { label: "Change role…", icon: "person", because: reason(mayChangeRole), onSelect: ask("role") },
    status === "invited"
      ? { label: "New invitation link…", icon: "link", onSelect: ask("invite") }
      : { label: "Reset password…", icon: "key", because: reason(mayReset), onSelect: ask("reset") },
    status === "disabled"
      ? { label: "Enable…", icon: "check", onSelect: ask("enable") }
      : {
          label: "Disable…",
          icon: "lock",
          danger: true,
          because: reason(mayDisable),
          onSelect: ask("disable"),
        },
  ];

  return (
    <>
      <Menu icon="more" iconOnly items={items} label={`Change ${name}`} />
      <Dialog onClose={close} open={question !== null} title={question ? titleOf(question, name) : ""}>
        {question === "role" && <RoleForm act={acts.setRole} onClose={close} person={person} />}
        {question === "disable" && (
          <Sure
            act={acts.disable}
            done={`${name} is disabled.`}
            look="danger"
            onClose={close}
            person={person}
            word="Disable"
          >
            <p>
              {name} is signed out everywhere and can't come in until you enable the account again. Their
              articles stay.
            </p>
          </Sure>
        )}
        {question === "enable" && (
          <Sure act={acts.enable} done={`${name} is enabled.`} onClose={close} person={person} word="Enable">
            <p>{name} can sign in again, with the role and the password from before.</p>
          </Sure>
        )}
        {question === "reset" && (
          <LinkForm act={acts.resetPassword} onClose={close} person={person}>
            <p>
              You get a link with which {name} chooses a new password. The old password works until then, and
              all their browsers are signed out when it changes.
            </p>
          </LinkForm>
        )}
        {question === "invite" && (
          <LinkForm act={acts.renewInvite} onClose={close} person={person}>
            <p>You get a new link for {name}. The one from before stops working.</p>
          </LinkForm>
        )}
      </Dialog>
    </>
  );
}

const reason = (verdict: Verdict) => (verdict.allowed ? undefined : verdict.because);

function titleOf(question: Question, name: string): string {
  switch (question) {
    case "role":
      return `Change ${name}`;
    case "disable":
      return `Disable ${name}?`;
    case "enable":
      return `Enable ${name}?`;
    case "reset":
      return `Reset the password of ${name}`;
    case "invite":
      return `Invite ${name} again`;
  }
}

interface AskProps<Result> {
  person: Colleague;
  act: Act<Result>;
  onClose: () => void;
}

function RoleForm({ person, act, onClose }: AskProps<Colleague>) {
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

function Sure({ person, act, onClose, word, done, look = "action", children }: SureProps) {
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

function LinkForm({ person, act, onClose, children }: AskProps<ShownLink> & { children: ReactNode }) {
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
