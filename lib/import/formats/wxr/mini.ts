import type { Attachment, Site } from "./context";
import type { WxrPost } from "./post";
import { writeXml, type XmlElement } from "./xml";

/** A processing instruction of ours: the item was not well-formed in the file, and was written anew. */
export const MENDED = "<?galley mended?>";

// Exports may use other prefixes, from plugins; what their file declares is declared here as well.
const NAMESPACES: Readonly<Record<string, string>> = {
  excerpt: "http://wordpress.org/export/1.2/excerpt/",
  content: "http://purl.org/rss/1.0/modules/content/",
  wfw: "http://wellformedweb.org/CommentAPI/",
  dc: "http://purl.org/dc/elements/1.1/",
  wp: "http://wordpress.org/export/1.2/",
};

/** What goes into an export of one post. */
export interface OnePost {
  site: Site;
  /** What stands before the first item of the file. */
  head: string;
  item: XmlElement;
  /** The item as it stands in the file; null where it is not well-formed. */
  raw: string | null;
  post: WxrPost;
  attachments: readonly Attachment[];
}

/** A well-formed export with one post, its authors and its attachments. */
export function miniOf({ site, head, item, raw, post, attachments }: OnePost): string {
  const written = raw ?? writeXml(item);
  const declared = Object.entries(namespacesOf(head, item)).map(
    ([prefix, uri]) => `\n\txmlns:${prefix}="${uri}"`,
  );
  const logins = new Set([
    post.creator,
    ...post.terms
      .filter(({ domain }) => domain === "author")
      .flatMap(({ name, slug }) => [name, slug.replace(/^cap-/u, "")]),
  ]);
  const authors = [...logins].flatMap((login) => {
    const name = site.authors.get(login);
    return name ? [author(login, name)] : [];
  });
  const primary =
    post.meta.get("_yoast_wpseo_primary_category") ?? post.meta.get("rank_math_primary_category") ?? "";
  const category = site.categories.get(primary);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    ...(raw === null ? [MENDED] : []),
    `<rss version="2.0"${declared.join("")}>`,
    "<channel>",
    element("title", site.title) + element("link", site.address) + element("language", site.language),
    element("wp:wxr_version", "1.2") + element("wp:base_blog_url", site.address),
    ...authors,
    ...(category
      ? [
          element("wp:category", [
            ["wp:term_id", primary],
            ["wp:cat_name", category],
          ]),
        ]
      : []),
    written,
    ...attachments.map(attachmentItem),
    "</channel>",
    "</rss>",
    "",
  ].join("\n");
}

const author = (login: string, name: string) =>
  element("wp:author", [
    ["wp:author_login", login],
    ["wp:author_display_name", name],
  ]);

function attachmentItem({ id, parent, url, title, caption, alt, credit }: Attachment): string {
  const meta = (key: string, value: string) =>
    value === ""
      ? ""
      : element("wp:postmeta", [
          ["wp:meta_key", key],
          ["wp:meta_value", value],
        ]);
  const facts = element("", [
    ["title", title],
    ["excerpt:encoded", caption],
    ["wp:post_id", id],
    ["wp:status", "inherit"],
    ["wp:post_parent", parent],
    ["wp:post_type", "attachment"],
    ["wp:attachment_url", url],
  ]);
  return `<item>${facts}${meta("_wp_attachment_image_alt", alt)}${meta("credit", credit)}</item>`;
}

/** An element of text or of elements; with no name what is inside of it. */
function element(name: string, inside: string | readonly (readonly [string, string])[]): string {
  if (typeof inside === "string") return writeXml({ name, attributes: {}, children: [], text: inside });
  const written = inside.map(([each, text]) => element(each, text)).join("");
  return name === "" ? written : `<${name}>${written}</${name}>`;
}

/** Those that the file declares, the usual ones, and a made-up one for each prefix that nobody declares. */
function namespacesOf(head: string, item: XmlElement): Record<string, string> {
  const root = /<rss\b[^>]*>/u.exec(head)?.[0] ?? "";
  const said = [...root.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"'<&]*)["']/gu)].map(
    ([, prefix = "", uri = ""]) => [prefix, uri] as const,
  );
  const used = new Set<string>();
  const open = [item];
  for (let each = open.pop(); each; each = open.pop()) {
    for (const name of [each.name, ...Object.keys(each.attributes)])
      if (name.includes(":")) used.add(name.slice(0, name.indexOf(":")));
    open.push(...each.children);
  }
  const unknown = [...used].map((prefix) => [prefix, `urn:undeclared:${prefix}`] as const);
  const all = { ...Object.fromEntries(unknown), ...NAMESPACES, ...Object.fromEntries(said) };
  const { xml: _, xmlns: __, ...declared } = all;
  return declared;
}
