"use client";

import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
} from "react";
import type { Outcome, Refused } from "@/lib/web/outcome";
import { Button } from "./button";
import { Notice } from "./notice";

interface State {
  pending: boolean;
  refused: Refused | null;
}

const FormState = createContext<State>({ pending: false, refused: null });

interface Props<Result> {
  /** A server action behind the door (`staffAction`), as `useActionState` calls it. */
  action: (previous: unknown, form: FormData) => Promise<Outcome<Result>>;
  /** After it worked: close the dialog, say so. The form is emptied unless `keep` is set. */
  onDone?: (value: Result) => void;
  keep?: boolean;
  className?: string;
  children: ReactNode;
}

/**
 * A form around a server action: what was typed stays when it is refused, each field shows its own issue,
 * the first one gets the focus, and what belongs to no field stands on top.
 */
export function Form<Result>({ action, onDone, keep = false, className, children }: Props<Result>) {
  const form = useRef<HTMLFormElement>(null);
  const [outcome, submit, pending] = useActionState<Outcome<Result> | null, FormData>(action, null);

  const answered = useEffectEvent((answer: Outcome<Result>) => {
    if (!answer.ok) return form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
    if (!keep) form.current?.reset();
    onDone?.(answer.value);
  });
  useEffect(() => {
    if (outcome !== null) answered(outcome);
  }, [outcome]);

  // React empties a form after its action; submitting by hand keeps what was typed. Before hydration `action` works.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const typed = new FormData(event.currentTarget, submitter);
    startTransition(() => submit(typed));
  }

  const refused = outcome?.ok === false ? outcome : null;
  return (
    <FormState value={{ pending, refused }}>
      <form action={submit} className={className ?? "ui-form"} noValidate onSubmit={onSubmit} ref={form}>
        {refused && <Refusal of={refused} />}
        {children}
      </form>
    </FormState>
  );
}

/** What no field of the form shows by itself. */
function Refusal({ of: refused }: { of: Refused }) {
  const general =
    refused.kind === "invalid"
      ? refused.issues.filter((issue) => issue.field === "").map((issue) => issue.message)
      : [refused.message];
  if (general.length === 0) return null;
  return (
    <Notice announce tone="bad">
      {general.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </Notice>
  );
}

/** The message that the last refusal has for the field of this name. */
export function useFieldError(name: string | undefined): string | undefined {
  const { refused } = useContext(FormState);
  if (name === undefined) return undefined;
  return refused?.issues.find((issue) => issue.field === name)?.message;
}

interface SubmitProps {
  look?: "action" | "danger" | "plain" | "quiet";
  children: ReactNode;
}

export function SubmitButton({ look = "action", children }: SubmitProps) {
  const { pending } = useContext(FormState);
  return (
    <Button busy={pending} look={look} type="submit">
      {children}
    </Button>
  );
}
