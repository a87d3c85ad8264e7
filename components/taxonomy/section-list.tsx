"use client";

import { useState } from "react";
import { reach } from "@/components/desk/reach";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { Form, SubmitButton } from "@/components/ui/form";
import { Menu } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { SectionListed } from "@/lib/taxonomy/types";
import type { Outcome } from "@/lib/web/outcome";
import { type Act, DeleteForm, MergeForm } from "./merge-forms";

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

type Asked = { kind: "create" } | { kind: "edit" | "merge" | "remove"; section: SectionListed };

/** The sections in their order, with everything that can be done to one. */
export function SectionList({ sections, acts }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null);
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
                  <Menu
                    icon="more"
                    iconOnly
                    items={[
                      { label: "Edit…", icon: "edit", onSelect: () => setAsked({ kind: "edit", section }) },
                      { label: "Merge…", icon: "next", onSelect: () => setAsked({ kind: "merge", section }) },
                      {
                        label: "Delete…",
                        icon: "trash",
                        danger: true,
                        because: section.articles > 0 ? "Articles are in it. Merge it instead." : undefined,
                        onSelect: () => setAsked({ kind: "remove", section }),
                      },
                    ]}
                    label={`Change ${section.name}`}
                  />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Dialog onClose={close} open={asked !== null} title={asked ? titleOf(asked) : ""}>
        {asked?.kind === "create" && <SectionForm act={acts.create} onClose={close} section={null} />}
        {asked?.kind === "edit" && <SectionForm act={acts.edit} onClose={close} section={asked.section} />}
        {asked?.kind === "merge" && (
          <MergeForm act={acts.merge} one={asked.section} onClose={close} others={sections} />
        )}
        {asked?.kind === "remove" && <DeleteForm act={acts.remove} one={asked.section} onClose={close} />}
      </Dialog>
    </>
  );
}

function titleOf(asked: Asked): string {
  if (asked.kind === "create") return "New section";
  const { name } = asked.section;
  return { edit: `Edit ${name}`, merge: `Merge ${name}`, remove: `Delete ${name}?` }[asked.kind];
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
