import { PlainPage } from "@/components/desk/plain-page";
import { findActor } from "@/lib/web/current-actor";

export default async function Forbidden() {
  const actor = await findActor();
  return (
    <PlainPage title="Not for you">
      <p>
        This page needs another role than yours.{" "}
        {actor && `You are signed in as ${actor.name}, ${actor.role}.`} Ask an administrator if you need it.
      </p>
    </PlainPage>
  );
}
