import { json } from "@/lib/web/route";

/** The process answers. Says nothing about the database: a restart wouldn't bring that back. */
export function GET(): Response {
  return json({ ok: true });
}
