import "server-only";
import { headers } from "next/headers";

/** `GALLEY_ORIGIN` without a slash at the end, if it is set. */
export const configuredOrigin = (): string | undefined =>
  process.env.GALLEY_ORIGIN ? new URL(process.env.GALLEY_ORIGIN).origin : undefined;

/**
 * The newsroom's own origin, for links that people copy: as configured, else as the asking browser typed it.
 * Only for answers to a signed-in person: what a stranger's `Host` says is theirs alone to read.
 */
export async function currentOrigin(): Promise<string> {
  const configured = configuredOrigin();
  if (configured) return configured;
  const given = await headers();
  const host = given.get("host") ?? "localhost";
  const scheme = given.get("x-forwarded-proto") === "https" ? "https" : "http";
  return `${scheme}://${host}`;
}
