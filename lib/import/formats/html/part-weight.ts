import { furnitureIn } from "@/lib/import/text/page/appeals";
import { endsAsSentence, wordCount } from "@/lib/import/text/words/prose";
import type { HtmlPart } from "./fragment";

/** The words of a part, and how many of them are links. */
export interface Weight {
  words: number;
  linked: number;
}

/** The words of each part. */
export function weigh({ shape, rich }: HtmlPart): Weight {
  if (shape.kind === "embed") return { words: 0, linked: 0 };
  const linked = rich.marks
    .filter(({ type }) => type === "link")
    .reduce((sum, { from, to }) => sum + wordCount(rich.text.slice(from, to)), 0);
  return { words: wordCount(rich.text), linked };
}

/** What a part speaks for the box around it, in words: prose for it, links and labels against it. */
export function proseIn(part: HtmlPart | undefined, weight: Weight | undefined): number {
  if (!part || !weight) return 0;
  const { words, linked } = weight;
  const own = words - linked;
  if (part.shape.kind === "figure" || part.shape.kind === "embed" || part.shape.kind === "rule") return 0;
  if (linked > words * 0.5) return -Math.min(words, 12);
  if (part.shape.kind === "heading") return 0;
  if (isTeaser(part)) return -Math.min(words, 12);
  if (endsAsSentence(part.rich.text)) return words >= 6 ? own * 1.2 : own / 2;
  return words >= 25 ? own * 0.8 : words < 5 ? -1 : 0;
}

/** A link of several words, then a few lines that often break off: the top of another story. */
function isTeaser({ shape, rich }: HtmlPart): boolean {
  if (shape.kind !== "list-item" || (endsAsSentence(rich.text) && !/(?:…|\.\.\.)$/u.test(rich.text)))
    return false;
  const title = rich.marks.find(({ type, from }) => type === "link" && from === 0);
  return title !== undefined && wordCount(rich.text.slice(0, title.to)) >= 4;
}

/** A paragraph that somebody wrote to be read. */
export function isRunning({ shape, rich }: HtmlPart, weight: Weight | undefined): boolean {
  const { words, linked } = weight ?? { words: 0, linked: 0 };
  return (
    shape.kind === "paragraph" &&
    words >= 20 &&
    linked < words * 0.25 &&
    endsAsSentence(rich.text) &&
    furnitureIn(rich.text) === null
  );
}
