import { asideHtml, embedHtml } from "@/lib/import/formats/exported/aside";
import { escapeAttribute, escapeText } from "@/lib/import/formats/exported/tree";
import type { SetAsideReason } from "@/lib/import/imported-story";
import { withParagraphs } from "./autop";
import { type BlockComment, blocksIn } from "./blocks";
import type { Attachment } from "./context";
import { type Shortcode, shortcodesIn } from "./shortcodes";

/** What the body of a post refers to. */
export interface BodyContext {
  attachment(id: string): Attachment | null;
  /** What was uploaded to the post itself. */
  own: readonly Attachment[];
  /** The post's footnotes as HTML, or "". */
  footnotes: string;
}

/** The HTML of a post as a browser would be given it, with marks for what is no part of the story. */
export function bodyHtml(content: string, context: BodyContext): string {
  const parts = blocksIn(content.replaceAll(/\r\n?/gu, "\n"));
  const isPlaced = parts.some((part) => part.kind === "dynamic" && part.name === "footnotes");
  const html = parts.map((part) => {
    if (part.kind === "loose")
      return part.text.trim() === "" ? "" : withParagraphs(expanded(part.text, context));
    if (part.kind === "block") return expanded(part.text, context);
    if (part.name === "footnotes") return context.footnotes;
    return dynamicBlock(part);
  });
  return [...html, isPlaced ? "" : context.footnotes].join("\n");
}

/** A block that holds nothing: the site made it when the page was asked for. */
function dynamicBlock({ name, attributes }: BlockComment): string {
  if (/^(?:more|nextpage|spacer|separator|paragraph)$/u.test(name)) return name === "separator" ? "<hr>" : "";
  const url = /"url":"(https?:[^"\\]*)"/u.exec(attributes.replaceAll("\\/", "/"))?.[1];
  if (/(?:^|\/)(?:embed|youtube|vimeo|twitter)/u.test(name) && url) return embedHtml(url);
  const reusable = name === "block" || name === "template-part" || name === "pattern";
  return asideHtml(
    `[${name}${attributes === "" ? "" : ` ${attributes}`}]`,
    /latest-posts|query|related|rss/u.test(name)
      ? "related"
      : /comment/u.test(name)
        ? "comments"
        : "page-furniture",
    reusable
      ? "A reusable block: its text is kept elsewhere in WordPress. Paste it if the story needs it."
      : "A block that the site fills in itself.",
  );
}

/** The text with its shortcodes as what they show, or set aside; and a provider's address on a line of its own as an embed. */
function expanded(text: string, context: BodyContext): string {
  let html = "";
  let at = 0;
  let waiting = "";
  const write = (piece: string): void => {
    const end = waiting === "" ? null : PARAGRAPH_END.exec(piece);
    if (!end) {
      html += piece;
      return;
    }
    const cut = end.index + end[0].length;
    html += piece.slice(0, cut) + waiting + piece.slice(cut);
    waiting = "";
  };
  for (const code of shortcodesIn(text)) {
    write(withEmbeds(text.slice(at, code.start)));
    at = code.end;
    const shown = shownOf(code, context);
    if (shown !== null) {
      write(shown);
      continue;
    }
    const { inside, opening, closing, name } = code;
    const aside = asideHtml(`${opening}${inside === null ? "" : closing}`, reasonOf(name), CODE);
    const alone =
      /(?:^|\n|>)[ \t]*$/u.test(text.slice(Math.max(0, code.start - 40), code.start)) &&
      /^[ \t]*(?:\n|<|$)/u.test(text.slice(code.end, code.end + 40));
    if (inside !== null) write(withEmbeds(inside));
    if (alone && inside === null) write(`\n\n${aside}\n\n`);
    else waiting += `\n\n${aside}\n\n`;
  }
  write(withEmbeds(text.slice(at)));
  return html + waiting;
}

const CODE = "A shortcode: only the old site could fill it in.";
const PARAGRAPH_END = /\n[ \t]*(?=\n)|<\/(?:p|div|ul|ol|blockquote|h[1-6]|figure|table)>/iu;

function reasonOf(name: string): SetAsideReason {
  if (/newsletter|subscri|mc4wp|mailchimp|mailpoet/u.test(name)) return "newsletter";
  if (/^ads?(?:[_-]|$)|adsense|adrotate|the_ad/u.test(name)) return "ad";
  if (/shar(?:e|ing)|social/u.test(name)) return "share";
  if (/related|latest|recent|posts/u.test(name)) return "related";
  return /form|poll|login|button/u.test(name) ? "ui" : "page-furniture";
}

/** What WordPress itself shows of a shortcode, as HTML; null where only a plugin knew. */
function shownOf({ name, attributes, inside }: Shortcode, context: BodyContext): string | null {
  switch (name) {
    case "caption":
    case "wp_caption":
      return captioned(inside ?? "", attributes.caption ?? "");
    case "gallery":
    case "slideshow":
      return gallery(attributes.ids ?? attributes.include ?? "", context);
    case "embed":
    case "youtube":
    case "vimeo":
    case "tweet":
    case "twitter":
    case "instagram":
    case "facebook":
    case "soundcloud": {
      const said = (inside ?? attributes.src ?? attributes.url ?? attributes["0"] ?? "")
        .replaceAll("&amp;", "&")
        .trim();
      return /^https?:\/\/\S+$/u.test(said) ? block(embedHtml(said)) : null;
    }
    case "audio":
    case "video": {
      const src = ["src", "0", "mp4", "webm", "m4v", "mp3", "m4a", "ogg"].map((key) => attributes[key] ?? "");
      const url = src.find((each) => /^https?:/u.test(each));
      return url ? block(embedHtml(url)) : null;
    }
    default:
      return null;
  }
}

const block = (html: string) => `\n\n${html}\n\n`;

/** `[caption]<a><img></a> Words[/caption]` */
function captioned(inside: string, said: string): string {
  const picture = /^\s*(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?/iu.exec(inside);
  if (!picture) return inside;
  const words = inside.slice(picture[0].length).trim() || escapeText(said);
  return block(
    `<figure>${picture[0]}<figcaption>${words.replaceAll(/\s*\n\s*/gu, " ")}</figcaption></figure>`,
  );
}

function gallery(ids: string, { attachment, own }: BodyContext): string {
  const wanted = ids.split(/[,\s]+/u).filter((id) => id !== "");
  const found =
    wanted.length > 0
      ? wanted.flatMap((id) => attachment(id) ?? [])
      : own.filter(({ url }) => PICTURE.test(url));
  const missing = wanted.length > 0 ? wanted.length - found.length : 0;
  const figures = found.map(
    ({ url, alt, caption, credit }) =>
      `<figure><img src="${escapeAttribute(url)}" alt="${escapeAttribute(alt)}"><figcaption>${caption}${credit === "" ? "" : ` <span class="credit">${escapeText(credit)}</span>`}</figcaption></figure>`,
  );
  const rest =
    missing > 0 || found.length === 0
      ? asideHtml(`[gallery${ids === "" ? "" : ` ids="${ids}"`}]`, "page-furniture", NO_PICTURES)
      : "";
  return block(`${found.length > 0 ? `<div class="wp-block-gallery">${figures.join("")}</div>` : ""}${rest}`);
}

const NO_PICTURES =
  "The export does not hold all pictures of this gallery. Export media, too, and import it again.";
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|heic)(?:[?#]|$)/iu;

const PROVIDERS =
  /^https?:\/\/(?:[\w-]+\.)*(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|soundcloud\.com|spotify\.com|flickr\.com|reddit\.com|ted\.com|bsky\.app|mixcloud\.com|issuu\.com|scribd\.com|kickstarter\.com|imgur\.com|tumblr\.com|wordpress\.tv|videopress\.com|crowdsignal\.com|datawrapper\.dwcdn\.net)\//u;

/** An address of a known provider on a line of its own becomes an embed. */
function withEmbeds(text: string): string {
  if (!text.includes("http")) return text;
  return text
    .split("\n")
    .map((line) => {
      const url = /^(?:<p>)?(https?:\/\/\S+?)(?:<\/p>)?$/u.exec(line.trim())?.[1];
      return url && PROVIDERS.test(url) && !/[<>"]/u.test(url)
        ? `\n\n${embedHtml(url.replaceAll("&amp;", "&"))}\n\n`
        : line;
    })
    .join("\n");
}
