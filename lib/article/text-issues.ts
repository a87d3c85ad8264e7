import { type LinkSeen, linksOf } from "@/lib/document/links";
import { placedBlocks } from "@/lib/document/measure";
import type { NodeJson } from "@/lib/document/types";
import type { Issue } from "@/lib/errors";

/** "TK" (to come) and "XXX", as reporters mark what they will fill in. */
const OPEN_END = /\b(?:TK|XXX)\b/gu;
/** Words on each side that tell which of several is meant, in characters. */
const AROUND = 24;

/** A stretch of a text block as the `field` of an issue: "text.<block>.<from>.<length>"; the desk jumps there. */
const placeOf = (block: number, from: number, length: number) => `text.${block}.${from}.${length}`;

/** What readers would stumble over in the text itself. Nothing of it blocks: the writer may mean it. */
export function textIssues(body: NodeJson): Issue[] {
  return [...openEndIssues(body), ...linkIssues(body), ...headingIssues(body), ...embedIssues(body)];
}

function openEndIssues(body: NodeJson): Issue[] {
  return placedBlocks(body).flatMap(({ text }, block) =>
    [...text.matchAll(OPEN_END)].map((found) => {
      const words = around(text, found.index, found[0].length);
      return warns(
        placeOf(block, found.index, found[0].length),
        `“${found[0]}” is still in the text: ${words}`,
      );
    }),
  );
}

function around(text: string, at: number, length: number): string {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + length + AROUND);
  return `${from > 0 ? "…" : ""}${text.slice(from, to).trim()}${to < text.length ? "…" : ""}`;
}

function linkIssues(body: NodeJson): Issue[] {
  return linksOf(body).flatMap((link) => {
    const wrong = wrongWith(link);
    return wrong === null ? [] : [warns(placeOf(link.block, link.from, link.text.length), wrong)];
  });
}

function wrongWith({ href, text }: LinkSeen): string | null {
  const name = `The link “${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
  if (/^[/#?]/.test(href)) return null;
  const url = URL.parse(href);
  if (url?.protocol === "tel:") return null;
  if (url?.protocol === "mailto:")
    return url.pathname.includes("@") ? null : `${name} is no e-mail address. Mend it.`;
  if (url === null || !/\.[^.]/.test(url.hostname))
    return `${name} leads to “${href}”, which is no address. Mend it.`;
  if (url.protocol === "http:") return `${name} begins with http: and can be tampered with. Try https.`;
  return null;
}

function headingIssues(body: NodeJson): Issue[] {
  const issues: Issue[] = [];
  let above = 1;
  placedBlocks(body).forEach(({ type, text, level }, block) => {
    if (type !== "heading") return;
    const place = placeOf(block, 0, text.length);
    if (text.trim() === "") issues.push(warns(place, "A heading is empty: readers don’t get it."));
    else {
      if (level > above + 1) {
        const message = `The heading “${text}” skips a level: readers get it one higher.`;
        issues.push({ field: place, message, severity: "tells" });
      }
      above = level;
    }
  });
  return issues;
}

function embedIssues(body: NodeJson): Issue[] {
  return (body.content ?? [])
    .filter(({ type }) => type === "embed")
    .flatMap(({ attrs }, index) => {
      const place = `embed.${index + 1}`;
      if (typeof attrs?.url !== "string" || attrs.url === "")
        return [warns(place, `Embed ${index + 1} leads nowhere: readers don’t get it.`)];
      if (typeof attrs.provider !== "string" || attrs.provider === "")
        return [warns(place, `Embed ${index + 1} doesn’t say whose it is.`)];
      return [];
    });
}

const warns = (field: string, message: string): Issue => ({ field, message, severity: "warns" });
