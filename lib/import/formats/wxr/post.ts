import { childText, type XmlElement } from "./xml";

/** A post, a page or an attachment as an export says it. */
export interface WxrPost {
  id: string;
  type: string;
  status: string;
  title: string;
  link: string;
  guid: string;
  slug: string;
  parent: string;
  /** Login of who wrote it. */
  creator: string;
  content: string;
  excerpt: string;
  hasPassword: boolean;
  /** As they stand: "2024-06-05 16:04:48", or zeros. */
  date: string;
  dateGmt: string;
  modifiedGmt: string;
  pubDate: string;
  attachmentUrl: string;
  terms: Term[];
  meta: ReadonlyMap<string, string>;
  comments: Comment[];
}

/** A category, a tag, an author of a plugin's. */
export interface Term {
  domain: string;
  slug: string;
  name: string;
}

export interface Comment {
  author: string;
  text: string;
}

/** Read an `<item>`. */
export function postOf(item: XmlElement): WxrPost {
  const text = (name: string) => childText(item, name);
  const all = (name: string) => item.children.filter((each) => each.name === name);
  return {
    id: text("wp:post_id"),
    type: text("wp:post_type") || "post",
    status: text("wp:status") || "publish",
    title: text("title"),
    link: text("link"),
    guid: text("guid"),
    slug: text("wp:post_name"),
    parent: text("wp:post_parent"),
    creator: text("dc:creator"),
    content: item.children.find(({ name }) => name === "content:encoded")?.text ?? "",
    excerpt: text("excerpt:encoded"),
    hasPassword: text("wp:post_password") !== "",
    date: text("wp:post_date"),
    dateGmt: text("wp:post_date_gmt"),
    modifiedGmt: text("wp:post_modified_gmt"),
    pubDate: text("pubDate"),
    attachmentUrl: text("wp:attachment_url"),
    terms: termsOf(all("category")),
    meta: new Map(
      all("wp:postmeta").map((each) => [childText(each, "wp:meta_key"), childText(each, "wp:meta_value")]),
    ),
    comments: all("wp:comment").flatMap(commentOf),
  };
}

/** Version 1.0 writes each term twice, first without its domain. */
function termsOf(elements: readonly XmlElement[]): Term[] {
  const told = elements.filter(({ attributes }) => attributes.domain !== undefined);
  return (told.length > 0 ? told : elements).map(termOf).filter(({ name }) => name !== "");
}

const termOf = ({ attributes, text }: XmlElement): Term => ({
  domain: attributes.domain ?? "category",
  slug: attributes.nicename ?? "",
  name: text.trim(),
});

/** Readers' comments that the site showed. Old exports don't say whether it did. */
function commentOf(element: XmlElement): Comment[] {
  const approved = childText(element, "wp:comment_approved");
  const text = childText(element, "wp:comment_content");
  if (text === "" || (approved !== "1" && approved !== "")) return [];
  return [{ author: childText(element, "wp:comment_author"), text }];
}

// What WordPress and its commonest plugins keep beside posts and pages: settings, layouts, forms, products.
const NO_STORY =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|guest-author|feedback|feedzy_\w+|elementor_\w+|shop_\w+|product(?:_variation)?|tablepress_table|mc4wp-form|popup(?:_theme)?|post_type_ad|sidebar|template|header|footer|block|(?:wp|acf|jp|jetpack|amn|wpcf7|wpforms|ninja|frm|gf|vc|fl|fusion|et|amp|scheduled|coblocks)[_-][\w-]+)$/u;

const READ_STATUS = new Set(["publish", "future", "draft", "pending", "private"]);

/** Is it a story: a post, a page, or a type of the newsroom's own? */
export const isStory = ({ type, status }: Pick<WxrPost, "type" | "status">): boolean =>
  !NO_STORY.test(type) && READ_STATUS.has(status);

/** The ids of attachments that a post speaks of, in no order. */
export function mentionedAttachments({ content, meta }: WxrPost): Set<string> {
  const ids = new Set<string>();
  const thumbnail = meta.get("_thumbnail_id");
  if (thumbnail) ids.add(thumbnail);
  for (const [, id = ""] of content.matchAll(/\bwp-image-(\d+)/gu)) ids.add(id);
  for (const [, list = ""] of content.matchAll(/\b(?:ids|include)\s*=\s*["'\u201c\u201d]?\s*([\d,\s]+)/gu))
    for (const id of list.split(/[,\s]+/u)) if (id !== "") ids.add(id);
  return ids;
}

/** Does it show all pictures that were uploaded to it? */
export const showsOwnAttachments = ({ content }: WxrPost): boolean =>
  /\[gallery(?![^\][]{0,500}\b(?:ids|include)\s*=)/u.test(content);
