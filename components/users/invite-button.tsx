"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextField } from "@/components/ui/field";
import { Form, SubmitButton } from "@/components/ui/form";
import type { Outcome } from "@/lib/web/outcome";
import { OneTimeLink, type ShownLink } from "./one-time-link";
import { ROLE_CHOICES } from "./role-words";

interface Props {
  invite: (previous: unknown, form: FormData) => Promise<Outcome<ShownLink & { name: string }>>;
}

export function InviteButton({ invite }: Props) {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<(ShownLink & { name: string }) | null>(null);

  function close() {
    setOpen(false);
    setMade(null);
  }

  return (
    <>
      <Button icon="plus" look="action" onClick={() => setOpen(true)}>
        Invite
      </Button>
      <Dialog onClose={close} open={open} title={made ? `${made.name} is invited` : "Invite somebody"}>
        {made ? (
          <>
            <OneTimeLink link={made} name={made.name} />
            <div className="ui-actions">
              <Button onClick={close}>Done</Button>
            </div>
          </>
        ) : (
          <Form action={invite} onDone={setMade}>
            <TextField autoComplete="off" label="Name" name="name" required />
            <TextField autoComplete="off" label="Email" name="email" required type="email" />
            <SelectField choices={ROLE_CHOICES} defaultValue="writer" label="Role" name="role" />
            <div className="ui-actions">
              <SubmitButton>Create link</SubmitButton>
              <Button onClick={close}>Cancel</Button>
            </div>
          </Form>
        )}
      </Dialog>
    </>
  );
}
