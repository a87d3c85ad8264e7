import { safeHref } from "./href";

/** What stands at an address of a provider: the link to it says what a reader does there. */
export type EmbedKind = "video" | "sound" | "post" | "chart" | "map";

interface Provider {
  name: string;
  kind: EmbedKind;
  /** Hosts without "www.", "m." and the like; those below them belong to it, too. */
  hosts: readonly string[];
  /** Which paths are a thing of its own, and not the provider's front page. */
  path: RegExp;
}

/** Whose things a story may show, in the order in which they are named to people. */
const PROVIDERS: readonly Provider[] = [
  {
    name: "YouTube",
    kind: "video",
    hosts: ["youtube.com", "youtube-nocookie.com"],
    path: /^\/(watch$|shorts\/|live\/|embed\/|playlist$)/,
  },
  { name: "YouTube", kind: "video", hosts: ["youtu.be"], path: /^\/[\w-]{6,}/ },
  { name: "Vimeo", kind: "video", hosts: ["vimeo.com"], path: /\/\d{5,}/ },
  {
    name: "TikTok",
    kind: "video",
    hosts: ["tiktok.com"],
    path: /^\/(@[^/]+\/(video|photo)\/\d+|t\/\w+)/,
  },
  { name: "TikTok", kind: "video", hosts: ["vm.tiktok.com", "vt.tiktok.com"], path: /^\/\w{6,}/ },
  { name: "X", kind: "post", hosts: ["x.com", "twitter.com"], path: /^\/[^/]+\/status(es)?\/\d+/ },
  {
    name: "Instagram",
    kind: "post",
    hosts: ["instagram.com"],
    path: /^\/([^/]+\/)?(p|reel|reels|tv)\/[\w-]+/,
  },
  {
    name: "Facebook",
    kind: "post",
    hosts: ["facebook.com"],
    path: /\/(posts|videos|reel|photos?|watch|permalink\.php|story\.php|share)\b/,
  },
  { name: "Facebook", kind: "post", hosts: ["fb.watch"], path: /^\/[\w-]{6,}/ },
  { name: "Threads", kind: "post", hosts: ["threads.net", "threads.com"], path: /^\/@[^/]+\/post\// },
  { name: "Bluesky", kind: "post", hosts: ["bsky.app"], path: /^\/profile\/[^/]+\/post\// },
  {
    name: "SoundCloud",
    kind: "sound",
    hosts: ["soundcloud.com"],
    path: /^\/[^/]+\/[^/]+/,
  },
  {
    name: "Spotify",
    kind: "sound",
    hosts: ["open.spotify.com"],
    path: /^\/(intl-[a-z]+\/)?(embed\/)?(track|album|playlist|episode|show|artist)\//,
  },
  {
    name: "Apple Podcasts",
    kind: "sound",
    hosts: ["podcasts.apple.com"],
    path: /\/podcast\//,
  },
  {
    name: "Datawrapper",
    kind: "chart",
    hosts: ["datawrapper.dwcdn.net", "datawrapper.de"],
    path: /\/\w{5}\b/,
  },
  {
    name: "Flourish",
    kind: "chart",
    hosts: ["flo.uri.sh", "public.flourish.studio"],
    path: /\/(visualisation|story)\/\d+/,
  },
  { name: "Google Maps", kind: "map", hosts: ["maps.app.goo.gl"], path: /^\/\w+/ },
  { name: "Google Maps", kind: "map", hosts: ["google.com", "maps.google.com"], path: /^\/maps\b|^\/$/ },
  { name: "OpenStreetMap", kind: "map", hosts: ["openstreetmap.org"], path: /^\/./ },
];

/** There are thousands of servers of Mastodon: the form of a post's address is what they have in common. */
const MASTODON_POST = /^\/@[\w.-]+(@[\w.-]+)?\/\d{15,}\/?$/;

/** Names of providers as a list for people. */
export const PROVIDER_NAMES: readonly string[] = [
  ...new Set([...PROVIDERS.map(({ name }) => name), "Mastodon"]),
];

/** Something at a provider that a story may show. */
export interface Embedded {
  /** Always https, without what says where it was shared from. */
  url: string;
  provider: string;
}

/**
 * What stands at an address, if a story may show it; null for everybody else's pages.
 *
 * Takes what people paste: with or without a scheme, with `www.` or `m.`, http as well. Ports, names and passwords in
 * an address are refused. The rest of the address stays as it is, but for marks of who shared it.
 */
export function embedAt(address: string): Embedded | null {
  const typed = address.trim();
  const whole = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (/\s/.test(typed) || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  if (!/^https?:$/.test(url.protocol) || url.port !== "" || url.username !== "" || url.password !== "")
    return null;
  url.protocol = "https:";
  const provider = providerOf(url);
  if (provider === null) return null;
  for (const name of SHARED_FROM) url.searchParams.delete(name);
  return safeHref(url.href) === null ? null : { url: url.href, provider };
}

const SHARED_FROM = ["si", "igsh", "igshid", "utm_source", "utm_medium", "utm_campaign", "feature", "fbclid"];

function providerOf(url: URL): string | null {
  const host = url.hostname.replace(/^(www|m|mobile)\./, "");
  const known = PROVIDERS.find(
    ({ hosts, path }) =>
      hosts.some((one) => host === one || host.endsWith(`.${one}`)) && path.test(url.pathname),
  );
  if (known) return known.name;
  return MASTODON_POST.test(url.pathname) && host.includes(".") ? "Mastodon" : null;
}

/** What stands there, by the provider's name; null for a name that isn't known (any more). */
export const embedKind = (provider: string): EmbedKind | null =>
  provider === "Mastodon" ? "post" : (PROVIDERS.find(({ name }) => name === provider)?.kind ?? null);
