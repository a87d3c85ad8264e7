"use client";

import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Menu } from "@/components/ui/menu";
import { type Act, DeleteForm, MergeForm } from "./merge-forms";

/** Anything that stories are sorted by: a section, a topic, a contributor. */
interface Sorted {
  id: string;
  name: string;
}

/** What is asked for in the list's dialog: a new one, or a change of this one. */
export type Asked<One extends Sorted> = { kind: "create" } | { kind: "edit" | "merge" | "remove"; one: One };

interface MenuProps<One extends Sorted> {
  one: One;
  /** Why it can't be deleted, if so. */
  because: string | undefined;
  onAsk: (asked: Asked<One>) => void;
}

/** What can be done to one in the list. */
export function ChangeMenu<One extends Sorted>({ one, because, onAsk }: MenuProps<One>) {
  return (
    <Menu
      icon="more"
      iconOnly
      items={[
        { label: "Edit…", icon: "edit", onSelect: () => onAsk({ kind: "edit", one }) },
        { label: "Merge…", icon: "next", onSelect: () => onAsk({ kind: "merge", one }) },
        {
          label: "Delete…",
          icon: "trash",
          danger: true,
          because,
          onSelect: () => onAsk({ kind: "remove", one }),
        },
      ]}
      label={`Change ${one.name}`}
    />
  );
}

interface DialogProps<One extends Sorted> {
  /** "topic": what the list holds, in one word. */
  kind: string;
  asked: Asked<One> | null;
  all: readonly One[];
  acts: { merge: Act; remove: Act };
  /** The form for a new one, or for this one. */
  form: (one: One | null) => ReactNode;
  onClose: () => void;
}

/** The dialog for whatever is asked for. */
export function ChangeDialog<One extends Sorted>({
  kind,
  asked,
  all,
  acts,
  form,
  onClose,
}: DialogProps<One>) {
  return (
    <Dialog onClose={onClose} open={asked !== null} title={asked ? titleOf(asked, kind) : ""}>
      {asked?.kind === "create" && form(null)}
      {asked?.kind === "edit" && form(asked.one)}
      {asked?.kind === "merge" && (
        <MergeForm act={acts.merge} one={asked.one} onClose={onClose} others={all} />
      )}
      {asked?.kind === "remove" && <DeleteForm act={acts.remove} one={asked.one} onClose={onClose} />}
    </Dialog>
  );
}

function titleOf(asked: Asked<Sorted>, kind: string): string {
  if (asked.kind === "create") return `New ${kind}`;
  const { name } = asked.one;
  return { edit: `Edit ${name}`, merge: `Merge ${name}`, remove: `Delete ${name}?` }[asked.kind];
}
