import { PlainPage } from "@/components/desk/plain-page";
import { findActor } from "@/lib/web/current-actor";

export default async function Forbidden() {
  const actor = await findActor();
  return (
    <PlainPage title="For administrators">
      <p>
        Only administrators manage people. {actor && `You are signed in as ${actor.name}, ${actor.role}.`} Ask
        one of them if something about an account should change.
      </p>
    </PlainPage>
  );
}
