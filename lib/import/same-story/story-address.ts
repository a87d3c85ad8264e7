// What tells where a reader came from, and nothing about the page: "utm_source", "fbclid", "at_medium".
const TRACKING =
  /^(?:utm_|at_|mc_|pk_|mtm_|ns_|hsa_|_hs|vero_|oly_)|^(?:fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|igsh|twclid|ttclid|li_fat_id|cmpid|cmp|ref|ref_src|ref_url|referrer|source|src|smid|smtyp|ocid|xtor|ftag|ito|partner|amp|outputtype|share|sh|s_cid|ncid|__twitter_impression)$/iu;

/** Longer ones, in characters, are taken for none: an index takes no more than 2,704 bytes. */
const LONGEST = 2_000;

/**
 * One spelling of a story's address, so that copies of it are known for the same: without scheme, "www.", fragment,
 * tracking parameters and slash at its end; parameters that are left stand in order.
 *
 * "" for what is no address on the web, and for the bare front page of a site, which is no story's.
 */
export function storyAddress(address: string | null): string {
  const url = address === null ? null : URL.parse(address.trim());
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return "";
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  const query = kept
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join("&");
  // A run of slashes is looked at from its beginning alone: a feed may say what it likes, and this is not read apart.
  const path = url.pathname.replace(/(?<!\/)\/+(?:index\.html?)?$/u, "");
  if (path === "" && query === "") return "";
  const written = `${url.host.replace(/^www\./u, "")}${path}${query === "" ? "" : `?${query}`}`;
  return written.length > LONGEST ? "" : written;
}
