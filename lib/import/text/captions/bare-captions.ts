import { type Draft, keepAs } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { MONTH_NAMES, WEEKDAYS } from "@/lib/import/text/words/calendar";
import { capitals, endsAsSentence, isProse, isReporting, wordCount } from "@/lib/import/text/words/prose";
import { sharedWords, tellingWords } from "@/lib/import/text/words/shared-words";

const SHORTEST = 7;
const LONGEST = 45;
/** Points from which a line is believed to describe a picture. */
const ENOUGH = 3;
/** Where so many paragraphs have such a line above them, the lines are their headings. */
const MOST = 0.34;
const FEW = 3;

/** "… pictured left", "im Bild rechts": it says where to look. */
const LOOK =
  /\b(?:pictured|photographed|(?:far |second )?(?:left|right|centre|center)(?=[,).]|$)|above,|im bild|\(?(?:links|rechts|v\. ?l\.)\)?(?=[,.:)]|$)|à (?:gauche|droite)(?=[,.)]|$)|(?:izquierda|derecha)(?=[,.)]|$)|a (?:sinistra|destra)(?=[,.)]|$)|\(l\)|\(r\)|\(re\.\)|\(li\.\))/iu;
/** "Hanging on: The caravan …": a catchword before what is seen. */
const CATCHWORD = /^\p{Lu}[\p{L}'’ -]{2,28}: ["“‘]?\p{Lu}/u;
/** The moment a picture was taken, at the end: "yesterday", "on Saturday", "in 1931". */
const WHEN = new RegExp(
  String.raw`(?<!\p{L})(?:yesterday|today|tonight|overnight|last (?:night|week|month|year|summer|winter|spring|autumn)|this (?:week|month|morning|year|summer|winter)|(?:\p{L}+day) (?:morning|afternoon|evening|night)|gestern|heute|hier|ayer|hoy|ieri|oggi|gisteren|vandaag|ontem|hoje|(?:${WEEKDAYS})|(?:${MONTH_NAMES})(?:\s\d{4})?|(?:in|en|im|um|em|nel) (?:\p{L}+ )?(?:1[89]|20)\d\d|(?:${WEEKDAYS})?(?:ochtend|middag|avond|morgen|abend|mattina|matin|soir|mañana|tarde))[.,]?$`,
  "iu",
);
/** "Dolores Quill, 79, …", "Sjoerd Wiersma (58)": who is seen. */
const AGED = /\p{Lu}[\p{L}'’-]+(?:, \d{1,3},|\s?\(\d{1,3}\))/u;
const WHERE =
  /\s(?:at|outside|inside|near|beside|behind|in front of|aboard|on board|on the|in the|with (?:his|her|their|its)|vor (?:dem|der|seinem|ihrem)|neben|bei der|beim|an der|am|devant|près|à bord|avec (?:son|sa|ses)|ante|junto|frente|a bordo|davanti|accanto|con (?:su|il suo|la sua)|voor|bij|naast|aan de|em frente|junto)\s/iu;
const ASKS =
  /[?!]|^(?:how|why|what|when|where|who|is|are|can|will|wie|warum|was|wer|comment|pourquoi|cómo|por qué|qué|come|perché|hoe|waarom)\s/iu;

/**
 * Read lines in the middle of a story that describe a picture and credit nobody.
 *
 * Paragraphs end with a full stop and captions of this kind don't; that alone would take subheadings and
 * links to other stories too, so what such a line says is weighed.
 */
export function readBareCaptions(draft: Draft): void {
  const { pieces } = draft;
  const prose = pieces.filter((piece) => !piece.claim && isProse(piece.text));
  const first = prose[0] ? pieces.indexOf(prose[0]) : -1;
  if (prose.length < 3) return;
  const lines = pieces.filter((_, index) => index > first && standsAlone(pieces, index));
  if (lines.length > Math.max(FEW, prose.length * MOST)) return;
  const people = namesIn(prose);
  const story = tellingWords(prose.slice(0, 40).map((piece) => piece.text));
  for (const piece of lines) {
    // Pictures come in groups.
    const isBelow = pieces[pieces.indexOf(piece) - 1]?.claim?.shape.kind === "figure" ? 1 : 0;
    if (points(piece.text, people, story) + isBelow < ENOUGH) continue;
    keepAs(
      piece,
      { kind: "figure", caption: piece.text, credit: null, alt: null, src: null },
      {
        rule: "bare-caption",
        confidence: 0.72,
        because: "A line without a full stop, between paragraphs, that describes what can be seen.",
      },
    );
  }
}

/** A line in a block of its own, and the story goes on around it. */
function standsAlone(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (!piece || piece.claim || piece.marker !== null) return false;
  const words = wordCount(piece.text);
  if (words < SHORTEST || words > LONGEST || endsAsSentence(piece.text)) return false;
  if (/[:;,–—-]$|^["“„«‘']|["”»]$/u.test(piece.text) || !/^\p{Lu}|^\p{Lo}/u.test(piece.text)) return false;
  if (capitals(piece.text) > 0.6 || ASKS.test(piece.text) || isReporting(piece.text)) return false;
  // "Man of the match: Femi Okonjo" is a line of facts.
  if (wordCount(piece.text.split(": ").at(-1) ?? "") <= 4) return false;
  return [pieces[index - 1], pieces[index + 1]].every((other) => other?.group !== piece.group);
}

function points(text: string, people: ReadonlySet<string>, story: ReadonlySet<string>): number {
  const signs = [
    wordCount(text) >= 9,
    LOOK.test(text),
    LOOK.test(text),
    CATCHWORD.test(text),
    WHEN.test(text),
    AGED.test(text),
    WHERE.test(text),
    namesOf(text).some((name) => people.has(name)),
    sharedWords(text, story) >= 0.4,
  ];
  return signs.filter(Boolean).length;
}

/** Do two signs say that it describes a picture: where to look, a moment, an age, a place? */
export function describesPicture(text: string): boolean {
  return [LOOK, WHEN, AGED, WHERE].filter((sign) => sign.test(text)).length >= 2;
}

/** Is a place named in it, a moment, somebody: does it say what can be seen? */
export function showsSomething(text: string): boolean {
  return [LOOK, WHEN, AGED, WHERE].some((sign) => sign.test(text)) || namesOf(text).length > 0;
}

/** Names of two words and more that the story tells of. */
function namesIn(prose: readonly Piece[]): ReadonlySet<string> {
  return new Set(prose.slice(0, 60).flatMap((piece) => namesOf(piece.text)));
}

function namesOf(text: string): string[] {
  return text.slice(0, 2000).match(/\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+/gu) ?? [];
}
