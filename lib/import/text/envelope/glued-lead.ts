import { type Draft, found, setAside, suggest, takeAsField } from "@/lib/import/text/draft";
import { newsletterSigns } from "@/lib/import/text/page/appeals";
import { cutPiece, type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { writtenDates } from "@/lib/import/text/words/dates";
import { isReporting, sentences, wordCount } from "@/lib/import/text/words/prose";

const LEADING_DATE = /^(?:date|published|posted|updated)?\s*:?\s*/iu;
const FORM_WORDS =
  /valid e-?mail address|\bSIGN UP\b|i would like to be emailed|privacy (?:notice|policy)|thanks for signing up|\bemail for free\b|enter your e-?mail|newsletters?\b|\bemails?\b/iu;
const FORM_WORDS_ALL = new RegExp(FORM_WORDS, "giu");
const OFFERS_FROM =
  /\b(?:offers, events and updates|news and offers|updates and offers|updates) from ([^.]{2,50}?)\.(?:\s|$)/u;

/**
 * Scrapers glue the date and the sign-up form of the page to one paragraph, often cut off in the middle
 * of a sentence: take both apart, and stop at the sentence where the vocabulary of forms stops.
 */
export function cutGluedLead(draft: Draft): void {
  const first = draft.pieces.find((piece) => !piece.claim && piece.text !== "");
  if (!first) return;
  const form = cutDate(draft, first) ?? first;
  cutForm(draft, form);
}

/** "date 2022-09-05 Sign up to …" → the date alone, and what follows. */
function cutDate(draft: Draft, piece: Piece): Piece | null {
  const label = LEADING_DATE.exec(piece.text)?.[0] ?? "";
  const head = piece.text.slice(0, 120);
  const date = writtenDates(head)[0];
  if (!date || date.from > label.length || readDateLine(piece.text)) return null;
  const rest = piece.text.slice(date.to);
  const isGlued = label.toLowerCase().startsWith("date") || newsletterSigns(rest.slice(0, 600).trim()) >= 3;
  if (!isGlued || !/^\s+\S/u.test(rest)) return null;
  const [dated, after] = split(draft, piece, date.to);
  if (!after) return null;
  const grounds = { rule: "glued-date", confidence: 0.97, because: "The text begins with this date." };
  found(draft, "publishedAt", date.value, spanOf(draft.source, dated, date.from, date.to), grounds);
  takeAsField(dated, "publishedAt", grounds);
  return after;
}

function cutForm(draft: Draft, piece: Piece): void {
  const head = piece.text.slice(0, 2500);
  const signs = head.match(FORM_WORDS_ALL)?.length ?? 0;
  if (newsletterSigns(head) < 4 || signs < 3) return;
  const [form, story] = split(draft, piece, endOfForm(piece.text));
  setAside(form, "newsletter", {
    rule: "newsletter-form",
    confidence: 0.97,
    because: "A sign-up form: it asks readers for an e-mail address and speaks of offers and privacy.",
  });
  const offered = OFFERS_FROM.exec(form.text);
  if (offered?.[1]) {
    const from = offered.index + offered[0].indexOf(offered[1]);
    suggest(draft, "source", {
      value: offered[1],
      because: "The sign-up form names this publisher.",
      span: spanOf(draft.source, form, from, from + offered[1].length),
    });
  }
  if (!story) return;
  draft.warnings.push({
    code: "glued-paragraph",
    message: "A sign-up form and the story stood in one paragraph: check where they were parted.",
    span: { start: story.runs[0]?.start ?? 0, end: story.runs[0]?.start ?? 0 },
  });
}

/** The offset at which the story begins: the text's end if there is none. */
function endOfForm(text: string): number {
  const parts = sentences(text.slice(0, 6000));
  const last = parts.findLastIndex((part) => FORM_WORDS.test(part.text) && !isReporting(part.text));
  const form = parts[last];
  if (form) {
    // "Read our privacy notice The board voted …": the form's last words have no full stop of their own.
    const end = form.from + (form.text.matchAll(FORM_WORDS_ALL).toArray().at(-1)?.index ?? 0);
    const words = FORM_WORDS.exec(text.slice(end))?.[0].length ?? 0;
    const rest = text.slice(end + words, form.to);
    const gap = rest.length - rest.trimStart().length;
    if (/^["“‘«]?\p{Lu}/u.test(rest.trimStart()) && isStory(rest)) return end + words + gap;
  }
  const story = parts[last + 1];
  return story && isStory(story.text) ? story.from : text.length;
}

function isStory(text: string): boolean {
  return wordCount(text) >= 6 && /[.!?…]["'”’]*$/u.test(text.trimEnd());
}

/** Cut a piece in the draft; the second half is missing when nothing would be left of it. */
function split(draft: Draft, piece: Piece, offset: number): [Piece, Piece?] {
  const parts = offset >= piece.text.length ? [piece] : cutPiece(draft.source, piece, offset);
  draft.pieces.splice(draft.pieces.indexOf(piece), 1, ...parts);
  const [first, second] = parts;
  return second ? [first ?? piece, second] : [first ?? piece];
}
