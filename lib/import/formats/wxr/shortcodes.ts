/** A shortcode as it stands in a text: `[gallery ids="1,2"]`, `[caption]…[/caption]`. */
export interface Shortcode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** What stands between it and its end; null where it has none. */
  inside: string | null;
  start: number;
  end: number;
  /** The first tag and, where there is one, the last. */
  opening: string;
  closing: string;
}

// Names that stand without attributes or end: WordPress's own, and those of plugins that newsrooms use.
const KNOWN =
  /^(?:caption|wp_caption|gallery|playlist|audio|video|embed|youtube|vimeo|tweet|twitter|instagram|facebook|soundcloud|slideshow|jwplayer|polldaddy|crowdsignal|poll|contact-form|contact|subscribe|newsletter|toc|related|ad|ads|adsense|sharing|socialshare|more|divider|spacer|clear|button|highlight|dropcap|pullquote|quote|box|row|column|one_half|one_third|tabs?|accordion|toggle|spoiler|footnote|ref|iframe|map|googlemaps|form|login|nextpage|blog_subscription_form|latest|recent|sitemap|archives|recipe|product)$/iu;
const TAG = /\[(\/?)([A-Za-z][\w-]{0,60})((?:\s[^[\]]{0,4000}|\/)?)\]/gu;
const ATTRIBUTE =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[\u201c\u201d\u2033]([^\u201c\u201d\u2033]*)[\u201c\u201d\u2033]|([^\s"'\]]+))|"([^"]*)"|(\S+)/gu;

/**
 * The outermost shortcodes of a text, in order.
 *
 * Brackets are common in prose ("[sic]", "[the mayor]"), and only the site knew its codes. So a tag counts when it is
 * well known, has attributes, an end of its own, or a name that no word has.
 */
export function shortcodesIn(text: string): Shortcode[] {
  const tags = text.includes("[") ? [...text.matchAll(TAG)] : [];
  const ends = new Map<string, number[]>();
  for (const tag of tags)
    if (tag[1] === "/") {
      const name = (tag[2] ?? "").toLowerCase();
      const all = ends.get(name);
      if (all) all.push(tag.index);
      else ends.set(name, [tag.index]);
    }
  for (const all of ends.values()) all.reverse();
  const found: Shortcode[] = [];
  let past = 0;
  for (const tag of tags) {
    const [opening, slash, written = "", rest = ""] = tag;
    if (slash === "/" || tag.index < past || isEscaped(text, tag.index, opening.length)) continue;
    const name = written.toLowerCase();
    const after = tag.index + opening.length;
    const waiting = ends.get(name) ?? [];
    while ((waiting.at(-1) ?? after) < after) waiting.pop();
    const close = waiting.at(-1);
    const attributes = attributesOf(rest);
    const isCode = KNOWN.test(name) || close !== undefined || /[_-]/u.test(name) || /[\w-]=/u.test(rest);
    if (!isCode) continue;
    const closing = close === undefined ? "" : text.slice(close, text.indexOf("]", close) + 1);
    const end = close === undefined ? after : close + closing.length;
    const inside = close === undefined ? null : text.slice(after, close);
    found.push({ name, attributes, inside, start: tag.index, end, opening, closing });
    past = end;
  }
  return found;
}

/** `[[gallery]]` shows "[gallery]". */
const isEscaped = (text: string, start: number, length: number) =>
  text[start - 1] === "[" && text[start + length] === "]";

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  let nameless = 0;
  for (const [, name, ...values] of text.replace(/\/$/u, "").matchAll(ATTRIBUTE)) {
    const value = values.find((each) => each !== undefined) ?? "";
    attributes[name?.toLowerCase() ?? String(nameless++)] = value;
  }
  return attributes;
}
