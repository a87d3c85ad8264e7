import { writeKeys } from "@/lib/import/formats/keyed/write-keys";
import { readOpen } from "@/lib/import/formats/read-open";
import { figureText, newSheet, plain, type Sheet } from "@/lib/import/formats/sheet";
import type { FormatRead, Source } from "@/lib/import/formats/source";
import type { Block } from "@/lib/import/imported-story";
import { MAX_SOURCE_BYTES, TOO_LONG } from "@/lib/import/limits";
import { creditAlone, creditAtEnd } from "@/lib/import/text/captions/credit";
import { endsAsSentence, isReporting, wordCount } from "@/lib/import/text/words/prose";
import { partsOf } from "./body";
import { partFrontMatter } from "./front-matter";
import { leftoverParts } from "./leftover";
import { withFilledTargets } from "./linked-shortcode";
import { tokensOf } from "./parser";
import type { Part } from "./part";

/**
 * Read Markdown as a story: front matter into fields, the body by Markdown's rules, and what neither says (a byline
 * below the headline, a dateline, a credit) as in raw text.
 */
export function readMarkdown({ text }: Source): FormatRead {
  if (text.length > MAX_SOURCE_BYTES) return { ok: false, because: TOO_LONG };
  const sheet = newSheet();
  const { entries, isBroken, body } = partFrontMatter(text);
  if (entries) writeKeys(sheet, entries, { rule: "front-matter", name: "front matter" });
  if (isBroken)
    sheet.warn(
      "front-matter-broken",
      "The front matter breaks its own rules and was read line by line: check the fields.",
    );
  const filled = withFilledTargets(body);
  const tokens = tokensOf(filled);
  const parts = [...partsOf(tokens), ...leftoverParts(filled, tokens)].sort((a, b) => a.line - b.line);
  const open = writeParts(sheet, withCaptions(parts));
  const written = sheet.text;
  return { ok: true, text: written, story: readOpen(written, sheet.story(), open) };
}

/** A picture without words takes the short line in italics below it, as blogs write captions, or its credit. */
function withCaptions(parts: readonly Part[]): Part[] {
  const done: Part[] = [];
  for (const part of parts) {
    const above = done.at(-1);
    if (above?.shape.kind === "figure" && above.shape.caption === "" && isCaption(part)) {
      const { text } = part.rich;
      const alone = creditAlone(text);
      const { caption, credit } = alone
        ? { caption: "", credit: alone }
        : (creditAtEnd(text) ?? { caption: text, credit: above.shape.credit });
      done[done.length - 1] = {
        ...above,
        shape: { ...above.shape, caption, credit },
        rich: plain(figureText(caption, credit)),
      };
    } else done.push(part);
  }
  return done;
}

function isCaption({ shape, rich: { text, marks }, isOpen }: Part): boolean {
  if (
    !isOpen ||
    shape.kind !== "paragraph" ||
    text.includes("\n") ||
    wordCount(text) > 45 ||
    isReporting(text)
  )
    return false;
  const isItalic = marks.some(({ type, from, to }) => type === "italic" && from === 0 && to === text.length);
  return isItalic || creditAtEnd(text)?.strength === "strong" || creditAlone(text) !== null;
}

function writeParts(sheet: Sheet, parts: readonly Part[]): ReadonlySet<Block> {
  const open = new Set<Block>();
  const heads = parts.filter(({ level }) => level === 1);
  const first = parts.findIndex(
    ({ shape, aside }) => !aside && shape.kind !== "figure" && shape.kind !== "rule",
  );
  for (const [index, part] of parts.entries()) {
    if (part.aside) sheet.setAside(part.aside, part.rich, part.grounds, part.shape);
    else if (part.level === 1 && index === first && heads.length === 1 && isHeadline(sheet, part)) {
      sheet.field("headline", part.rich.text, part.rich.text.replaceAll("\n", " "), HEADLINE);
    } else if (index === first + 1 && isStandfirst(sheet, parts, index)) {
      sheet.field("standfirst", part.rich.text, part.rich.text.replaceAll("\n", " "), STANDFIRST);
    } else {
      sheet.keep(part.shape, part.rich, part.grounds);
      const block = sheet.blocks.at(-1);
      if (part.isOpen && block) open.add(block);
    }
  }
  return open;
}

const HEADLINE = {
  rule: "markdown-headline",
  confidence: 0.96,
  because: "The only heading of the first level, above the story.",
} as const;
const STANDFIRST = {
  rule: "markdown-standfirst",
  confidence: 0.75,
  because: "A heading straight below the headline.",
} as const;

/** Front matter that gives another headline has the last word; the heading stays in the story then. */
function isHeadline({ fields }: Sheet, { rich }: Part): boolean {
  const { value } = fields.headline;
  return value === null || letters(value) === letters(rich.text);
}

const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

function isStandfirst({ fields }: Sheet, parts: readonly Part[], index: number): boolean {
  const [above, part, below] = [parts[index - 1], parts[index], parts[index + 1]];
  if (!part?.level || above?.level !== 1 || !below || below.level || fields.standfirst.value !== null)
    return false;
  return (
    fields.headline.value !== null &&
    wordCount(part.rich.text) >= 5 &&
    !/[?:]$/u.test(part.rich.text) &&
    !endsAsSentence(below.rich.text)
  );
}
