import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Person } from "@/lib/access/actor";
import { findPerson } from "@/lib/user/find-person";
import { sessionIdOfRequest } from "./auth";
import { nextPath } from "./next-path";
import { PATH_HEADER } from "./path-header";

/**
 * Who sends this request, as the database knows them at this moment; null for strangers, for ended sessions
 * and for disabled people. Asked once a request, however often it is called.
 */
export const findActor: () => Promise<Person | null> = cache(async () => {
  const sessionId = await sessionIdOfRequest();
  return sessionId === undefined ? null : findPerson(sessionId);
});

/** Who sends this request; strangers are led to the sign-in and come back from there. Every page of the desk begins with it. */
export async function currentActor(): Promise<Person> {
  const actor = await findActor();
  if (actor) return actor;
  const asked = nextPath((await headers()).get(PATH_HEADER));
  const signIn: Route = asked === "/desk" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(asked)}`;
  return redirect(signIn);
}
