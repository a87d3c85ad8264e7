import { storiesIn } from "@/lib/import/formats/json/stories";
import { lineVotes } from "./line-votes";
import type { UnreadableKind } from "./unreadable-kinds";
import { type Vote, vote } from "./vote";

/** So many characters tell what a text is. */
const HEAD = 4_096;

/**
 * What decoded text could be, the likeliest first; "text" is always among them, since everything can be read as
 * text. Detectors vote, they don't veto: a person may choose another one.
 *
 * @param isWhole false for the beginning of a longer text: JSON that breaks off is taken for JSON then
 */
export function sniffText(text: string, isWhole = true): Vote[] | UnreadableKind {
  const head = text.slice(0, HEAD);
  if (head.startsWith("{\\rtf")) return "rtf";
  const votes = [
    ...xmlVotes(head),
    ...htmlVotes(head),
    ...jsonVotes(text, isWhole),
    ...wireVotes(head),
    ...lineVotes(text, head),
  ];
  if (votes.length === 0) {
    if (/^\s*<\?xml\s/iu.test(head)) return "xml";
    if (isJson(text)) return "json";
    if (looksBinary(text)) return "binary";
  }
  return [...votes, vote("text", 0.5, "Nothing says that it is anything else.")].sort(
    (a, b) => b.confidence - a.confidence,
  );
}

// The root element, behind declarations, comments and a DOCTYPE. A comment ends at its first -->: were it free to go on,
// many comments could be read in more ways than can be tried.
const ROOT =
  /^\s*(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<(?:[\w.-]+:)?([\w.-]+)([^>]*)/iu;
const G2 = new Set([
  "newsitem",
  "newsmessage",
  "packageitem",
  "conceptitem",
  "knowledgeitem",
  "planningitem",
  "catalogitem",
  // Parts of items, as manuals show them.
  "contentset",
  "groupset",
]);

function xmlVotes(head: string): Vote[] {
  const root = ROOT.exec(head);
  const name = root?.[1]?.toLowerCase() ?? "";
  if (name === "nitf") return [vote("nitf", 0.98, "Its root is <nitf>.")];
  if (name === "newsml") return [vote("newsml-1", 0.98, "Its root is <NewsML>.")];
  if (G2.has(name)) return [vote("newsml-g2", 0.97, `Its root is <${root?.[1]}>.`)];
  if (name === "rss" || name === "rdf") {
    if (/wordpress\.org\/export\//u.test(head))
      return [vote("wxr", 0.99, "A feed in WordPress’s export format.")];
    return [vote("feed", 0.97, name === "rss" ? "Its root is <rss>." : "Its root is <rdf:RDF>.")];
  }
  if (name === "feed") return [vote("feed", 0.97, "Its root is <feed>.")];
  return [];
}

const HTML_NAMES =
  /^(?:html|head|body|article|main|section|div|h[1-6]|p|meta|title|link|table|ul|ol|figure|blockquote)$/u;

/** A server's complaint that slipped out above the page. */
const COMPLAINTS =
  /^(?:\s*(?:<br ?\/?>\s*)?<b>(?:Warning|Notice|Deprecated)<\/b>:(?:(?!<br)[^\n]){0,600}<br ?\/?>\s*)+(?=<)/iu;

function htmlVotes(top: string): Vote[] {
  const head = top.replace(COMPLAINTS, "");
  if (/^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<!doctype html/iu.test(head))
    return [vote("html", 0.98, "It says <!doctype html>.")];
  const name = ROOT.exec(head)?.[1]?.toLowerCase() ?? "";
  if (name === "html" || name === "head" || name === "body")
    return [vote("html", 0.97, `It begins with <${name}>.`)];
  if (HTML_NAMES.test(name)) return [vote("html", 0.85, `It begins with <${name}>.`)];
  const tags = head.match(TAGS)?.length ?? 0;
  return tags >= 3 ? [vote("html", 0.6, "It has the tags of HTML between its words.")] : [];
}

/** Those that a story's text has in databases and scrapings. In a story about HTML they stand in running text. */
const TAGS = /<(?:br ?\/?|\/p|\/div|\/h[1-6]|\/li|\/blockquote)>[ \t]*(?=\r?\n|<|$)/giu;

function jsonVotes(text: string, isWhole: boolean): Vote[] {
  if (!/^\s*[[{]/u.test(text.slice(0, 200))) return [];
  const keys = text.slice(0, 200_000);
  // Other tables may stand before the posts, and be long.
  const isExport = /^\s*\{\s*"(?:db"\s*:\s*\[\s*\{\s*"meta|meta)"\s*:\s*\{\s*"exported_on"/u.test(keys);
  if (isExport || (/"posts"\s*:\s*\[/u.test(keys) && /"(?:db|meta|data)"\s*:/u.test(keys)))
    return [vote("ghost", 0.95, "JSON with posts, as Ghost exports it.")];
  const isStory = isWhole ? storiesIn(text).length > 0 : TITLE.test(keys) && TEXT.test(keys);
  const votes = isStory ? [vote("json", 0.85, "JSON with a title and a text.")] : [];
  const names = new Set([...keys.matchAll(NINJS)].map(([, name]) => name));
  if (names.size < 2 || (isWhole && !isJson(text))) return votes;
  const isSure = !isStory || [...names].some((name) => /^(?:bod|pub|version)/u.test(name ?? ""));
  return [...votes, vote("ninjs", isSure ? 0.9 : 0.6, "JSON with the names that ninjs gives.")];
}

const TITLE = /"(?:title|headline|name)"\s*:/iu;
const TEXT = /"\w*(?:body|text|content|html|story|article|paragraphs|blocks)\w*"\s*:/iu;
const NINJS = /"(uri|pubstatus|versioncreated|body_\w+|headlines?|bodies|ednote|slugline|urgency)"\s*:/gu;

const SOH = "\u0001";
/** Idle signs of a teleprinter line: SYN, DEL, NUL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the controls are the format
const IDLE = /[\u0000\u0016\u007f]/gu;

/** Wire files begin with the controls of a teleprinter: start of header, before it perhaps idle signs and line ends. */
function wireVotes(head: string): Vote[] {
  return head.replaceAll(IDLE, " ").trimStart().startsWith(SOH)
    ? [vote("iptc-7901", 0.97, "It begins with a wire’s start of header.")]
    : [];
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]\s*["{[\]}]/u.test(text.slice(0, HEAD))) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** More than one sign in twenty is a control or a sign that could not be decoded. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const strange = sample.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  return strange > 4 && strange > sample.length / 20;
}
