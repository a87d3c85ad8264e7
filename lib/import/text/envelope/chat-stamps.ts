const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,6})?(?:\s?[AaPp]\.?[Mm]\.?)?(?:Z|\s?(?:UTC|GMT)|[+-]\d{2}:?\d{2})?`;
const DAY = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}`;
/** "21 March 2024", "Thursday, Mar 21, 2024": whatever the month is called, in brackets and beside an hour alone. */
const NAMED_DAY = String.raw`(?:[^\s\d[\]]{2,13}\s)?(?:\d{1,2}\.?\s[^\s\d[\]]{3,12}|[^\s\d[\]]{3,12}\s\d{1,2},?)(?:\s\d{4})?`;
// Whether it may be a name is asked afterwards: classes of letters make patterns of this length very large.
const NAME = String.raw`[^\s\d:<>[\]][^:<>[\]]{0,40}?`;
const SPEAKER = /^\p{L}[\p{L}\p{M} .’'()~_-]{0,40}$/u;
/** Beside a day and an hour a speaker may be "Behn, Carsten", "@ana_ruiz" or a number nobody has saved. */
const ANY_SPEAKER = /^[\p{L}~@+][\p{L}\p{M}\p{N} .,’'()~@_|/–-]{0,40}$/u;
const STAMP = String.raw`${DAY}(?:T|,?\s+)${CLOCK}`;
const BRACKETED = String.raw`\[(?:${STAMP}|(?:${NAMED_DAY})(?:,? (?:at )?)${CLOCK}|${CLOCK},?\s(?:${DAY}|${NAMED_DAY}))\]`;

/** WhatsApp, Signal, Telegram, Teams and IRC write the stamp before the words, on the same line. */
const INLINE = new RegExp(
  String.raw`^(?:(?:\[${STAMP}\]|${STAMP}|${BRACKETED})\s*(?:[-–]\s*)?(?:(?<any>${NAME}):\s*|<(?<any>${NAME})>\s*)|\[${CLOCK}\]\s*(?:(?<own>${NAME}):|<(?<own>${NAME})>)\s*|${CLOCK}\s+<(?<own>${NAME})>\s*)`,
  "u",
);
/** Slack, Teams, Discord and Telegram write it above them, behind the name … */
const BEHIND_NAME = new RegExp(
  String.raw`^(?:(?<any>${NAME}),?\s+${BRACKETED}:?|(?<own>${NAME})\s*(?:\[|—\s*)?\s*(?:(?:[Tt]oday|[Yy]esterday|${DAY})(?: at|,)?\s*)?${CLOCK}\]?)$`,
  "u",
);
/** … or before it. */
const BEFORE_NAME = new RegExp(String.raw`^(?:${BRACKETED}|${STAMP})\s*(?:[-–]\s*)?(?<any>${NAME})$`, "u");
/** A day and an hour, and then no speaker. */
const NO_SPEAKER = new RegExp(String.raw`^(?:\[?${STAMP}\]?|${BRACKETED})\s*(?:[-–]\s*)?`, "u");
const DAY_IN_STAMP = new RegExp(String.raw`(?<=\[[^\]]*)${NAMED_DAY}(?=[^\]]*\])|${DAY}`, "u");

/** No name has more words: "[12.03.2024 14:05] The road to Pell is closed" tells something. */
const LONGEST_NAME = 5;

export interface ChatStamp {
  speaker: string;
  /** How much of the text is the stamp. */
  length: number;
}

/** The stamp that a message begins with: "[27.08.23, 19:02] Ana Ruiz: …". The message may be empty. */
export function inlineStamp(text: string): ChatStamp | null {
  return toStamp(INLINE.exec(text.slice(0, 120)));
}

/** "Publié le 18/02/2026 14:05": a page says when, not a chat who. */
const PUBLISHED =
  /^(?:published|posted|(?:last )?updated|publi(?:é|ée|cado|cada|shed|cerad|seret)|mise? à jour|veröffentlicht|aktualisiert|actualizad[oa]|pubblicato|aggiornato|gepubliceerd|bijgewerkt|atualizado|uppdaterad|oppdatert|opdateret|opublikowano|aktualizacja)(?!\p{L})/iu;

/** "10/9/24, 8:03 AM" is an hour, and nobody speaks. */
const PART_OF_HOUR = /^(?:[ap]\.?\s?m\.?|uhr|h|gmt|utc|bst|ces?t|mes?z|[ecmp][ds]t)$/iu;

/** "Skerry v Lamy at Harbour Park 7.30pm" is a match, no speaker. */
const FIXTURE = /\s(?:vs?\.?|at)\s+\p{Lu}/u;

/** A line that is nothing but the stamp of the message below it. */
export function stampAbove(text: string): ChatStamp | null {
  return text.length < 120 && !FIXTURE.test(text) && !PUBLISHED.test(text)
    ? toStamp(BEHIND_NAME.exec(text) ?? BEFORE_NAME.exec(text))
    : null;
}

/** What follows a day and an hour where no speaker does: "… Ana joined." Null without such a stamp. */
export function behindStampAlone(text: string): string | null {
  const stamp = NO_SPEAKER.exec(text)?.[0];
  return stamp === undefined ? null : text.slice(stamp.length);
}

/** The day in a stamp as it is written there, or "". */
export function dayOfStamp(text: string): string {
  return DAY_IN_STAMP.exec(text.slice(0, 60))?.[0] ?? "";
}

function toStamp(match: RegExpExecArray | null): ChatStamp | null {
  if (!match) return null;
  const { own, any } = match.groups ?? {};
  const speaker = (own ?? any ?? "").trim();
  if (!(own === undefined ? ANY_SPEAKER : SPEAKER).test(speaker)) return null;
  if (speaker.split(/\s+/u).length > LONGEST_NAME || PART_OF_HOUR.test(speaker)) return null;
  return { speaker, length: match[0].length };
}
