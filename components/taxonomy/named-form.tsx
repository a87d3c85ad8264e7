"use client";

import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { Form, SubmitButton } from "@/components/ui/form";
import { useToast } from "@/components/ui/toast";
import type { Named, NamedKind } from "@/lib/taxonomy/types";
import type { Act } from "./merge-forms";
import { Portrait } from "./portrait";

interface Props {
  kind: NamedKind;
  /** Null for a new one. */
  named: Named | null;
  act: Act;
  onClose: () => void;
}

/** Everything about a topic or a contributor. */
export function NamedForm({ kind, named, act, onClose }: Props) {
  const say = useToast();
  return (
    <Form
      action={act}
      onDone={({ name }) => {
        say(`${name} is saved, for readers too.`);
        onClose();
      }}
    >
      {named && <input name="id" type="hidden" value={named.id} />}
      <TextField defaultValue={named?.name ?? ""} label="Name" name="name" />
      <TextField
        defaultValue={named?.slug ?? ""}
        hint={named ? "Links to the old address lead to the new one." : "Left empty, it follows the name."}
        label="Address"
        name="slug"
      />
      <TextArea
        defaultValue={named?.text ?? ""}
        hint={
          kind === "contributor" ? "Stands on their page and below their stories." : "Stands on its page."
        }
        label={kind === "contributor" ? "About them" : "Description"}
        name="text"
        rows={4}
      />
      <TextArea
        defaultValue={named?.aliases.join("\n") ?? ""}
        hint="One a line. Stories published under these are listed here, too."
        label="Other names"
        name="aliases"
        rows={2}
      />
      {kind === "contributor" && (
        <>
          <TextArea
            defaultValue={named?.links.join("\n") ?? ""}
            hint="Whole addresses that begin with https://, one a line."
            label="Links"
            name="links"
            rows={2}
          />
          <Portrait pictureId={named?.pictureId ?? null} />
        </>
      )}
      <div className="ui-actions">
        <SubmitButton>Save</SubmitButton>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Form>
  );
}
