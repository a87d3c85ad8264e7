import { safeHref } from "@/lib/document/href";

/** Hosts that count a click and send it on, with the parameters that carry where to. */
const WRAPPERS: readonly { host: RegExp; path: RegExp; names: readonly string[] }[] = [
  { host: /^(?:www\.)?google\.[a-z.]{2,7}$/, path: /^\/url$/, names: ["q", "url"] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, names: ["url"] },
  { host: /^lm?\.(?:facebook|instagram)\.com$/, path: /^\//, names: ["u"] },
  { host: /^(?:www\.)?facebook\.com$/, path: /^\/l\.php$/, names: ["u"] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, names: ["q"] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)$/, names: ["url"] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, names: ["url"] },
  { host: /^duckduckgo\.com$/, path: /^\/l\/?$/, names: ["uddg"] },
  { host: /^(?:www\.)?vk\.com$/, path: /^\/away(?:\.php)?$/, names: ["to"] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, names: ["z"] },
];

/** Wrappers are wrapped in wrappers: a mail's link inside a chat's. */
const MOST_WRAPPERS = 4;

// What tells where a click came from and nothing about the page. Names that pages use for themselves, too ("ref",
// "source", "share"), stay: a link that no longer works is worse than one that is counted.
const TRACKING =
  /^(?:utm_.+|mtm_.+|pk_(?:campaign|kwd|source|medium|content)|hsa_.+|_hs(?:enc|mi)|__hs.+|mc_[ce]id|vero_(?:id|conv)|oly_(?:enc|anon)_id|at_(?:medium|campaign|custom\d|format|link_(?:id|origin|type)|bbc_team|ptr_name)|ns_(?:campaign|mchannel|source|linkname)|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|mkt_tok|s_cid|ref_src|ref_url|__twitter_impression|xtor|wt\.mc_id|cmpid|icid|ocid|ncid|smid|smtyp|sfnsn|_branch_match_id)$/i;

/**
 * The address of a link as it may be published: redirects of Google, Outlook, Facebook and the like give way to where
 * they lead, and tracking parameters go. What is left stays letter for letter.
 *
 * Short links (t.co, bit.ly) can't be told without asking their hosts, and stay. An address that can't be read comes
 * back as it was: whether it may be a link is `safeHref`'s to say.
 */
export function cleanAddress(address: string): string {
  let now = address.trim();
  for (let round = 0; round < MOST_WRAPPERS; round++) {
    const inner = wrapped(now);
    if (inner === null) break;
    now = inner;
  }
  return withoutTracking(now);
}

function wrapped(address: string): string | null {
  const url = URL.parse(address);
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return null;
  const wrapper = WRAPPERS.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  const inner = wrapper?.names.map((name) => url.searchParams.get(name)).find((found) => found);
  return inner && /^https?:/i.test(inner) && safeHref(inner) !== null ? inner.trim() : null;
}

function withoutTracking(address: string): string {
  const [, before = "", query, hash = ""] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(address) ?? [];
  if (query === undefined || !/^https?:/i.test(address)) return address;
  const kept = query.split("&").filter((pair) => !TRACKING.test(nameOf(pair)));
  if (kept.length === query.split("&").length) return address;
  return `${before}${kept.length === 0 ? "" : `?${kept.join("&")}`}${hash}`;
}

/** "amp;utm_source" is what a badly escaped page leaves. */
const nameOf = (pair: string) => (pair.split("=")[0] ?? "").replace(/^amp;/, "");
