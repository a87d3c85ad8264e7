import { figureText, plain } from "@/lib/import/formats/sheet";
import type { Grounds } from "@/lib/import/story-fields";
import { creditAlone, creditAtEnd } from "@/lib/import/text/captions/credit";
import { readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, isReporting, wordCount } from "@/lib/import/text/words/prose";
import type { Part } from "./part";

type Figure = Extract<Part["shape"], { kind: "figure" }>;

const LONGEST = 45;
const LONGEST_UNSIGNED = 30;
const LONGEST_WEAK = 25;

/**
 * Give pictures their captions: the paragraph of the style "Caption" beside one, or a short one below it that is
 * signed with a credit, set in italics, or no sentence. A caption without a picture waits for one.
 */
export function withCaptions(parts: readonly Part[]): Part[] {
  const done: Part[] = [];
  let isBelowText = false;
  for (const [index, part] of parts.entries()) {
    const above = done.at(-1);
    const figure = above && figureOf(above);
    const text = part.rich.text;
    if (above && figure && addsTo(figure, isBelowText, part)) {
      done[done.length - 1] = captioned(above, figure, text, part);
    } else if (figureOf(part) && above && isCaption(above) && !isCaption(parts[index + 1])) {
      done[done.length - 1] = captioned(part, figureOf(part), above.rich.text, above);
    } else {
      done.push(part);
      isBelowText ||= part.shape.kind === "paragraph" && wordCount(text) > 8;
    }
  }
  return done.map((part, index) =>
    isOrphan(part, done, index) ? captioned(part, null, part.rich.text, part) : part,
  );
}

const figureOf = ({ shape }: Part): Figure | null => (shape.kind === "figure" ? shape : null);
const isCaption = (part: Part | undefined) =>
  part?.role?.kind === "caption" && part.shape.kind === "paragraph";

/** Captions of tables stay the lines that they are. */
function isOrphan(part: Part, parts: readonly Part[], index: number): boolean {
  const isOfTable = [parts[index - 1], parts[index + 1]].some((next) => next?.shape.kind === "table");
  return isCaption(part) && !isOfTable && (part.origin === "body" || part.origin === "text-box");
}

function addsTo({ caption, credit }: Figure, isBelowText: boolean, part: Part): boolean {
  const { text, marks } = part.rich;
  if (part.shape.kind !== "paragraph" || (part.origin !== "body" && part.origin !== "text-box")) return false;
  if (credit === null && (part.role?.kind === "credit" || (part.role === null && creditAlone(text) !== null)))
    return true;
  if (caption !== "") return false;
  if (part.role) return part.role.kind === "caption";
  if (wordCount(text) < 3 || wordCount(text) > LONGEST || text.includes("\n")) return false;
  if (isReporting(text) || readByline(text)?.labelled) return false;
  const credited = creditAtEnd(text);
  // "… voted against it (Ana Ruiz)." A bare name in brackets ends many a sentence.
  if (credited && (credited.strength === "strong" || wordCount(text) <= LONGEST_WEAK)) return true;
  const isItalic = marks.some(({ type, from, to }) => type === "italic" && from === 0 && to === text.length);
  const isBold = marks.some(({ type, from, to }) => type === "bold" && from === 0 && to === text.length);
  // Above the story a line without a full stop is its headline, and a bold one anywhere a subheading.
  return (
    isItalic ||
    (isBelowText &&
      !isBold &&
      !endsAsSentence(text) &&
      !/[:?]$/u.test(text) &&
      wordCount(text) > 4 &&
      wordCount(text) <= LONGEST_UNSIGNED)
  );
}

function captioned(part: Part, figure: Figure | null, text: string, words: Part): Part {
  const alone =
    words.role?.kind === "credit" ? text : figure?.caption === "" && words.role ? null : creditAlone(text);
  const line = text.replaceAll("\n", " ");
  const parted =
    alone !== null && (figure?.credit ?? null) === null
      ? { caption: figure?.caption ?? "", credit: creditAlone(text) ?? line }
      : (creditAtEnd(line) ?? { caption: line, credit: null });
  const { caption, credit } = parted;
  const shape: Figure = {
    kind: "figure",
    caption,
    credit: credit ?? figure?.credit ?? null,
    alt: figure?.alt ?? null,
    src: figure?.src ?? null,
  };
  return {
    ...part,
    shape,
    rich: plain(figureText(shape.caption, shape.credit)),
    role: null,
    grounds: groundsOf(words, credit, figure),
  };
}

function groundsOf({ role, rich }: Part, credit: string | null, figure: Figure | null): Grounds {
  if (role && !figure)
    return {
      rule: "word-caption-alone",
      confidence: 0.75,
      because: "A caption by its style, with no picture beside it.",
    };
  if (role) return { rule: "word-caption", confidence: 0.97, because: "A picture with its caption." };
  if (credit !== null)
    return {
      rule: "word-caption-credit",
      confidence: creditAtEnd(rich.text)?.strength === "weak" ? 0.75 : 0.9,
      because: "The line at the picture ends with a credit.",
    };
  const isItalic = rich.marks.some(({ type }) => type === "italic");
  return {
    rule: "word-caption-below",
    confidence: isItalic ? 0.82 : 0.7,
    because: "A short line right below a picture.",
  };
}
