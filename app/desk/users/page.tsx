import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/page";
import { ButtonLink } from "@/components/ui/button";
import { InviteButton } from "@/components/users/invite-button";
import { PeopleTable } from "@/components/users/people-table";
import { PersonMenu } from "@/components/users/person-menu";
import "@/components/users/users.css";
import { listUsers } from "@/lib/user/list-users";
import { mayChangeRole, mayDisable, mayIssueReset } from "@/lib/user/policy";
import { currentActor } from "@/lib/web/current-actor";
import { load } from "@/lib/web/load";
import * as acts from "./actions";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const actor = await currentActor();
  const people = await load(listUsers(actor));
  return (
    <DeskPage
      actions={
        <>
          <ButtonLink href="/desk/users/activity" icon="clock">
            Activity
          </ButtonLink>
          <InviteButton invite={acts.invite} />
        </>
      }
      title="People"
    >
      <PeopleTable
        menuOf={(person) => (
          <PersonMenu
            acts={acts}
            mayChangeRole={mayChangeRole(actor, person)}
            mayDisable={mayDisable(actor, person)}
            mayReset={mayIssueReset(actor, person)}
            person={person}
          />
        )}
        people={people}
        selfId={actor.userId}
      />
    </DeskPage>
  );
}
