"use client";

import { Form, SubmitButton } from "@/components/ui/form";
import { Status } from "@/components/ui/status";
import { useToast } from "@/components/ui/toast";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { OpenSession } from "@/lib/user/types";
import type { Outcome } from "@/lib/web/outcome";
import { When } from "./when";

type Act = (previous: unknown, form: FormData) => Promise<Outcome<unknown>>;

interface Props {
  sessions: readonly OpenSession[];
  signOutOne: Act;
  signOutOthers: Act;
}

/** The browsers one is signed in with. */
export function SessionList({ sessions, signOutOne, signOutOthers }: Props) {
  const say = useToast();
  return (
    <>
      <ul className="users-sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <p>{session.browser}</p>
              <p className="ui-muted ui-small">
                {session.address === "unknown" ? "" : `${session.address} · `}last seen{" "}
                <When at={session.lastSeenAt} />
              </p>
            </div>
            {session.current ? (
              <Status icon="check" tone="published">
                This browser
              </Status>
            ) : (
              <Form
                action={signOutOne}
                className="ui-actions"
                onDone={() => say("That browser is signed out.")}
              >
                <input name="sessionId" type="hidden" value={session.id} />
                <SubmitButton look="plain">
                  Sign out
                  <VisuallyHidden> {session.browser}</VisuallyHidden>
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form
          action={signOutOthers}
          className="ui-actions"
          onDone={() => say("All other browsers are signed out.")}
        >
          <SubmitButton look="plain">Sign out all other browsers</SubmitButton>
        </Form>
      )}
    </>
  );
}
