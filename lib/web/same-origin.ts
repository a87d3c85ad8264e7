/** The sentence for a change that did not come from our own pages. */
export const FOREIGN_ORIGIN =
  "This request did not come from the newsroom's own pages. Reload and try again.";

/**
 * Does the request come from our own pages?
 *
 * A browser sends `Sec-Fetch-Site` and, on every change, `Origin`. Either must say so; absent, `null` or foreign
 * means no. `Host` is the address that the person typed, which is all that same-origin compares to.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin === null) return site === "same-origin";
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}
