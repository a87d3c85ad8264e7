import "server-only";
import { headers } from "next/headers";
import type { Visitor } from "@/lib/access/actor";
import { addressOf } from "./address";

/** Whoever sends this request, without any proof. */
export async function currentVisitor(): Promise<Visitor> {
  const given = await headers();
  return { kind: "visitor", address: addressOf(given), userAgent: given.get("user-agent") ?? "" };
}
