"use client";

import { useState } from "react";
import { reach } from "@/components/desk/reach";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Form, SubmitButton } from "@/components/ui/form";
import { useToast } from "@/components/ui/toast";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { SectionListed } from "@/lib/taxonomy/types";
import type { Outcome } from "@/lib/web/outcome";
import { type Asked, ChangeDialog, ChangeMenu } from "./change";
import type { Act } from "./merge-forms";

interface Props {
  sections: readonly SectionListed[];
  acts: {
    create: Act;
    edit: Act;
    merge: Act;
    remove: Act;
    move: (input: { id: string; by: number }) => Promise<Outcome<{ name: string }>>;
  };
}

/** The sections in their order, with everything that can be done to one. */
export function SectionList({ sections, acts }: Props) {
  const [asked, setAsked] = useState<Asked<SectionListed> | null>(null);
  const say = useToast();
  const close = () => setAsked(null);

  async function move({ id, name }: SectionListed, by: 1 | -1) {
    const outcome = await reach(() => acts.move({ id, by }));
    say(outcome.ok ? `${name} moved ${by < 0 ? "up" : "down"}.` : outcome.message);
  }

  return (
    <>
      <div className="taxonomy-head">
        <Button icon="plus" look="action" onClick={() => setAsked({ kind: "create" })}>
          New section
        </Button>
      </div>
      <table className="ui-table">
        <thead>
          <tr>
            <th scope="col">Section</th>
            <th scope="col">Address</th>
            <th scope="col">Articles</th>
            <th scope="col">
              <VisuallyHidden>Change</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {sections.map((section, index) => (
            <tr key={section.id}>
              <th scope="row">{section.name}</th>
              <td data-label="Address">
                <a href={`/${section.slug}`}>/{section.slug}</a>
              </td>
              <td data-label="Articles">{section.articles}</td>
              <td className="taxonomy-row-end">
                <div className="ui-actions">
                  <Button
                    disabled={index === 0}
                    icon="up"
                    iconOnly
                    look="quiet"
                    onClick={() => void move(section, -1)}
                  >
                    {`Move ${section.name} up`}
                  </Button>
                  <Button
                    disabled={index === sections.length - 1}
                    icon="down"
                    iconOnly
                    look="quiet"
                    onClick={() => void move(section, 1)}
                  >
                    {`Move ${section.name} down`}
                  </Button>
                  <ChangeMenu
                    because={section.articles > 0 ? "Articles are in it. Merge it instead." : undefined}
                    onAsk={setAsked}
                    one={section}
                  />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ChangeDialog
        acts={acts}
        all={sections}
        asked={asked}
        form={(section) => (
          <SectionForm act={section ? acts.edit : acts.create} onClose={close} section={section} />
        )}
        kind="section"
        onClose={close}
      />
    </>
  );
}

interface FormProps {
  section: SectionListed | null;
  act: Act;
  onClose: () => void;
}

function SectionForm({ section, act, onClose }: FormProps) {
  const say = useToast();
  return (
    <Form
      action={act}
      onDone={({ name }) => {
        say(section ? `${name} is saved, for readers too.` : `${name} is open.`);
        onClose();
      }}
    >
      {section && <input name="id" type="hidden" value={section.id} />}
      <TextField defaultValue={section?.name ?? ""} label="Name" name="name" />
      <TextField
        defaultValue={section?.slug ?? ""}
        hint={
          section
            ? "Its stories move with it; links to the old address lead to the new one."
            : "Left empty, it follows the name."
        }
        label="Address"
        name="slug"
      />
      <div className="ui-actions">
        <SubmitButton>{section ? "Save" : "Open section"}</SubmitButton>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Form>
  );
}
