import type { ReactNode } from "react";
import type { IconName } from "@/components/ui/icon";
import { Status } from "@/components/ui/status";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Colleague, Status as Standing } from "@/lib/user/types";
import { ROLE_WORDS } from "./role-words";
import { When } from "./when";

interface Props {
  people: readonly Colleague[];
  /** The asking person's own id. */
  selfId: string;
  /** The menu at the end of a row. */
  menuOf: (person: Colleague) => ReactNode;
}

const STANDINGS: Readonly<
  Record<Standing, { tone: "published" | "review" | "draft"; icon: IconName; word: string }>
> = {
  active: { tone: "published", icon: "check", word: "Active" },
  invited: { tone: "review", icon: "mail", word: "Invited" },
  disabled: { tone: "draft", icon: "lock", word: "Disabled" },
};

export function PeopleTable({ people, selfId, menuOf }: Props) {
  return (
    <table className="ui-table users-people">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Status</th>
          <th scope="col">Last sign-in</th>
          <th scope="col">
            <VisuallyHidden>Change</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => {
          const { tone, icon, word } = STANDINGS[person.status];
          return (
            <tr key={person.id}>
              <th scope="row">
                {person.name}
                {person.id === selfId && <span className="ui-muted"> (you)</span>}
                <br />
                <span className="ui-muted users-email">{person.email}</span>
              </th>
              <td data-label="Role">{ROLE_WORDS[person.role].name}</td>
              <td data-label="Status">
                <Status icon={icon} tone={tone}>
                  {word}
                </Status>
              </td>
              <td data-label="Last sign-in">
                {person.lastSignInAt ? <When at={person.lastSignInAt} /> : "Never"}
              </td>
              <td className="users-change">{menuOf(person)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
