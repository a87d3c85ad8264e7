/** What the newsroom is called in public. */
export const siteName = (): string => process.env.GALLEY_SITE_NAME?.trim() || "The Galley Post";

/**
 * Where the public site is, without a slash at its end: "https://example.org".
 *
 * Never taken from a request. Pages are kept and shared, and a forged Host header would otherwise put a
 * stranger's address into everybody's feed and canonical links. Without `GALLEY_ORIGIN` it is this machine:
 * links within pages are relative and work under any name, only feeds and canonical links want the setting.
 *
 * @throws Error when `GALLEY_ORIGIN` is not an http or https origin.
 */
export function siteOrigin(): string {
  const set = process.env.GALLEY_ORIGIN?.trim();
  if (!set) return `http://localhost:${process.env.PORT || "3000"}`;
  const url = URL.parse(set);
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== "/" ||
    url.search !== "" ||
    url.hash !== ""
  ) {
    throw new Error(`GALLEY_ORIGIN is "${set}"; expected something like "https://news.example.org".`);
  }
  return url.origin;
}

/**
 * The whole address of what stands at a path without its slash, "section/slug", as machines want it: letters of other
 * scripts are percent-encoded, so that feeds, sitemap and metadata name a story alike.
 */
export const publicAddress = (origin: string, path: string): string => `${origin}/${encodeURI(path)}`;
