import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, isProse, wordCount } from "@/lib/import/text/words/prose";
import { sharedWords, tellingWords } from "@/lib/import/text/words/shared-words";

/** How far down the label is looked for. */
const TOP = 20;
const LONGEST_LABEL = 9;
const LONGEST_LINE = 14;
/** A title says as much of what the story says; a letterhead says less. */
const OF_THE_STORY = 0.3;

/** What a release calls itself, with a number or a day behind it: "PRESSEMITTEILUNG Nr. 143/2023", "Nota de prensa | 4 de mayo de 2023". */
const LABEL =
  /^[\s*_–—-]*(?:(?:press|media|news)[ -]?(?:release|statement|notice)|(?:presse|medien)(?:mitteilung|information|meldung)|presseaussendung|communiqué(?: de presse)?|comunicado(?: (?:de|à) (?:prensa|imprensa))?|nota (?:de (?:prensa|imprensa)|informativa|stampa)|comunicato(?: stampa)?|persbericht|press(?:meddelande|emelding|emeddelelse)|tiedote|informacja prasowa|プレスリリース|報道(?:発表)?資料|新闻稿|新聞稿|보도자료|بيان صحفي|(?:for )?immediate release|for immediate (?:release|use)|zur sofortigen veröffentlichung|(?:pour diffusion|à diffuser) immédiate(?:ment)?|para (?:su )?(?:difusión|publicación|divulgação) inmediata|per la stampa)(?![\p{L}-])(?<rest>.*)$/iu;
/** Behind it: a number, a day, where it comes from. */
const REST = /^(?:\s*[:–—|·,*_-]*\s*(?:\P{Ll}{0,40}|(?:[nN]\p{L}{0,5}[.°º]*\s?)?[\d/.-]+.{0,30}))$/u;

/** "Con preghiera di pubblicazione", "Mit der Bitte um Veröffentlichung": asked of editors, in a formula. */
const ASKS =
  /^(?:con (?:cortese )?(?:preghiera|richiesta) di|(?:mit der )?bitte um|(?:avec )?prière d[e’']|se ruega|con el ruego de|com (?:o )?pedido de|met verzoek (?:tot|om)|please (?:publish|circulate|share)|with (?:a )?request (?:for|to))(?=.{0,20}(?:pubblica|diffusion|veröffentl|abdruck|publi|insérer|insertion|difusi|plaats|publish|circulat))/iu;

const HEAD: Grounds = {
  rule: "release-head",
  confidence: 0.86,
  because: "It names the sender and the kind of paper, above a release's headline.",
};

/**
 * Set aside the letterhead of a press release: the line that says what it is, what stands above it, and what shares its
 * block without speaking of the story. Something that can be the headline must stand below.
 */
export function setAsideReleaseHead({ pieces }: Draft): void {
  const story = pieces.findIndex(({ claim, text }) => !claim && isProse(text) && wordCount(text) >= 14);
  const top = pieces.slice(0, Math.min(TOP, Math.max(story, 0)));
  const label = top.findIndex((piece) => !piece.claim && isReleaseLabel(piece.text));
  if (label === -1) return;
  const words = tellingWords(pieces.slice(story, story + 14).map(({ text }) => text));
  const below = top.slice(label + 1);
  const isTold = (piece: Piece) => sharedWords(piece.text, words) >= OF_THE_STORY;
  const headline = below.find((piece) => mayBeTitle(piece) && isTold(piece)) ?? below.find(mayBeTitle);
  if (!headline) return;
  for (const piece of top.slice(0, top.indexOf(headline))) {
    const isAbove = top.indexOf(piece) <= label;
    const isBeside = piece.group === top[label]?.group || piece.group === top[0]?.group;
    if (isLetterhead(piece) && (isAbove || ASKS.test(piece.text) || (isBeside && !isTold(piece))))
      setAside(piece, isReleaseLabel(piece.text) ? "ui" : "page-furniture", HEAD);
  }
}

/** "PRESS RELEASE", "COMUNICATO STAMPA N. 12": the whole line says what kind of paper it is. */
function isReleaseLabel(text: string): boolean {
  const rest = LABEL.exec(text)?.groups?.rest;
  return rest !== undefined && wordCount(text) <= LONGEST_LABEL && REST.test(rest);
}

/** No bullet, no sentence; days and names stay for those who read them. */
function isLetterhead({ claim, marker, text }: Piece): boolean {
  return (
    !claim &&
    marker === null &&
    wordCount(text) <= LONGEST_LINE &&
    (isReleaseLabel(text) || readDateLine(text) === null) &&
    !(readByline(text)?.labelled ?? false)
  );
}

function mayBeTitle({ claim, marker, text }: Piece): boolean {
  return (
    !claim &&
    marker === null &&
    !ASKS.test(text) &&
    wordCount(text) >= 4 &&
    !endsAsSentence(text) &&
    !/[:：]$/u.test(text) &&
    readDateLine(text) === null &&
    readByline(text) === null
  );
}
