import { attribute, type Element, isElement, parentOf } from "./elements";

// Where scripts that load pictures late keep the address until then.
const LATE = [
  "data-noscript-src",
  "data-full-src",
  "data-hi-res-src",
  "data-src-large",
  "data-original",
  "data-lazy-src",
  "data-src",
  "data-image-src",
  "data-delayed-url",
  "data-url",
];
const SETS = ["srcset", "data-srcset", "data-lazy-srcset", "data-noscript-srcset"];
const PLACEHOLDER =
  /^data:|^about:|\b(?:blank|spacer|placeholder|transparent|loading|lazy(?:load)?|grey|1x1|pixel)\b[^/]*\.(?:gif|png|svg|jpe?g)(?:$|\?)/iu;
/** Wider than any page shows a picture; the widest of those that fit wins. */
const WIDE_ENOUGH = 3_000;

/**
 * The best address that an image gives: the widest of its sets, else what is loaded late, else its `src`; null where
 * there is only a placeholder.
 */
export function pictureSource(image: Element): string | null {
  const sets = [image, ...sourcesBeside(image)].flatMap((element) =>
    SETS.flatMap((name) => readSrcset(attribute(element, name))),
  );
  const widest = sets
    .filter(({ url, size }) => isAddress(url) && size <= WIDE_ENOUGH)
    .reduce<Candidate | null>((best, each) => (best && best.size >= each.size ? best : each), null);
  const late = LATE.map((name) => attribute(image, name).trim()).find(
    (url) => isAddress(url) && !/[{}]/u.test(url),
  );
  const src = attribute(image, "src").trim();
  // A set with a single picture of unknown size says no more than `src`.
  if (widest && (widest.size > 1 || !isAddress(src))) return widest.url;
  return late ?? (isAddress(src) ? src : (widest?.url ?? null));
}

const isAddress = (url: string) => url !== "" && !PLACEHOLDER.test(url) && !/[\s<>"]/u.test(url);

/** The sources of the `<picture>` around an image. */
function sourcesBeside(image: Element): Element[] {
  const parent = parentOf(image);
  if (parent?.tagName !== "picture") return [];
  return parent.childNodes.filter(isElement).filter(({ tagName }) => tagName === "source");
}

interface Candidate {
  url: string;
  /** Width in pixels, or how many times sharper. */
  size: number;
}

/** "a.jpg 320w, b.jpg 640w" · "a.jpg, b.jpg 2x"; commas may stand inside of addresses. */
function readSrcset(set: string): Candidate[] {
  const candidates = set.slice(0, 20_000).match(/[^\s,]\S*(?:\s+[\d.]+[wx])?/gu) ?? [];
  return candidates.flatMap((candidate) => {
    const [url = "", size = "1"] = candidate.replace(/,$/u, "").split(/\s+/u);
    return url.length > 4 ? [{ url: url.replace(/,$/u, ""), size: Number.parseFloat(size) || 1 }] : [];
  });
}

const DECORATION =
  /(?:^|[\s_-])(?:icon|icons|logo|avatar|gravatar|emoji|sprite|badge|author|byline|headshot|profile|spinner|flag|button|tracking|pixel)(?:$|[\s_-])/iu;
const DECORATIVE_FILE =
  /gravatar\.com|\/(?:icons?|logos?|emoji|avatars?|sprites?|badges?)\/|(?:^|[/_-])(?:icon|logo|avatar|spacer|pixel|blank)[^/]*$|\.svg(?:$|\?)|\/s\.w\.org\/|feedburner|doubleclick|scorecardresearch|quantserve|facebook\.com\/tr|\/beacon|pixel\.(?:gif|png|php)|\bstat(?:s|counter)?\./iu;
/** Smaller than this on a side, in pixels, is an icon or an avatar. */
const SMALLEST = 80;

/** Is it an icon, an avatar, a logo or a tracking pixel, by its size, its class or its file's name? */
export function isDecoration(image: Element): boolean {
  const sizes = [sizeOf(image, "width"), sizeOf(image, "height")].filter((size) => size !== null);
  if (sizes.some((size) => size < SMALLEST)) return true;
  const source = pictureSource(image) ?? attribute(image, "src");
  const address = URL.canParse(source) ? new URL(source).hostname + new URL(source).pathname : source;
  return (
    source === "" ||
    attribute(image, "role") === "presentation" ||
    DECORATION.test(attribute(image, "class")) ||
    DECORATIVE_FILE.test(address)
  );
}

function sizeOf(image: Element, side: "width" | "height"): number | null {
  const said =
    /^\s*(\d+)\s*(?:px)?\s*$/u.exec(attribute(image, side)) ??
    new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*(\\d+)px`, "u").exec(attribute(image, "style"));
  return said?.[1] ? Number(said[1]) : null;
}
