import { isStory, postOf, type WxrPost } from "./post";
import { child, childText, named, readXml, type XmlElement } from "./xml";

/** What an export says outside of its posts, and a post refers to. */
export interface Site {
  title: string;
  /** "" where it doesn't say. */
  address: string;
  language: string;
  /** Names of people by their login. */
  authors: Map<string, string>;
  /** Names of categories by the number of their term. */
  categories: Map<string, string>;
}

/** A picture or another file of the site. */
export interface Attachment {
  id: string;
  parent: string;
  url: string;
  title: string;
  caption: string;
  alt: string;
  credit: string;
}

/** Read what stands before the first item. */
export function readHead(xml: string): Site {
  const { root } = readXml(
    `${xml.replace(/^\s*<\?xml[^>]*>/u, "")}${/<channel[\s>]/u.test(xml) ? "</channel>" : ""}${/<rss[\s>]/u.test(xml) ? "</rss>" : ""}`,
  );
  const channel = named(root, "channel").next().value ?? named(root, "rss").next().value?.children[0] ?? root;
  const names = [...named(root, "wp:author")].map(authorOf);
  return {
    title: childText(channel, "title"),
    address:
      childText(channel, "wp:base_blog_url") ||
      childText(channel, "link") ||
      childText(channel, "wp:base_site_url"),
    language: childText(channel, "language"),
    authors: new Map(names),
    categories: new Map(
      [...named(root, "wp:category")].map((each) => [
        childText(each, "wp:term_id"),
        childText(each, "wp:cat_name"),
      ]),
    ),
  };
}

function authorOf(author: XmlElement): [login: string, name: string] {
  const login = childText(author, "wp:author_login");
  const whole = ["wp:author_first_name", "wp:author_last_name"]
    .map((name) => childText(author, name))
    .join(" ")
    .trim();
  const shown = childText(author, "wp:author_display_name");
  return [login, shown === "" || (shown === login && whole !== "") ? whole || login : shown];
}

/** Read an item that is no story: an attachment, or a guest of the co-authors plugin, who becomes an author. */
export function readBeside(xml: string, site: Site): Attachment | null {
  const item = child(readXml(xml).root, "item");
  return item ? besideOf(postOf(item), site) : null;
}

/** The same of an item that was read. */
export function besideOf(post: WxrPost, site: Site): Attachment | null {
  if (isStory(post)) return null;
  if (post.type === "guest-author") {
    const login = post.meta.get("cap-user_login") ?? post.slug.replace(/^cap-/u, "");
    const name = post.meta.get("cap-display_name") ?? post.title;
    if (login !== "" && name !== "") site.authors.set(login, name);
    return null;
  }
  if (post.type !== "attachment") return null;
  const credit = [
    "credit",
    "_credit",
    "media_credit",
    "_media_credit",
    "_wp_attachment_source_name",
    "photographer_name",
    "photo_credit",
  ]
    .map((key) => post.meta.get(key) ?? "")
    .find((each) => each !== "");
  return {
    id: post.id,
    parent: post.parent,
    url: post.attachmentUrl || post.guid,
    title: post.title,
    caption: post.excerpt,
    alt: post.meta.get("_wp_attachment_image_alt") ?? "",
    credit: credit ?? "",
  };
}

const TYPE = /<wp:post_type>\s*(?:<!\[CDATA\[\s*)?([\w-]+)/u;

/** Is this item, unread, an attachment or somebody who writes? */
export function isBeside(xml: string): boolean {
  const type = TYPE.exec(xml)?.[1];
  return type === "attachment" || type === "guest-author";
}
