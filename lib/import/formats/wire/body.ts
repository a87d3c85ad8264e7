import type { HtmlPart } from "@/lib/import/formats/html/fragment";
import type { Rich, Sheet } from "@/lib/import/formats/sheet";
import type { Block, BlockShape, ImportedStory, Span } from "@/lib/import/imported-story";
import type { Grounds } from "@/lib/import/story-fields";
import { readText } from "@/lib/import/text/read-text";
import { dateline } from "@/lib/import/text/top/dateline-forms";
import { readByline } from "@/lib/import/text/words/names";
import { slice } from "./slice";
import { withoutWraps } from "./unwrap";
import { type Verdict, verdictOn } from "./verdict";

/** One block of a body that a format marks up, on its way to the sheet. */
export type BodyPart = Pick<HtmlPart, "shape" | "rich"> & {
  /** Written by somebody who knows what it is; the raw-text reader is not asked. */
  known?: (sheet: Sheet) => Span | null;
};

interface BodyOptions {
  /** What stands above the body, so that its first paragraph is not taken for the headline. */
  headline: string | null;
  /** What is believed of the raw-text reader; by default what agencies write around a story. */
  verdict?: (block: Block) => Verdict;
}

export const BODY: Grounds = {
  rule: "body",
  confidence: 0.97,
  because: "The file marks it as the story’s text.",
};

/**
 * Write the blocks of a body onto the sheet, in order.
 *
 * The file says what is a paragraph, a heading, a list; what an agency puts around its copy (datelines, credits, end
 * marks, notes to editors) it seldom marks. So the text is shown to the raw-text reader, whose detectors know these,
 * and what it finds is taken out of the blocks: a dateline is cut from its paragraph, credits are set aside.
 *
 * @returns what the raw-text reader made of the whole, for what else it knows: the language, a headline
 */
export function writeBody(
  sheet: Sheet,
  given: readonly BodyPart[],
  { headline, verdict = verdictOn }: BodyOptions,
): ImportedStory {
  const parts = withoutWraps(given);
  const { text, starts } = joined(parts, headline);
  const reading = readText(text);
  const owners = ownersOf(reading);
  const asked = { reading, verdict: isRoundUp(parts) ? withoutDateline(verdict) : verdict };
  const places: Place[] = [];
  let next = 0;
  for (const [index, part] of parts.entries()) {
    const start = starts[index];
    if (part.known) part.known(sheet);
    else if (start === undefined) sheet.keep(part.shape, part.rich, BODY);
    else {
      const end = start + part.rich.text.length;
      while ((owners[next]?.end ?? end) <= start) next++;
      const over: Owner[] = [];
      for (let at = next, owner = owners[at]; owner && owner.start < end; owner = owners[++at])
        over.push(owner);
      places.push(...writePart(sheet, part, { start, end }, over, asked));
    }
  }
  warnAgain(sheet, reading, places);
  return reading;
}

/** Several places at the beginning of paragraphs: short stories in one, of which none has the dateline of all. */
const isRoundUp = (parts: readonly BodyPart[]): boolean =>
  parts.filter(({ shape, rich }) => shape.kind === "paragraph" && dateline(rich.text) !== null).length > 2;

const withoutDateline =
  (verdict: Asked["verdict"]): Asked["verdict"] =>
  (block) => {
    const found = verdict(block);
    return found.kind === "field" && found.field === "dateline" ? { kind: "keep" } : found;
  };

interface Owner extends Span {
  block: Block;
}

/** A stretch of the joined text, and where it stands on the sheet. */
interface Place extends Span {
  sheet: number;
}

/** The parts that are running text, one below the other. */
function joined(parts: readonly BodyPart[], headline: string | null) {
  const written: string[] = headline ? [headline, "\n\n"] : [];
  let length = written.join("").length;
  const starts = parts.map(({ shape, rich, known }) => {
    if (known || !RUNNING.has(shape.kind) || rich.text === "") return undefined;
    const start = length;
    written.push(rich.text, "\n\n");
    length += rich.text.length + 2;
    return start;
  });
  return { text: written.join(""), starts };
}

const RUNNING: ReadonlySet<BlockShape["kind"]> = new Set(["paragraph", "heading", "list-item", "quote"]);

const ownersOf = ({ blocks }: ImportedStory): Owner[] =>
  blocks
    .flatMap((block) => block.spans.map((span) => ({ ...span, block })))
    .sort((a, b) => a.start - b.start);

interface Asked {
  reading: ImportedStory;
  verdict: (block: Block) => Verdict;
}

function writePart(
  sheet: Sheet,
  { shape, rich }: BodyPart,
  { start, end }: Span,
  over: readonly Owner[],
  { reading, verdict }: Asked,
): Place[] {
  const runs = runsOf(over, verdict);
  const [only] = runs;
  const unwrapped = isUnwrapped(rich, over) ? { ...rich, text: rich.text.replaceAll("\n", " ") } : rich;
  if (runs.length <= 1) {
    const span = write(sheet, shape, unwrapped, only, reading);
    return span ? [{ start, end, sheet: span.start }] : [];
  }
  return runs.flatMap((run, index) => {
    const from = index === 0 ? 0 : run.start - start;
    const to = index === runs.length - 1 ? end - start : (runs[index + 1]?.start ?? end) - start;
    const { from: at, ...piece } = slice(unwrapped, from, to);
    const span = write(sheet, shape, piece, run, reading);
    return span ? [{ start: start + at, end: start + at + piece.text.length, sheet: span.start }] : [];
  });
}

interface Ruled extends Span {
  verdict: Verdict;
  block: Block;
}

/** Neighbours of which the same is believed are one. */
function runsOf(over: readonly Owner[], verdict: Asked["verdict"]): Ruled[] {
  const runs: Ruled[] = [];
  for (const { block, start, end } of over) {
    const ruled = { start, end, block, verdict: verdict(block) };
    const last = runs.at(-1);
    const isSame =
      last &&
      last.verdict.kind === ruled.verdict.kind &&
      (ruled.verdict.kind === "keep" || last.block === block);
    if (isSame) last.end = end;
    else runs.push(ruled);
  }
  return runs;
}

/** Lines that the raw-text reader takes for one: breaks at the edge of somebody's screen. */
function isUnwrapped(rich: Rich, over: readonly Owner[]): boolean {
  const [first] = over;
  return (
    rich.text.includes("\n") &&
    over.every(({ block }) => block === first?.block) &&
    !first?.block.text.includes("\n")
  );
}

function write(
  sheet: Sheet,
  shape: BlockShape,
  rich: Rich,
  run: Ruled | undefined,
  reading: ImportedStory,
): Span | null {
  if (!run || run.verdict.kind === "keep") {
    const doubt = run?.verdict.kind === "keep" ? run.verdict.doubt : undefined;
    const doubted = doubt && run ? { ...groundsOf(run.block), doubt } : BODY;
    return sheet.keep(shape, rich, doubted);
  }
  const { block, verdict } = run;
  const grounds = groundsOf(block);
  if (verdict.kind === "set-aside") return sheet.setAside(verdict.reason, rich, grounds, shape);
  if (verdict.field === "byline") {
    const names = readByline(rich.text)?.names ?? reading.fields.byline.value ?? [];
    return sheet.list("byline", rich.text, names, grounds);
  }
  if (verdict.field === "tags")
    return sheet.list("tags", rich.text, reading.fields.tags.value ?? [rich.text], grounds);
  const value = reading.fields[verdict.field].value ?? rich.text;
  return sheet.field(verdict.field, rich.text, value, grounds);
}

const groundsOf = ({ rule, confidence, because }: Block): Grounds => ({ rule, confidence, because });

/** What the raw-text reader warns of, pointing at the same words on the sheet. */
function warnAgain(sheet: Sheet, reading: ImportedStory, places: readonly Place[]): void {
  for (const { code, message, span } of reading.warnings) {
    const place = span && places.find(({ start, end }) => start <= span.start && span.end <= end);
    const moved = place ? place.sheet - place.start : 0;
    sheet.warn(code, message, span && place ? { start: span.start + moved, end: span.end + moved } : null);
  }
}
