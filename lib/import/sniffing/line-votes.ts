import { type Vote, vote } from "./vote";

const TOML_OR_JSON =
  /^\s*(?:\+\+\+[ \t]*\r?\n[\s\S]*?\n\+\+\+[ \t]*(?:\r?\n|$)|\{[ \t]*\r?\n[\s\S]*?\n\}[ \t]*\r?\n\s*[^\s[\]{},"])/u;
const MAIL_HEADER = /^[!-9;-~]+:[ \t]?.*(?:\r?\n[ \t]+.*)*(?:\r?\n|$)/u;
const OF_MAIL_ALONE =
  /^(?:message-id|mime-version|received|return-path|content-transfer-encoding|delivered-to|dkim-signature)$/u;

/** So much of a text is searched for the end of its front matter, in characters: lists of pictures make it long. */
const LONGEST_FRONT_MATTER = 100_000;

/** By how the lines begin: front matter, the headers of an e-mail, the signs of Markdown. `head`: the text's beginning. */
export function lineVotes(text: string, head: string): Vote[] {
  if (hasFrontMatter(text.slice(0, LONGEST_FRONT_MATTER)) || hasLooseFrontMatter(head))
    return [vote("markdown", 0.95, "It begins with front matter between lines of ---.")];
  if (TOML_OR_JSON.test(head)) return [vote("markdown", 0.9, "It begins with front matter.")];
  const names = headerNames(head);
  const isTyped = names.includes("content-type") && names.includes("from");
  if ((names.some((name) => OF_MAIL_ALONE.test(name)) && names.includes("from")) || isTyped)
    return [vote("mail", 0.97, "It begins with the headers of an e-mail.")];
  const signs =
    head.match(/^(?:#{1,4} \S|\s*[-*] \S|\d+\. \S|> \S|!\[[^\]]*\]\()|\[[^\]]+\]\(\S+\)/gmu)?.length ?? 0;
  // Below plain text, whose reader knows these signs, too, and much else that newsrooms mix with them.
  return /^#{1,3} \S/mu.test(head) && signs >= 3 ? [vote("markdown", 0.45, "It has Markdown’s signs.")] : [];
}

const FENCE = /^---[ \t]*$/u;
/** A key, what belongs to one, a remark, an entry of a list, nothing. */
const OF_YAML = /^(?:[\w -]+:|[ \t]|#|-|$)/u;

/** YAML between two fences. Line by line: a pattern for all of it tries each line's readings with each other's. */
function hasFrontMatter(text: string): boolean {
  const [first = "", ...lines] = text.trimStart().split(/\r?\n/u);
  if (!FENCE.test(first)) return false;
  const end = lines.findIndex((line, at) => at > 0 && FENCE.test(line));
  return end > 0 && lines.slice(0, end).every((line) => OF_YAML.test(line));
}

/** Values that go on at the edge of the page: the lines between the fences are still mostly keys. */
function hasLooseFrontMatter(head: string): boolean {
  const raw = /^\s*---[ \t]*\r?\n([\s\S]{1,8000}?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(head)?.[1] ?? "";
  const lines = raw.split(/\r?\n/u).filter((line) => line.trim() !== "");
  const keyed = lines.filter((line) => /^[\w-]+:(?:\s|$)/u.test(line));
  return keyed.length >= 2 && keyed[0] === lines[0] && keyed.length * 4 >= lines.length;
}

function headerNames(head: string): string[] {
  const names: string[] = [];
  let rest = head.replace(/^(?:[ \t]*\r?\n)*(?:From .*\r?\n)?/u, "");
  for (let header = MAIL_HEADER.exec(rest); header && names.length < 60; header = MAIL_HEADER.exec(rest)) {
    names.push(header[0].slice(0, header[0].indexOf(":")).toLowerCase());
    rest = rest.slice(header[0].length);
  }
  return names;
}
