import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, setAside } from "@/lib/import/text/draft";
import { cutPiece, type Piece } from "@/lib/import/text/pieces/piece";
import { anyCase } from "@/lib/import/text/words/any-case";
import { isProse, isReporting, sentences, wordCount } from "@/lib/import/text/words/prose";
import { cutClosingSigns } from "./closing-signs";
import { isEnd } from "./end-marks";
import { isMore, setAsideTakeHeads } from "./takes";
import { readAnpa } from "./wire-anpa";
import { readWireCodes } from "./wire-codes";
import { setAsideWireFoot } from "./wire-foot";
import { setAsideWireNotes } from "./wire-notes";

const CHANGES =
  /^\(?(?:(?:korr|wdh|neu|berichtigung|wiederholung|erweiterung|zf|zusf|adds|substitut(?:es|ing)|updates?|updating|recasts|corrects|correcting|refiles|repeats|removes|deletes|clarifies|rewrites|fixes|writes thru|writes through|changes|drops|amends|inserts|restores|tops|leads|with|embeds|rearranges|actualise|complète|rectifie|reprend|avec|amplía|rectifica|repite|sustituye|con|aggiunge|sostituisce|atualiza|acrescenta|mise à jour|corrige|précise|ajoute|neu|berichtigt|aktualisiert|actualiza|corrige|añade|aggiorna)\b)[^()]{3,220}\)$/iu;
const TO_EDITORS =
  /^(?:(?:eds|ed|attn|attention|editors?['’]?)(?:\s+(?:editors|eds|news editors|sports editors))?\s*[:–—-]|attention editors|editors['’] notes?\s*[:–—-]|editor['’]s note\s*[:–—-]\s*(?:corrects|adds|updates|clarifies|an earlier version moved)|advisory\b|note to editors?\s*[:–—-]|\/?redaktionshinweis|hinweis an die redaktion(?:en)?|(?:wiederholung|berichtigung|achtung)\s*[:–—-])/iu;
/** "EDITORS: A graphic is available.": in capitals it stands anywhere, since no story speaks to them so. */
const SHOUTED_NOTE =
  /^(?:(?:ATTENTION |ATTN:? )?(?:NEWS |PHOTO |PICTURE |SPORTS )?EDITORS|EDS|EDITORS['’] NOTE|NOTE TO EDITORS)\s?[:–—-]\s(?=.*(?:available|graphic|photo|picture|video|audio|map|moved|will (?:follow|move)|update|correct|version|spell|contact|note that|advance|embargo|slug))/u;
/** "PA 0413 14:09 2 INQUEST Piano", "mf 041409 MAR": how the Press Association heads and closes each take. */
const NUMBERED_TAKE =
  /^(?:PA \d{3,4} \d{1,2}:\d{2} \d{1,2} \S.{0,60}|(?:\p{Ll}{2,3} )?\d{6} (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?: \d{2})?)$/u;
const ALERT =
  /^[-–—*=!\s]*(?:urgent|bulletin|flash|alert|newsalert|news alert|breaking(?: news)?|snap|(?:story|item|alert) (?:withdrawn|removed|killed)|(?:mandatory )?kill(?: kill)*|eilmeldung|eil|alerte|urgente|última hora|advisory|embargoed advance)[-–—*=!:\s]*$/iu;
const MEDIA =
  /^(?:\((?:con )?(?:fotos?|v[ií]deos?|audios?|infograf[ií]as?|pictures?|graphics?|photos?)\)\s*)+$/iu;
/** "*** Video available ***": signs frame what is no part of the copy. An hour between them heads an entry. */
const FRAMED = /^(\*{2,}|={2,}|\/{2,}|#{2,})\s?(?=\p{L})[^\n*=/#]{6,120}\1$|^(\*{2,}|={2,})\s.{6,120}\s\2$/u;
const CREDITS = new RegExp(
  anyCase(
    String.raw`^[[(【（]{0,2}(?:(?:additional )?(?:reporting|writing|editing|compiled|edited|reported|translated|translation|production|graphics?|research) by(?= \p{Lu}| \[|:)|(?:reporting|writing|editing):|the associated press .{5,140}(?:receives? (?:support|financial support)|solely responsible)|(?:[—–-]\s?)?(?:compiled )?from (?:staff|wire|agency|news|combined)(?: (?:and|&) (?:staff|wire|agency|news))?(?: services?)? (?:reports|services|wires|dispatches)|con información de|avec (?:afp|reuters|ap)\b|mit (?:material|informationen) (?:der|von)|(?:quelle|source)n?: ?(?:dpa|afp|ap|reuters|ansa|efe|kna|epd|apa|sda)|información de|redazione ansa|责任编辑|编辑[:：]|[\w.]+@[\w.-]+\.\w+[^.]{0,60}$)`,
  ),
  "u",
);
/** "— Gazette staff", "— The Associated Press": who sent each item of a column. */
const ITEM_CREDIT =
  /^[—–-]{1,2}\s?(?:the )?(?:(?:\p{Lu}[\p{L}’'.]+ ){0,3}staff(?: reports?)?|(?:staff|wire|agency)(?: and (?:staff|wire|agency))? (?:reports|services)|associated press|reuters|afp|upi|dpa|efe|ansa|pa media)$/iu;
/** "((ana.ruiz@wire.example; +44 1632 960 551))": where to reach who wrote, in brackets. */
const REACHED = /^\({1,2}[^\s()]+@[^\s()]+\.\p{L}{2,}[^()]{0,160}\){1,2}$/u;
/** "Please kill the story headlined …", said to clients: three of these, above the dateline. */
const KILLED: readonly RegExp[] = [
  /^(?:please|clients|customers|subscribers|editors|attention|achtung|bitte|veuillez|merci de|attention aux|rogamos|por favor)\b/iu,
  /\b(?:kill|withdraw|remove|delete|disregard|do not (?:use|publish))\b|\bwithdrawn\b|nicht (?:zu )?verwende|zurückgezogen|löschen|ne pas (?:utiliser|publier)|annul(?:er|ée)|supprimer|no (?:utilizar|publicar|usar)|anular|eliminar/iu,
  /\b(?:clients|subscribers|customers|editors|kunden|redaktionen|abonnés|rédactions|clientes|abonados|redacciones|websites|archives|archiven?|systems)\b/iu,
  /\b(?:headlined|slugged|slug|issued at|moved (?:at|on)|substitute|sent at|a corrected (?:story|version)|überschrift|überschrieben|gesendet um|intitulée|dépêche|titulada|titular|despacho)\b/iu,
];
const CONTRIBUTED =
  /\bcontributed (?:to this (?:report|story|article)|reporting)\b|^(?:associated press|ap|afp|reuters|bloomberg)[^.]{0,30} (?:writers?|reporters?|journalists?)\b.{0,160}\bcontributed\b/iu;
/** "Orrick reported from Lincoln." "AP writer Ana Ruiz in Omaha contributed." One after the other, and nothing else. */
const SENTENCE_OF_CREDIT =
  /^(?:(?:[\p{L}][\p{L}.’'-]+,? (?:and )?){1,8}reported from \p{Lu}[^.“"]{2,80}|[^.“"]{4,120}\bcontributed(?: (?:to this (?:report|story|article)|reporting|from \p{Lu}[^.]{2,40}))?)\.$/u;
/** "JPN // MLS": the same in capitals. */
const DESK_CAPITALS = /^\p{Lu}{2,4}(?:\s?\/{1,2}\s?\p{Lu}{2,4}){1,3}$/u;
const DESK_INITIALS = /^\p{Ll}{2,4}(?:-\p{Ll}{2,4})*(?:\/\p{Ll}{2,5}(?:-\p{Ll}{2,4})*){1,4}$/u;
/** "Renata Kohl reported from Harrow Falls, and Miles Abara from Tamsin." Above a story, no part of it. */
const REPORTED_FROM = /^(?:\p{Lu}[\p{L}.’'-]+ ){2,4}reported from \p{Lu}[^.]{2,100}\.$/u;
/** "dpa/lno iv xx n1 ude": the desk, the subject and who sent it. */
const DPA_SIGNATURE = /^dpa(?:[/-]\w+)*(?: \w{1,5}){2,6}$/u;
/** "(AFP)", "/ritzau/", "==Kyodo", "(SDA/mk)": the agency, with what it frames its name in and who sent it. */
const AGENCY_ALONE =
  /^[[(/=]{0,3}\s?(?:reuters|afp|ap|aap|dpa|efe|ansa|lusa|pa media|apa|sda|ats|kna|epd|upi|tass|ntb|tt|anp|belga|ritzau|kyodo|xinhua|新华社|共同|時事)(?:\\?\/\p{Ll}{2,4})?\s?[)\]/=]{0,3}\.?$/iu;

/** "==Baywire", "/bay/": nothing else is framed so. */
const FRAMED_SIGN = /^(?:==\s?\p{L}{2,14}|\/\p{L}{2,12}\/)$/u;

const HEADLINE_PREFIX =
  /^(?:(?:(?:update|wrapup|corrected|correction|refile|rpt|repeat|recast|advisory|exclusive|urgent)(?: ?\d+)?|update \d+-?(?:corrected)?|draft(?: ?\d+)?|v\d+|final)\s*[-–—:]\s*)+(?=\S)/iu;

const ADVISORY: Grounds = {
  rule: "wire-advisory",
  confidence: 0.92,
  because: "A note of the agency to its customers.",
};
const END: Grounds = { rule: "end-mark", confidence: 0.95, because: "A sign that the text ends here." };

/** Read what news agencies write around a story: slug lines, advisories, credits of reporters and editors, end marks. */
export function readWire(draft: Draft): void {
  readAnpa(draft);
  setAsideTakeHeads(draft);
  setAsideWireNotes(draft);
  const lastProse = draft.pieces.findLastIndex((piece) => !piece.claim && isBody(piece));
  const firstProse = draft.pieces.findIndex((piece) => !piece.claim && isBody(piece));
  for (const [index, piece] of draft.pieces.entries()) {
    if (piece.claim || piece.text.length > 500) continue;
    if (index < Math.max(firstProse + 1, 8)) readTop(piece, index < firstProse || firstProse === -1);
    if (goesOnAbout(draft.pieces[index - 1], piece)) setAside(piece, "wire-advisory", ADVISORY);
    if (isEnd(piece.text, index > lastProse && lastProse !== -1)) setAside(piece, "end-mark", END);
    if (NUMBERED_TAKE.test(piece.text)) setAside(piece, "wire-header", { ...ADVISORY, rule: "wire-take" });
    if (isMore(piece.text) || MEDIA.test(piece.text) || SHOUTED_NOTE.test(piece.text))
      setAside(piece, "wire-advisory", ADVISORY);
    if (index > firstProse) readFoot(piece, index >= lastProse - 3);
  }
  setAsideWireFoot(draft.pieces, lastProse);
  readWireCodes(draft, firstProse, lastProse);
  cutClosingSigns(draft);
}

/**
 * "UPDATE 1-Port reopens" → "Port reopens", with the prefix set aside.
 *
 * @returns the piece that holds the headline alone
 */
export function withoutHeadlinePrefix(draft: Draft, headline: Piece): Piece {
  const prefix = HEADLINE_PREFIX.exec(headline.text)?.[0];
  if (!prefix) return headline;
  const [first, second] = cutPiece(draft.source, headline, prefix.length);
  if (!second) return headline;
  const isDraft = /^(?:draft|v\d|final)/iu.test(prefix);
  setAside(first, isDraft ? "editor-note" : "wire-header", {
    rule: "headline-prefix",
    confidence: 0.9,
    because: "It says which version of the copy this is.",
  });
  draft.pieces.splice(draft.pieces.indexOf(headline), 1, first, second);
  return second;
}

/** Two of the signs are enough below such a note, in its block. */
function goesOnAbout(above: Piece | undefined, piece: Piece): boolean {
  const isNote = above?.claim?.reason === "wire-advisory" && above.group === piece.group;
  return isNote && KILLED.filter((sign) => sign.test(piece.text)).length >= 2;
}

function readTop(piece: Piece, isBeforeBody: boolean): void {
  if (REPORTED_FROM.test(piece.text)) {
    setAside(piece, "wire-credits", {
      ...ADVISORY,
      rule: "reported-from",
      because: "It says who reported from where.",
    });
  }
  const notes = piece.text.match(/^(?:\([^()]{2,160}\)\s*)+$/u)?.[0].match(/\([^()]+\)/gu) ?? [];
  if (notes.some((note) => CHANGES.test(note))) setAside(piece, "wire-advisory", ADVISORY);
  if (isBeforeBody && FRAMED.test(piece.text) && wordCount(piece.text) <= 15)
    setAside(piece, "wire-advisory", ADVISORY);
  if (KILLED.filter((sign) => sign.test(piece.text)).length >= 3) setAside(piece, "wire-advisory", ADVISORY);
  if (TO_EDITORS.test(piece.text) && isBeforeBody) setAside(piece, "wire-advisory", ADVISORY);
  if (ALERT.test(piece.text)) setAside(piece, "wire-header", { ...ADVISORY, rule: "wire-alert" });
}

function readFoot(piece: Piece, isLast: boolean): void {
  const grounds: Grounds = {
    rule: "wire-credits",
    confidence: 0.92,
    because: "It names those who reported and edited the copy.",
  };
  if (
    REACHED.test(piece.text) ||
    ITEM_CREDIT.test(piece.marker === "bullet" ? `— ${piece.text}` : piece.text)
  )
    setAside(piece, "wire-credits", grounds);
  if (CREDITS.test(piece.text) && wordCount(piece.text) <= 60) setAside(piece, "wire-credits", grounds);
  if (isLast && sentences(piece.text).every(({ text }) => SENTENCE_OF_CREDIT.test(text)))
    setAside(piece, "wire-credits", grounds);
  if (
    CONTRIBUTED.test(piece.text) &&
    wordCount(piece.text) <= 40 &&
    !isReporting(piece.text.replace(/report\w*/giu, ""))
  ) {
    setAside(piece, "wire-credits", grounds);
  }
  if (
    DESK_INITIALS.test(piece.text) ||
    (isLast && DESK_CAPITALS.test(piece.text)) ||
    DPA_SIGNATURE.test(piece.text) ||
    (isLast && (AGENCY_ALONE.test(piece.text) || FRAMED_SIGN.test(piece.text)))
  ) {
    setAside(piece, "wire-credits", grounds);
  }
}

function isBody(piece: Piece): boolean {
  return (
    isProse(piece.text) &&
    wordCount(piece.text) >= 10 &&
    !CREDITS.test(piece.text) &&
    !CHANGES.test(piece.text) &&
    !TO_EDITORS.test(piece.text) &&
    KILLED.filter((sign) => sign.test(piece.text)).length < 3
  );
}
