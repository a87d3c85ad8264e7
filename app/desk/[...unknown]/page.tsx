import { notFound } from "next/navigation";
import { currentActor } from "@/lib/web/current-actor";

/** Unknown addresses below the desk: the desk's own "not here" for people, the sign-in for strangers. */
export default async function UnknownPage() {
  await currentActor();
  notFound();
}
