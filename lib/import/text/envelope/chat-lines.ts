import type { Piece } from "@/lib/import/text/pieces/piece";
import { isRelativeTime } from "@/lib/import/text/top/date-line";
import { monthNumber, WEEKDAYS } from "@/lib/import/text/words/calendar";
import { isPersonName } from "@/lib/import/text/words/names";
import { endsAsSentence, wordCount } from "@/lib/import/text/words/prose";

/** A stamp over two lines, as Slack, Teams and Google Chat are copied: who spoke, and below it when. */
export interface StampPair {
  name: Piece;
  clock: Piece;
}

const CLOCK = String.raw`(?:午前|午後|上午|下午|오전|오후)?\s?\d{1,2}(?:[:.]|\s?h\s?)\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?\s?[Mm]\.?|\sUhr)?`;
/** "4:41 PM", "Yesterday at 16:41", "mardi 5 mars, 16:41", "5/3/2024 16.41 (edited)" */
const CLOCK_LINE = new RegExp(
  String.raw`^(?:[^\s\d]{2,13},?\s)?(?:\d{1,2}\.?\s[^\s\d]{3,12},?\s|[^\s\d]{3,12}\s\d{1,2},?\s|\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?,?\s)?(?:\d{4},?\s)?(?:[^\s\d]{1,4}\s)?${CLOCK}(?:\s?\([^()]{3,14}\))?$`,
  "u",
);
const CLOCK_ALONE = new RegExp(`^${CLOCK}$`, "u");
const NAME = /^\p{L}[\p{L}\p{M}\p{N} .’'()~@_/–-]{0,40}$/u;
const LONGEST_NAME = 3;
/** A chat of people who each spoke once begins near the top. */
const TOP = 8;

/**
 * The stamps over two lines: a name comes again, or all are names of people and the first stands near the top. Between
 * those that come again a name that comes once must be a person’s: “thank you” above an hour is a message.
 */
export function stampPairs(pieces: readonly Piece[]): readonly StampPair[] {
  const pairs = pieces.slice(0, 400).flatMap((clock, index) => {
    const name = pieces[index - 1];
    return name && !name.claim && !clock.claim && isClockLine(clock.text) && isName(name.text)
      ? [{ name, clock }]
      : [];
  });
  const times = new Map<string, number>();
  for (const { name } of pairs) times.set(name.text, (times.get(name.text) ?? 0) + 1);
  const people = pairs.filter(({ name }) => (times.get(name.text) ?? 0) > 1 || isPerson(name.text));
  const [first] = people;
  if (!first || people.length < 2) return [];
  const isRepeated = people.some(({ name }) => (times.get(name.text) ?? 0) > 1);
  return isRepeated || pieces.indexOf(first.name) <= TOP ? people : [];
}

/** "Ana Ruiz", "Ben (subs desk)" */
function isPerson(text: string): boolean {
  const bare = text.replace(/\s*\([^()]*\)$/u, "");
  return isPersonName(bare) || (bare !== text && /^\p{Lu}\p{L}+$/u.test(bare));
}

function isClockLine(text: string): boolean {
  return text.length <= 48 && CLOCK_LINE.test(text);
}

function isName(text: string): boolean {
  return (
    NAME.test(text) &&
    !FILE.test(text) &&
    !endsAsSentence(text) &&
    wordCount(text.replace(/\([^()]*\)/gu, "")) <= LONGEST_NAME
  );
}

/** "4:42" alone: the same person goes on. */
export function isClockAlone(text: string): boolean {
  return text.length <= 14 && CLOCK_ALONE.test(text);
}

const CHANNEL = /^[#@][\p{L}\p{N}_.-]{2,40}$/u;
/** "14 members", "2 Antworten", "3 réponses": a number and what is counted. */
const COUNTED = /^\d{1,4} \p{L}{3,16}$/u;
const REACTIONS =
  /^(?:(?:\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D)*|:[a-z\d_+-]{2,30}:)\s?\d{0,3}\s*)+$/u;
const FILE =
  /^[\p{L}\p{N}_() .-]{1,60}\.(?:png|jpe?g|gif|heic|webp|pdf|docx?|odt|xlsx?|mp[34]|mov|m4a|zip)(?:\s.{0,20})?$/iu;
const ONE_WORD = /^\p{L}{2,12}$/u;

/** A line that the program writes among messages, whatever its language: told by what it is and where it stands. */
export function isLineOfChat(
  pieces: readonly Piece[],
  index: number,
  isStamp: (piece: Piece) => boolean,
): boolean {
  const text = pieces[index]?.text ?? "";
  if (text.length > 80) return false;
  const [above, below] = [pieces[index - 1], pieces[index + 1]];
  const isAtEdge = !below || isStamp(below);
  if (REACTIONS.test(text) || (FILE.test(text) && wordCount(text) <= 6)) return true;
  if (CHANNEL.test(text) || isDay(text)) return isAtEdge || !above || above.claim !== null || index < TOP;
  const isWithin = index === 0 || pieces.slice(0, index).some(isStamp);
  if (COUNTED.test(text)) return isAtEdge || (!isWithin && index < TOP);
  // "New", "Neu": where those that were not read begin.
  return (
    ONE_WORD.test(text) && below !== undefined && isStamp(below) && above !== undefined && !isStamp(above)
  );
}

const WEEKDAY: ReadonlySet<string> = new Set(WEEKDAYS.split("|"));
const OF_DATE = /^(?:\d{1,2}(?:st|nd|rd|th|er|º|ª)?|de|the|of|le|den|d)$/u;

/** "Tuesday, March 5th", "mardi 5 mars", "Heute": a day alone, parting messages. One with its year dates the story. */
function isDay(text: string): boolean {
  if (isRelativeTime(text)) return true;
  const words = text
    .toLowerCase()
    .split(/[\s,.]+/u)
    .filter((word) => word !== "");
  if (words.length > 7) return false;
  const months = words.filter((word) => monthNumber(word) !== null).length;
  const weekdays = words.filter((word) => WEEKDAY.has(word)).length;
  const rest = words.filter((word) => monthNumber(word) === null && !WEEKDAY.has(word));
  const hasNumber = words.some((word) => /^\d/u.test(word));
  return (
    rest.every((word) => OF_DATE.test(word)) &&
    ((months === 1 && hasNumber) || (weekdays === 1 && words.length === 1))
  );
}

const WRAPPED = /^(\*|_|~)(?=[^\s*_~])([^*~\n]*[^\s*~])\1$/u;

/** "*Bakers cut to twelve*": signs around a whole line, for bold and italic letters; how many on either side. */
export function signsAround(text: string): number {
  const [, sign, inner] = WRAPPED.exec(text) ?? [];
  return sign !== undefined && inner !== undefined && !inner.includes(` ${sign}`) ? 1 : 0;
}
