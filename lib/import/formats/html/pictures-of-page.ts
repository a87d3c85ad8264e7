import { figureText, plain } from "@/lib/import/formats/sheet";
import { creditAlone, creditAtEnd } from "@/lib/import/text/captions/credit";
import { findElement } from "./elements";
import type { HtmlPart } from "./fragment";
import type { Judgement } from "./judgement";
import { isDecoration } from "./picture-source";
import type { StoryBox } from "./story-box";

const LEAD: Judgement = {
  reason: null,
  rule: "page-lead-picture",
  confidence: 0.78,
  because: "It stands between the headline and the story.",
};
const AGAIN: Judgement = {
  reason: "page-furniture",
  rule: "page-picture-again",
  confidence: 0.9,
  because: "The same picture stands further up.",
};

/**
 * Give pictures that have no caption of their own the words right below them, if these end in a credit as captions do.
 */
export function withCaptions(parts: readonly HtmlPart[]): HtmlPart[] {
  const merged: HtmlPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const captioned = last && captionedBy(last, part);
    if (captioned) merged[merged.length - 1] = captioned;
    else merged.push(part);
  }
  return merged;
}

/** Longer than this is no caption, in signs. */
const LONGEST_CAPTION = 320;

function captionedBy(picture: HtmlPart, { shape, rich }: HtmlPart): HtmlPart | null {
  if (picture.shape.kind !== "figure" || picture.rich.text !== "" || shape.kind !== "paragraph") return null;
  if (rich.text.length > LONGEST_CAPTION || rich.marks.length > 0) return null;
  const parted = creditAtEnd(rich.text);
  const alone = creditAlone(rich.text);
  if (!alone && parted?.strength !== "strong") return null;
  const words = alone
    ? { caption: "", credit: alone }
    : { caption: parted?.caption ?? "", credit: parted?.credit ?? "" };
  return {
    ...picture,
    shape: { ...picture.shape, ...words },
    rich: plain(figureText(words.caption, words.credit)),
  };
}

/** The parts without icons, avatars, logos and tracking pixels. */
export function withoutDecoration(parts: readonly HtmlPart[]): HtmlPart[] {
  return parts.filter(({ shape, rich, element }) => {
    if (shape.kind !== "figure" || rich.text !== "" || element === null) return true;
    const image = element.tagName === "img" ? element : findElement(element, "img");
    return image === null ? shape.src !== null : !isDecoration(image);
  });
}

/**
 * Keep the picture that stands above the story, below or right over its headline, and set aside a picture that comes
 * again.
 *
 * @param headline the headline's place among the parts, or null
 * @param first the place of the story's first words
 */
export function judgePictures(
  parts: readonly HtmlPart[],
  judged: Judgement[],
  story: StoryBox,
  headline: number | null,
  first: number,
): void {
  const from = Math.max(0, Math.min(headline ?? first, first) - 3);
  const leads = parts.slice(from, first).flatMap((part, index) => {
    const reason = story.reasonIn(part.element);
    const isFree = reason === null || reason === "ui";
    return part.shape.kind === "figure" && part.shape.src !== null && isFree ? [from + index] : [];
  });
  const isLeadKept = leads.some((at) => judged[at]?.reason === null);
  const lead = leads.at(-1);
  if (lead !== undefined && !isLeadKept) judged[lead] = LEAD;
  const seen = new Set<string>();
  for (const [at, { shape }] of parts.entries()) {
    if (shape.kind !== "figure" || judged[at]?.reason !== null) continue;
    const file = fileOf(shape.src);
    if (file !== null && seen.has(file)) judged[at] = AGAIN;
    else if (file !== null) seen.add(file);
  }
}

/** The file's name, by which a picture is known in whatever size; null where it says nothing. */
function fileOf(src: string | null): string | null {
  const name =
    src
      ?.replace(/[?#].*$/u, "")
      .split("/")
      .at(-1) ?? "";
  return name.length > 8 ? name.replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/u, "") : null;
}
