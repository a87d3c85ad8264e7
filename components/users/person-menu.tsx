"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Menu, type MenuItem } from "@/components/ui/menu";
import type { Verdict } from "@/lib/access/verdict";
import type { Colleague } from "@/lib/user/types";
import type { ShownLink } from "./one-time-link";
import { type Act, LinkForm, RoleForm, Sure } from "./person-forms";

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
