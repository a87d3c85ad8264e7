import type { Route } from "next";

/** Where people start. */
const HOME = "/desk";

/**
 * Where to go after signing in: the page that was asked for, if it is one of the desk's, else the desk.
 *
 * The parameter comes from an address that anybody can write. It is resolved as a browser would: "//evil.example",
 * "/desk/../../evil" and "/desk\@evil" must not lead out.
 */
export function nextPath(asked: unknown): Route {
  if (typeof asked !== "string" || !asked.startsWith("/desk") || asked.length > 2_000) return HOME;
  const base = "https://galley.invalid";
  if (!URL.canParse(asked, base)) return HOME;
  const { origin, pathname, search } = new URL(asked, base);
  if (origin !== base || !(pathname === HOME || pathname.startsWith(`${HOME}/`))) return HOME;
  return (pathname + search) as Route;
}
