import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/page";
import { NameForm, PasswordForm } from "@/components/users/account-forms";
import { ROLE_WORDS } from "@/components/users/role-words";
import { SessionList } from "@/components/users/session-list";
import "@/components/users/users.css";
import { listSessions } from "@/lib/user/list-sessions";
import { currentActor } from "@/lib/web/current-actor";
import { changePassword, rename, signOutOne, signOutOthers } from "./actions";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const actor = await currentActor();
  const sessions = await listSessions(actor);
  return (
    <DeskPage lead={`${actor.email} · ${ROLE_WORDS[actor.role].name}`} title="Account" width="text">
      <section className="desk-section">
        <h2>Your name</h2>
        <NameForm name={actor.name} rename={rename} />
      </section>
      <section className="desk-section">
        <h2>Password</h2>
        <p className="ui-muted">Changing it signs out all your other browsers.</p>
        <PasswordForm changePassword={changePassword} email={actor.email} />
      </section>
      <section className="desk-section">
        <h2>Signed in</h2>
        <SessionList sessions={sessions} signOutOne={signOutOne} signOutOthers={signOutOthers} />
      </section>
    </DeskPage>
  );
}
