import { clean, plain } from "@/lib/import/formats/sheet";
import { attribute, descendants, type Element, textBelow } from "./elements";
import type { HtmlPart } from "./fragment";

const PROVIDERS: readonly { name: string; host: RegExp }[] = [
  { name: "YouTube", host: /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/u },
  { name: "X", host: /(?:^|\.)(?:twitter\.com|x\.com|twimg\.com)$/u },
  { name: "Instagram", host: /(?:^|\.)instagram\.com$/u },
  { name: "TikTok", host: /(?:^|\.)tiktok\.com$/u },
  { name: "Facebook", host: /(?:^|\.)facebook\.com$/u },
  { name: "Bluesky", host: /(?:^|\.)bsky\.app$/u },
  { name: "Threads", host: /(?:^|\.)threads\.(?:net|com)$/u },
  { name: "Reddit", host: /(?:^|\.)(?:reddit|redditmedia)\.com$/u },
  { name: "Vimeo", host: /(?:^|\.)vimeo\.com$/u },
  { name: "Dailymotion", host: /(?:^|\.)(?:dailymotion\.com|dai\.ly)$/u },
  { name: "Twitch", host: /(?:^|\.)twitch\.tv$/u },
  { name: "Spotify", host: /(?:^|\.)spotify\.com$/u },
  { name: "SoundCloud", host: /(?:^|\.)soundcloud\.com$/u },
  { name: "Apple Podcasts", host: /(?:^|\.)podcasts\.apple\.com$/u },
  { name: "Acast", host: /(?:^|\.)acast\.com$/u },
  { name: "Datawrapper", host: /(?:^|\.)(?:datawrapper\.de|dwcdn\.net)$/u },
  { name: "Flourish", host: /(?:^|\.)flourish\.studio$/u },
  { name: "Infogram", host: /(?:^|\.)infogram\.com$/u },
  { name: "Google Maps", host: /(?:^|\.)google\.[a-z.]+$/u },
  { name: "OpenStreetMap", host: /(?:^|\.)openstreetmap\.org$/u },
  { name: "DocumentCloud", host: /(?:^|\.)documentcloud\.org$/u },
  { name: "Scribd", host: /(?:^|\.)scribd\.com$/u },
  { name: "JW Player", host: /(?:^|\.)jwplatform\.com$/u },
  { name: "Brightcove", host: /(?:^|\.)brightcove\.(?:net|com)$/u },
  { name: "Megaphone", host: /(?:^|\.)megaphone\.fm$/u },
];

/** What providers' cards are called where their script isn't run. */
const POSTS =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-(?:post|video)|bluesky-embed|reddit-(?:card|embed(?:-bq)?)|text-post-media|mastodon-embed|imgur-embed-pub)(?:\s|$)/iu;
const HOLDS_ADDRESS = [
  "cite",
  "data-instgrm-permalink",
  "data-href",
  "data-url",
  "data-src",
  "src",
  "data-lazy-src",
];
const NO_EMBED =
  /doubleclick|googlesyndication|googletagmanager|google\.com\/recaptcha|amazon-adsystem|taboola|outbrain|disqus|facebook\.com\/plugins\/(?:like|share|page|follow)|platform\.twitter\.com\/widgets\/(?:follow|tweet)|addthis|sharethis|criteo|adservice|\/ads?\//iu;

/** Something of a provider's (a video, a post, a map) as a block; null for what is none, [] for what shows nothing. */
export function embedsIn(element: Element): HtmlPart[] | null {
  switch (element.tagName) {
    case "iframe":
    case "embed":
    case "amp-iframe":
      return shown(element, addressIn(element), attribute(element, "title"));
    case "video":
    case "audio":
      return shown(element, mediaAddress(element), attribute(element, "title"));
    case "lite-youtube":
    case "youtube-video":
    case "amp-youtube":
      return shown(
        element,
        onYouTube(attribute(element, "videoid") || attribute(element, "data-videoid")),
        "",
      );
    case "amp-twitter":
      return shown(element, `https://twitter.com/i/status/${attribute(element, "data-tweetid")}`, "");
    case "amp-instagram":
      return shown(element, `https://www.instagram.com/p/${attribute(element, "data-shortcode")}/`, "");
    default:
      return POSTS.test(attribute(element, "class")) ? post(element) : null;
  }
}

const onYouTube = (id: string) => (id === "" ? "" : `https://www.youtube.com/watch?v=${id}`);

function addressIn(element: Element): string {
  const found = HOLDS_ADDRESS.map((name) => attribute(element, name).trim());
  return found.find((url) => /^(?:https?:)?\/\//iu.test(url)) ?? "";
}

function mediaAddress(element: Element): string {
  const own = addressIn(element);
  if (own !== "") return own;
  for (const each of descendants(element))
    if (each.tagName === "source") return addressIn(each) || attribute(each, "src");
  return "";
}

/** A post: its words are what the page shows in its place, its address is that of the last link to it. */
function post(element: Element): HtmlPart[] {
  const links = [...descendants(element)].map((each) => attribute(each, "href"));
  const url =
    addressIn(element) ||
    links.findLast((href) => /^https?:\/\/[^/]+\/.*(?:status|\/p\/|\/reel\/|video|post)/iu.test(href)) ||
    links.findLast((href) => /^https?:/iu.test(href)) ||
    "";
  const words = plain(textBelow(element));
  const address = wholeAddress(url);
  if (address === "") return [{ shape: { kind: "quote" }, rich: words, element }];
  return [
    {
      shape: { kind: "embed", url: address, provider: providerOf(address), caption: words.text },
      rich: words,
      element,
    },
  ];
}

function shown(element: Element, url: string, caption: string): HtmlPart[] {
  const address = wholeAddress(url);
  const words = clean(caption);
  if (NO_EMBED.test(address) || isTiny(element)) return [];
  // A file of the site's own, without the site: nobody could be led there, and its name is not lost.
  if (address === "")
    return words === "" ? [] : [{ shape: { kind: "paragraph" }, rich: plain(words), element }];
  return [
    {
      shape: { kind: "embed", url: address, provider: providerOf(address), caption: words },
      rich: plain(""),
      element,
    },
  ];
}

/** A pixel or nothing at all: what is there for machines. */
export const isTiny = (element: Element) =>
  ["width", "height"].some((side) => /^[01](?:px)?$/u.test(attribute(element, side)));

/** An absolute address; of a player, that of the page where people watch. */
function wholeAddress(url: string): string {
  const address = url.startsWith("//") ? `https:${url}` : url;
  if (!URL.canParse(address)) return "";
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") return "";
  const video = /(?:^|\.)youtube(?:-nocookie)?\.com$/u.test(hostname)
    ? /^\/(?:embed|v)\/([\w-]{11})/u.exec(pathname)?.[1]
    : undefined;
  return video ? onYouTube(video) : address;
}

/** The name by which people know who shows it; else the host. */
function providerOf(address: string): string {
  const { hostname } = new URL(address);
  return PROVIDERS.find(({ host }) => host.test(hostname))?.name ?? hostname.replace(/^www\./u, "");
}
