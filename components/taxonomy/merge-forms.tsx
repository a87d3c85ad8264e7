"use client";

import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Form, SubmitButton } from "@/components/ui/form";
import { useToast } from "@/components/ui/toast";
import type { Outcome } from "@/lib/web/outcome";

/** One of the server's actions, as `useActionState` calls it. */
export type Act = (previous: unknown, form: FormData) => Promise<Outcome<{ name: string }>>;

interface Props {
  one: { id: string; name: string };
  act: Act;
  onClose: () => void;
}

/** It becomes part of another. */
export function MergeForm({
  one,
  others,
  act,
  onClose,
}: Props & { others: readonly { id: string; name: string }[] }) {
  const say = useToast();
  return (
    <Form
      action={act}
      onDone={({ name }) => {
        say(`${one.name} is part of ${name} now.`);
        onClose();
      }}
    >
      <input name="id" type="hidden" value={one.id} />
      <p>Its stories move there, and its address leads readers there. This can’t be taken back.</p>
      <SelectField
        choices={[
          { value: "", label: "Choose…" },
          ...others.filter(({ id }) => id !== one.id).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        label="Merge into"
        name="intoId"
      />
      <div className="ui-actions">
        <SubmitButton>Merge</SubmitButton>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Form>
  );
}

/** Only a question, and a yes. */
export function DeleteForm({ one, act, onClose }: Props) {
  const say = useToast();
  return (
    <Form
      action={act}
      onDone={() => {
        say(`${one.name} is deleted.`);
        onClose();
      }}
    >
      <input name="id" type="hidden" value={one.id} />
      <p>Nothing uses it. Its page will be gone.</p>
      <div className="ui-actions">
        <SubmitButton look="danger">Delete</SubmitButton>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Form>
  );
}
