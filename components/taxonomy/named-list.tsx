"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/field";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type NamedKind, type NamedListed, PREFIX } from "@/lib/taxonomy/types";
import { type Asked, ChangeDialog, ChangeMenu } from "./change";
import type { Act } from "./merge-forms";
import { NamedForm } from "./named-form";

interface Props {
  kind: NamedKind;
  all: readonly NamedListed[];
  acts: { create: Act; edit: Act; merge: Act; remove: Act };
}

/** So many rows are drawn; more are found by their name. */
const MOST = 200;

/** Topics or contributors by name, with everything that can be done to one. */
export function NamedList({ kind, all, acts }: Props) {
  const [asked, setAsked] = useState<Asked<NamedListed> | null>(null);
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
                  <Address at={`/${PREFIX[kind]}/${named.slug}`} isThere={hasPage(named)} />
                </td>
                <td data-label="Stories online">{named.stories}</td>
                <td className="taxonomy-row-end">
                  <ChangeMenu
                    because={named.stories > 0 ? "Stories online carry it. Merge it instead." : undefined}
                    onAsk={setAsked}
                    one={named}
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
      <ChangeDialog
        acts={acts}
        all={all}
        asked={asked}
        form={(named) => (
          <NamedForm act={named ? acts.edit : acts.create} kind={kind} named={named} onClose={close} />
        )}
        kind={kind}
        onClose={close}
      />
    </>
  );
}

function holds({ name, aliases }: NamedListed, search: string): boolean {
  const words = search.trim().toLowerCase();
  return [name, ...aliases].some((each) => each.toLowerCase().includes(words));
}

/** Readers have a page of what stories carry or somebody wrote about. */
const hasPage = ({ stories, text, links, pictureId }: NamedListed) =>
  stories > 0 || text !== "" || links.length > 0 || pictureId !== null;

function Address({ at, isThere }: { at: string; isThere: boolean }) {
  return isThere ? <a href={at}>{at}</a> : <span className="ui-muted">{at}</span>;
}
