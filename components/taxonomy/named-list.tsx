"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/field";
import { Menu } from "@/components/ui/menu";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type NamedKind, type NamedListed, PREFIX } from "@/lib/taxonomy/types";
import { type Act, DeleteForm, MergeForm } from "./merge-forms";
import { NamedForm } from "./named-form";

interface Props {
  kind: NamedKind;
  all: readonly NamedListed[];
  acts: { create: Act; edit: Act; merge: Act; remove: Act };
}

type Asked = { kind: "create" } | { kind: "edit" | "merge" | "remove"; named: NamedListed };

/** So many rows are drawn; more are found by their name. */
const MOST = 200;

/** Topics or contributors by name, with everything that can be done to one. */
export function NamedList({ kind, all, acts }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [search, setSearch] = useState("");
  const close = () => setAsked(null);
  const found = all.filter((named) => holds(named, search));

  return (
    <>
      <div className="taxonomy-head">
        <TextField
          label="Find by name"
          onChange={(event) => setSearch(event.target.value)}
          type="search"
          value={search}
        />
        <Button icon="plus" look="action" onClick={() => setAsked({ kind: "create" })}>
          {`New ${kind}`}
        </Button>
      </div>
      {found.length === 0 ? (
        <EmptyState title={all.length === 0 ? `No ${kind}s yet` : "None with this name"} />
      ) : (
        <table className="ui-table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Address</th>
              <th scope="col">Stories online</th>
              <th scope="col">
                <VisuallyHidden>Change</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, MOST).map((named) => (
              <tr key={named.id}>
                <th scope="row">
                  <bdi>{named.name}</bdi>
                  {named.aliases.length > 0 && (
                    <div className="ui-muted taxonomy-aliases">also {named.aliases.join(", ")}</div>
                  )}
                </th>
                <td data-label="Address">
                  <a href={`/${PREFIX[kind]}/${named.slug}`}>
                    /{PREFIX[kind]}/{named.slug}
                  </a>
                </td>
                <td data-label="Stories online">{named.stories}</td>
                <td className="taxonomy-row-end">
                  <Menu
                    icon="more"
                    iconOnly
                    items={[
                      { label: "Edit…", icon: "edit", onSelect: () => setAsked({ kind: "edit", named }) },
                      { label: "Merge…", icon: "next", onSelect: () => setAsked({ kind: "merge", named }) },
                      {
                        label: "Delete…",
                        icon: "trash",
                        danger: true,
                        because: named.stories > 0 ? "Stories online carry it. Merge it instead." : undefined,
                        onSelect: () => setAsked({ kind: "remove", named }),
                      },
                    ]}
                    label={`Change ${named.name}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.length > MOST && (
        <p className="ui-muted">{found.length - MOST} more: find them by their name.</p>
      )}
      <Dialog onClose={close} open={asked !== null} title={asked ? titleOf(asked, kind) : ""}>
        {asked?.kind === "create" && <NamedForm act={acts.create} kind={kind} named={null} onClose={close} />}
        {asked?.kind === "edit" && (
          <NamedForm act={acts.edit} kind={kind} named={asked.named} onClose={close} />
        )}
        {asked?.kind === "merge" && (
          <MergeForm act={acts.merge} one={asked.named} onClose={close} others={all} />
        )}
        {asked?.kind === "remove" && <DeleteForm act={acts.remove} one={asked.named} onClose={close} />}
      </Dialog>
    </>
  );
}

function holds({ name, aliases }: NamedListed, search: string): boolean {
  const words = search.trim().toLowerCase();
  return [name, ...aliases].some((each) => each.toLowerCase().includes(words));
}

function titleOf(asked: Asked, kind: NamedKind): string {
  if (asked.kind === "create") return `New ${kind}`;
  const { name } = asked.named;
  return { edit: `Edit ${name}`, merge: `Merge ${name}`, remove: `Delete ${name}?` }[asked.kind];
}
