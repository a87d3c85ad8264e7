import { countWords } from "./count-words";
import { remembered } from "./remembered";

/** What a sentence ends with, closing quotation marks and brackets included. */
const SENTENCE_END = /[.!?…。!?؟۔]["'”’»“«)\]」』]*(?:\s*\[\p{L}{0,3}\d{0,2}\])?$/u;
/** Where those letters are, and some others: quick to ask, and nearly always the answer. */
const MAYBE_UNSPACED = /[\u0e00-\u0e7f\u2e80-\uffff]/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
// A mark straight behind a letter closes: in “»Die Lage« – kostenlos” nobody speaks.
const QUOTATION =
  /(?<![\p{L}\p{N}.,!?…])[“"„«「『‘][^”"“»」』’„«]*\s[^”"“»」』’„«]*\s[^”"“»」』’„«]*|»(?:[^\s«»]+\s){5,}[^\s«»]+«|[「『][^」』”]{6,}|“(?!\p{Script=Latin})[^」』”]{6,}/u;
const SPEECH =
  /(?<![\p{L}\p{N}.,!?…])[“"„«]\s?[^\s”"“»„«][^”"“»„«]*(?:\s[^\s”"“»„«]+){4,}|»(?:[^\s«»]+\s){5,}[^\s«»]+«|[「『“][^」』”]{8,}/u;
const REPORTING =
  /\b(?:said|says|told|added|according to|announced|reported|asked|wrote|explained|confirmed|joked|begged|warned|writes|reads the|replied|admitted|insisted|claimed|argued|recalled|shouted|whispered|promised|suggested|laughed|sagte|sagt|teilte|erklärte|a déclaré|selon|explique|résume|assure|dijo|explicó|según|afirmó|ha detto|secondo|recita|recitava|racconta|spiega|disse|afirmou|segundo|zei|zegt|aldus|volgens)\b|قال|وقالت|と話|と述べ|によると|表示|介绍说/iu;

/** How many words; in scripts without spaces, half the number of characters. */
export function wordCount(text: string): number {
  return text.length < WORTH_REMEMBERING ? count(text) : countOnce(text);
}

/** In characters: a shorter text is counted sooner than found again. */
const WORTH_REMEMBERING = 64;
const countOnce = remembered(count, 32_768);

function count(text: string): number {
  const sample = text.length > 4000 ? text.slice(0, 4000) : text;
  if (!MAYBE_UNSPACED.test(sample)) return countWords(sample);
  const unspaced = sample.match(UNSPACED)?.length ?? 0;
  const rest = unspaced > 0 ? sample.replace(UNSPACED, " ") : sample;
  return Math.round(unspaced / 2) + countWords(rest);
}

/** Does the text end as a sentence does? */
export function endsAsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-12));
}

/** A paragraph of running text: a full sentence of some length. */
export function isProse(text: string): boolean {
  return endsAsSentence(text) && wordCount(text) >= 8;
}

/** Articles, prepositions and conjunctions: no line of a headline ends with one unless it goes on. */
const OPEN_END =
  /(?:^|\s)(?:an?|the|of|in|on|at|to|by|for|and|or|but|as|is|are|was|be|his|her|its|their|from|with|into|after|over|than|that|who|not|no|der|die|das|den|dem|des|ein|eine[rnms]?|und|oder|von|vom|zu|zum|zur|im|am|an|auf|aus|bei|mit|für|le|la|les|un|une|du|de|d[’']|et|ou|en|au|aux|à|par|sur|pour|el|los|las|una|y|o|del|al|con|por|para|il|lo|gli|i|di|da|e|ed|nel|per|het|een|van|op|te|met|voor|os|do|dos|das|na|no|em|com|och|att|på|av|og|til|i|w|z|na|do|ve|ile)$|[,&]$/u;

/** Does a line stop where no headline does: at a little word, or a comma? */
export function endsOpen(text: string): boolean {
  return OPEN_END.test(text);
}

/** Somebody is quoted, with three words or more. */
export function hasQuotation(text: string): boolean {
  return QUOTATION.test(text.slice(0, 4000));
}

/** Somebody speaks at some length: five words or more in quotation marks. A newsletter's name has fewer. */
function hasSpeech(text: string): boolean {
  return SPEECH.test(text.slice(0, 4000));
}

/** A sign of reporting: a quotation, or somebody who says something. Such a paragraph is never set aside by itself. */
export function isReporting(text: string): boolean {
  return hasSpeech(text) || REPORTING.test(text.slice(0, 4000));
}

/** A short text without a full stop, as headlines, subheadings and labels are. */
export function isTitle(text: string, longest = 26): boolean {
  const words = wordCount(text);
  return words >= 1 && words <= longest && !/[.。:;,]["'”’»]*$/u.test(text);
}

/** The share of letters that are capitals, 0 for scripts without case. */
export function capitals(text: string): number {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper + lower === 0 ? 0 : upper / (upper + lower);
}

/** The text's sentences with their offsets. A rough cut that never splits after an initial or "Dr". */
export function sentences(text: string): { text: string; from: number; to: number }[] {
  const cuts: { text: string; from: number; to: number }[] = [];
  const end = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«(]?[\p{Lu}\p{N}])|[。!?]["」』)]*/gu;
  let from = 0;
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].trimEnd().length;
    const sentence = text.slice(from, to);
    if (
      /(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Sen|Rep|Gov|Gen|Col|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/u.test(
        sentence,
      )
    )
      continue;
    cuts.push({ text: sentence.trim(), from, to });
    from = match.index + match[0].length;
  }
  if (from < text.length) cuts.push({ text: text.slice(from).trim(), from, to: text.length });
  return cuts;
}

const SCORE = /(?<!\d)\d{1,3}\s?[-–:]\s?\d{1,3}(?!\d)/u;
const SCORES = /^\p{Lu}[^.!?\d]* \d{1,3},? \p{Lu}[^.!?\d]* \d{1,3}$/u;

/** "Council votes 9–0; family calls honour a final insult": so many small words tell of more than a match. */
const MOST_SMALL = 4;

/** Is it the result of a match: "Skelby Town 2 Marlow Athletic 1", "Skelby 3-0 Marlow"? */
export function isResult(text: string): boolean {
  const small = text.match(/(?<!\p{L})\p{Ll}{4,}/gu)?.length ?? 0;
  return wordCount(text) <= 10 && small < MOST_SMALL && (SCORE.test(text) || SCORES.test(text));
}
