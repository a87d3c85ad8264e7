import {
  type AnyNode,
  attribute,
  descendants,
  type Element,
  findElement,
  hasClass,
  isElement,
  type Parent,
  textBelow,
} from "@/lib/import/formats/html/elements";
import { clean } from "@/lib/import/formats/sheet";
import type { SetAsideReason } from "@/lib/import/imported-story";
import { BECAUSE, DOUBT, GALLERY, PROVIDER, PULL, SHOWN, setAside } from "./aside";
import { append, elementOf, replaceWith, setAttribute } from "./tree";

/** What an element of a known class is turned into; null leaves it. */
type Change = (element: Element) => readonly AnyNode[] | null;

/** What a page's own parts are called by WordPress's blocks, Ghost's cards and their commonest plugins. */
const SET_ASIDE: readonly { classes: RegExp; reason: SetAsideReason; because: string }[] = [
  {
    classes:
      /(?:^|\s)(?:kg-signup-card|kg-email-card|kg-email-cta-card|mc4wp-form|wp-block-jetpack-mailchimp|wp-block-jetpack-subscriptions)/u,
    reason: "newsletter",
    because: "A sign-up form.",
  },
  {
    classes:
      /(?:^|\s)(?:wp-block-buttons?|kg-button-card|kg-cta-card|wp-block-contact-form|wp-block-loginout|wp-block-search|wp-block-jetpack-contact-form)(?:\s|$)/u,
    reason: "ui",
    because: "A button or a form.",
  },
  {
    classes: /(?:^|\s)(?:wp-block-social-links|sharedaddy|addtoany_|heateor_sss)/u,
    reason: "share",
    because: "Links to share it.",
  },
  {
    classes:
      /(?:^|\s)(?:wp-block-(?:latest-posts|query|rss|jetpack-related-posts)|jp-relatedposts|yarpp|crp_related)(?:\s|$)/u,
    reason: "related",
    because: "A list of other stories.",
  },
  {
    classes:
      /(?:^|\s)wp-block-(?:archives|categories|calendar|tag-cloud|page-list|navigation|post-navigation-link|site-\w+)(?:\s|$)/u,
    reason: "nav",
    because: "A part of the site’s pages, not of the story.",
  },
  {
    classes: /(?:^|\s)(?:wp-block-(?:latest-comments|comments)|commentlist)(?:\s|$)/u,
    reason: "comments",
    because: "Readers’ comments.",
  },
  {
    classes: /(?:^|\s)(?:kg-callout-emoji|kg-toggle-card-icon)(?:\s|$)/u,
    reason: "page-furniture",
    because: "An ornament of the page.",
  },
];

const CHANGES: readonly { classes: RegExp; change: Change }[] = [
  { classes: /(?:^|\s)(?:wp-block-embed|kg-embed-card)(?:\s|$)/u, change: embedOfFigure },
  {
    classes:
      /(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed)(?:\s|$)/u,
    change: embedOfPost,
  },
  {
    classes: /(?:^|\s)(?:wp-block-(?:video|audio)|kg-(?:video|audio)-card|wp-video|wp-audio)(?:\s|$)/u,
    change: embedOfMedia,
  },
  { classes: /(?:^|\s)kg-bookmark-card(?:\s|$)/u, change: embedOfBookmark },
  {
    classes:
      /(?:^|\s)(?:wp-block-(?:jetpack-)?(?:tiled-)?gallery|wp-block-jetpack-slideshow|kg-gallery-card|gallery-columns-\d|tiled-gallery)(?:\s|$)/u,
    change: picturesOfGallery,
  },
];

/**
 * Turn what WordPress's blocks and Ghost's cards make of embeds, galleries and bookmarks into what `partsOf` reads, and
 * mark what is no part of the story. Changes the tree in place.
 *
 * A card inside of a card is not looked at, so that the time is that of reading the tree a few times, however it nests.
 */
export function prepareTree(root: Parent): void {
  let galleries = 0;
  const open: { parent: Parent; inCard: boolean }[] = [{ parent: root, inCard: false }];
  for (let place = open.pop(); place; place = open.pop()) {
    for (const element of place.parent.childNodes.slice().filter(isElement)) {
      mark(element);
      const change = place.inCard ? undefined : changeOf(element);
      const nodes = change?.(element) ?? null;
      if (nodes) {
        if (change === picturesOfGallery) nameGallery(nodes, `gallery-${++galleries}`);
        replaceWith(element, nodes);
      } else open.push({ parent: element, inCard: place.inCard || change !== undefined });
    }
  }
}

function mark(element: Element): void {
  if (element.tagName === "form") setAside(element, "ui", "A form.");
  const classes = attribute(element, "class");
  const aside = classes === "" ? undefined : SET_ASIDE.find((each) => each.classes.test(classes));
  if (aside) setAside(element, aside.reason, aside.because);
  if (/(?:^|\s)(?:wp-block-pullquote|kg-blockquote-alt)(?:\s|$)/u.test(classes))
    setAttribute(element, PULL, "yes");
}

function changeOf(element: Element): Change | undefined {
  const classes = attribute(element, "class");
  if (element.tagName === "video" || element.tagName === "audio") return embedOfMedia;
  return classes === "" ? undefined : CHANGES.find((each) => each.classes.test(classes))?.change;
}

const captionOf = (element: Element): string => {
  const caption = findElement(element, "figcaption");
  return caption ? clean(textBelow(caption)) : "";
};

const embed = (url: string, caption: string, more: Readonly<Record<string, string>> = {}): Element =>
  elementOf("iframe", { src: url, title: caption, ...more });

/** Some embeds are an address alone, others the provider's frame or its quotation. */
function embedOfFigure(figure: Element): readonly AnyNode[] | null {
  const caption = captionOf(figure);
  const frame = findElement(figure, "iframe");
  if (frame) return [embed(attribute(frame, "src"), caption || attribute(frame, "title"))];
  const post = findElement(figure, "blockquote");
  const quoted = post && embedOfPost(post);
  if (quoted) {
    const [first] = quoted;
    if (caption !== "" && first && "attrs" in first) setAttribute(first, "title", caption);
    return quoted;
  }
  const words = clean(textBelow(figure)).replace(caption, "").trim();
  return /^https?:\/\/\S+$/u.test(words) ? [embed(words, caption)] : null;
}

const POST =
  /^https?:\/\/(?:(?:www|mobile)\.)?(?:twitter\.com|x\.com)\/\w+\/status\/\d+|^https?:\/\/(?:www\.)?instagram\.com\/(?:p|reel)\//u;

function embedOfPost(post: Element): readonly AnyNode[] | null {
  const said = ["data-instgrm-permalink", "cite", "data-bluesky-uri"].map((name) => attribute(post, name));
  const links = [...descendants(post)]
    .map((each) => attribute(each, "href"))
    .filter((href) => POST.test(href));
  const url = [...said, links.at(-1) ?? ""].find((each) => /^https?:/u.test(each));
  const words = clean(textBelow(post));
  return url ? [embed(url, words, { [SHOWN]: words })] : null;
}

function embedOfMedia(element: Element): readonly AnyNode[] | null {
  const media = [element, ...descendants(element)].filter(({ tagName }) =>
    /^(?:video|audio|source)$/u.test(tagName),
  );
  const url = media.map((each) => attribute(each, "src").trim()).find((src) => src !== "");
  if (!url) return null;
  const title = [...descendants(element)].find((each) => hasClass(each, /kg-audio-title/u));
  return [embed(url, captionOf(element) || (title ? clean(textBelow(title)) : ""))];
}

/** A card that links to a page: its title is the caption, the rest is set aside. */
function embedOfBookmark(card: Element): readonly AnyNode[] | null {
  const url = attribute(findElement(card, "a") ?? card, "href");
  const part = (name: RegExp) => {
    const found = [...descendants(card)].find((each) => hasClass(each, name));
    return found ? clean(textBelow(found)) : "";
  };
  const title = part(/kg-bookmark-title/u) || captionOf(card);
  if (!/^https?:/u.test(url)) return null;
  const rest = [part(/kg-bookmark-description/u), part(/kg-bookmark-author/u)].filter((text) => text !== "");
  const frame = embed(url, title, { [PROVIDER]: part(/kg-bookmark-publisher/u) });
  if (rest.length === 0) return [frame];
  const words = elementOf("p", {}, rest.join(" · "));
  setAside(words, "related", "What the card of the linked page says.");
  return [frame, words];
}

/** Each picture with its own caption; the caption of the whole gallery as a paragraph that a person looks at. */
function picturesOfGallery(gallery: Element): readonly AnyNode[] | null {
  const pictures = [...descendants(gallery)].filter(({ tagName }) => tagName === "img");
  if (pictures.length === 0) return null;
  const used = new Set<Element>();
  const figures = pictures.map((picture) => {
    const figure = elementOf("figure", {});
    const caption = captionNear(picture, gallery);
    append(figure, picture);
    if (caption && !used.has(caption)) {
      used.add(caption);
      append(figure, elementOf("figcaption", {}, clean(textBelow(caption))));
    }
    return figure;
  });
  const whole = [...descendants(gallery)].filter((each) => isCaption(each) && !used.has(each));
  const words = whole.map((caption) =>
    elementOf(
      "p",
      { [DOUBT]: "page-furniture", [BECAUSE]: "The caption of the whole gallery." },
      clean(textBelow(caption)),
    ),
  );
  return [...figures, ...words];
}

const isCaption = (element: Element) =>
  element.tagName === "figcaption" ||
  hasClass(element, /(?:^|\s)(?:gallery-caption|wp-caption-text|blocks-gallery-caption)(?:\s|$)/u);

/** A picture's own box is near, and small. */
const NEAR = 4;
const SMALL = 40;

/** The caption in the picture's own box, below the gallery itself. */
function captionNear(picture: Element, gallery: Element): Element | null {
  let box = picture.parentNode;
  for (let up = 0; up < NEAR && box && box !== gallery && isBox(box); up++, box = box.parentNode) {
    const inside = descendants(box)
      .take(SMALL + 1)
      .toArray();
    if (inside.length > SMALL || inside.filter(({ tagName }) => tagName === "img").length > 1) return null;
    const caption = inside.find(isCaption);
    if (caption) return caption;
  }
  return null;
}

const isBox = (node: Parent): node is Element => "tagName" in node;

function nameGallery(nodes: readonly AnyNode[], name: string): void {
  for (const node of nodes)
    if ("tagName" in node && node.tagName === "figure") setAttribute(node, GALLERY, name);
}
