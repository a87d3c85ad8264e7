import type { SetAsideReason } from "@/lib/import/imported-story";
import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, found, setAside, takeAsField } from "@/lib/import/text/draft";
import { type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { dateline } from "@/lib/import/text/top/dateline-forms";
import { writtenDates } from "@/lib/import/text/words/dates";
import { readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, hasQuotation, isProse, isTitle, wordCount } from "@/lib/import/text/words/prose";
import { isEndMark } from "./end-marks";
import { setAsideReleaseHead } from "./release-head";
import { setAsideCount, setAsideReleaseLines } from "./release-lines";

/** Headings above where pictures may be loaded. */
const PICTURES =
  /^(?:bildmaterial|(?:presse|presse-?)?(?:bilder|fotos?)(?: zum download)?|fotomaterial|media (?:assets|downloads|library)|(?:press )?(?:images?|photos?|photographs|pictures)(?: (?:for|and) (?:the )?(?:press|media|download|captions))?|(?:visuels|photos)(?: (?:presse|disponibles|libres de droits))?|im[áa]genes(?: para (?:la )?prensa)?|immagini(?: stampa)?|beeldmateriaal|pressbilder|imagens)\s*[:：]$/iu;

/** The parts that follow the story in a press release, by their headings (or first words). */
const SECTIONS: readonly { reason: SetAsideReason; heading: RegExp }[] = [
  {
    reason: "notes-to-editors",
    heading:
      /^(?:original(?:publikation|veröffentlichung|publication|artikel)\s?:|note[s]? (?:to|for) (?:the )?(?:editors?|media|journalists)|editor['’]?s?['’]? notes?|background(?: notes?)? for editors|media notes?|hinweise? (?:für|an) (?:die )?(?:redaktion(?:en)?|medien)|notes? (?:aux|à l['’]attention des) (?:rédactions|rédacteurs)|notizblock|dpa-(?:kontakte|notizblock)|redaktionelle hinweise|redaktioneller hinweis(?=\s*:?$)|notas? (?:para (?:el|los) editor(?:es)?|a los editores|aos editores)|background(?: information| notes?)?|not[ae] (?:per|para|alle|às|aos?) (?:le |la |las |los |gli |i )?(?:redazion\p{L}+|redaccion\p{L}*|redaç\p{L}+|stampa|redattori|giornalisti|periodistas|jornalistas|prensa|imprensa|medios)|noot voor (?:de )?redactie|editors['’] note for media)\b\s*(?:[:(–-]|$)/iu,
  },
  {
    // where to load pictures
    reason: "notes-to-editors",
    heading: PICTURES,
  },
  {
    reason: "about-boilerplate",
    heading:
      /^(?:about (?:the )?[\p{Lu}\d][^.!?]{1,80}|about us|über (?:die |den |das |uns)?[\p{Lu}]?[^.!?]{0,80}|(?:à|a) propos (?:de|du|des|d['’])[^.!?]{1,80}|(?:acerca de|sobre) (?:el |la |los |las |o |a |os |as )?\p{Lu}[^.!?]{1,80}|(?:informazioni su|chi è|chi siamo)[^.!?]{0,80}|over \p{Lu}[^.!?]{1,80}|boilerplate|关于[\p{Script=Han}\w]{2,20}|.{2,30}について)\s*[:：]?$/iu,
  },
  {
    reason: "about-boilerplate",
    heading:
      /^(?:forward[- ]looking statements?|safe harbou?r(?: statement)?|cautionary (?:note|statement)s?.{0,60}|disclaimer|legal notice|rechtlicher hinweis)\s*[:.]?$/iu,
  },
  {
    reason: "contact",
    heading:
      /^(?:(?:(?:for )?(?:media|press|further|more|general|investor)\s+)?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))(?: (?:details|information|person|us|for media))?\s*(?:[:：(–-].*|,? please\b.{0,160})?|for (?:further|more|additional) (?:information|details)(?:,? (?:please )?(?:contact|call|email|visit|see))?\b.{0,200}|(?:to arrange|for) (?:an )?interviews?\b.{0,120}|interviews? (?:can be|are available).{0,120}|press office\s*:.{0,120}|pressekontakt.{0,120}|kontakt(?:person)?\s*:?.{0,60}|ansprechpartner(?:in)?\b.{0,100}|rückfragen\b.{0,100}|contacts? presse.{0,120}|service de presse.{0,100}|contacto(?:s)?(?: de| para)?(?: prensa| medios)?\s*:?.{0,80}|gabinete de prensa.{0,80}|ufficio stampa.{0,100}|contatti.{0,60}|perscontact.{0,80}|contato.{0,60}|assessoria de imprensa.{0,80}|お問い合わせ.{0,40}|【?(?:本件に関する)?問い?合わせ先?】?.{0,40}|联系方式.{0,40}|媒体联系.{0,40}|للتواصل.{0,40})$/iu,
  },
];

const EMBARGO =
  /^[*\s]*(?:strictly )?(?:(?:under )?embargo(?:ed)?(?: (?:until|till|to|for|release|copy))?|not for (?:publication|release|broadcast|use)\b.{0,60} (?:before|until|ahead of)|hold for release|sperrfrist|sous embargo|embargo (?:hasta|fino)|embargado hasta)\b/iu;

/** Read a press release's own parts: the embargo above, and notes, contacts and self-description below. */
export function readRelease(draft: Draft): void {
  for (const piece of draft.pieces.slice(0, 12)) readEmbargo(draft, piece);
  setAsideReleaseLines(draft.pieces);
  setAsideContactsAbove(draft.pieces);
  setAsideReleaseHead(draft);
  setAsideCount(draft.pieces);
  const starts = sectionStarts(draft.pieces);
  for (const [place, start] of starts.entries()) {
    const next = starts[place + 1]?.index ?? draft.pieces.length;
    const lines = sectionLines(draft.pieces, start, next);
    const above = draft.pieces[start.index - 1]?.claim;
    const isNext = place > 0 && above?.decision === "set-aside" && PARTS.has(above.rule);
    if (!isSure(draft.pieces, start, lines, starts.length, isNext)) continue;
    for (const piece of lines) {
      if (isMarkup(piece)) piece.claim = null;
    }
    for (const piece of lines) setAside(piece, start.reason, GROUNDS[start.reason] ?? FALLBACK);
  }
}

const FALLBACK: Grounds = {
  rule: "release-part",
  confidence: 0.88,
  because: "A part of the press release that is not the story.",
};
const GROUNDS: Partial<Record<SetAsideReason, Grounds>> = {
  "notes-to-editors": {
    rule: "notes-to-editors",
    confidence: 0.93,
    because: "Notes to editors, not to readers.",
  },
  "about-boilerplate": {
    rule: "about-boilerplate",
    confidence: 0.9,
    because: "The sender describes itself.",
  },
  contact: { rule: "contact", confidence: 0.9, because: "Whom the press may call." },
};

const PARTS: ReadonlySet<string> = new Set(Object.keys(GROUNDS));

/** No part of a release has more lines. */
const LONGEST_PART = 30;

interface Start {
  index: number;
  reason: SetAsideReason;
}

function readEmbargo(draft: Draft, piece: Piece): void {
  if (piece.claim || piece.text.length > 200 || !EMBARGO.test(piece.text)) return;
  // "Embargoed until noon, the cheese was eaten." names no hour, and tells a story.
  if (endsAsSentence(piece.text) && !/\d/u.test(piece.text)) return;
  const date = writtenDates(piece.text, draft.american)[0];
  const grounds: Grounds = {
    rule: "embargo",
    confidence: 0.95,
    because: "The line asks not to publish earlier.",
  };
  const span = spanOf(draft.source, piece, date?.from ?? 0, date?.to ?? piece.text.length);
  found(draft, "embargo", date?.value ?? piece.text, span, grounds);
  takeAsField(piece, "embargo", grounds);
  draft.warnings.push({
    code: "embargo",
    message: `Under embargo: “${piece.text}”. Check before you publish.`,
    span,
  });
}

const CONTACT_ABOVE =
  /^(?:(?:(?:media|press|news) )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))|(?:presse-?|medien-?)?kontakt(?: (?:für (?:die )?)?(?:presse|medien))?|ansprechpartner(?:in)?(?: für (?:die )?(?:presse|medien))?|rückfragen|contacts? (?:presse|médias)|contacto(?: (?:de|para) (?:la )?prensa)?|contatt[oi](?: stampa)?|ufficio stampa|perscontact|contato(?: (?:de|com a) imprensa)?|presskontakt)\s*(?:[:：]|$)/iu;
const ADDRESS = /\S@\S+\.\w|\+?\(?\d[\d ()./-]{6,}\d/u;

/** American releases print whom to call above the headline: the label, and a number or address in the same block. */
function setAsideContactsAbove(pieces: readonly Piece[]): void {
  const story = pieces.findIndex((piece) => !piece.claim && isProse(piece.text));
  const top = pieces.slice(0, Math.min(story === -1 ? 0 : story, 15));
  const label = top.find((piece) => !piece.claim && CONTACT_ABOVE.test(piece.text));
  if (!label) return;
  const below = top.slice(top.indexOf(label)).filter((piece) => piece.group === label.group);
  // What stands below the last number or address may be the headline.
  const block = below.slice(0, below.findLastIndex((piece) => ADDRESS.test(piece.text)) + 1);
  if (block.some((piece) => wordCount(piece.text) > 14)) return;
  for (const piece of block) setAside(piece, "contact", GROUNDS.contact ?? FALLBACK);
}

/** Headings of such parts, below the first two paragraphs of the story. */
function sectionStarts(pieces: readonly Piece[]): Start[] {
  const starts: Start[] = [];
  let prose = 0;
  for (const [index, piece] of pieces.entries()) {
    if ((piece.claim && !isMarkup(piece)) || piece.text === "") continue;
    const section =
      prose >= 2 && piece.text.length <= 260
        ? SECTIONS.find(({ heading }) => heading.test(piece.text))
        : undefined;
    // "Editor's note: this article was amended …" speaks to readers.
    const isForReaders = /^editor/iu.test(piece.text) && endsAsSentence(piece.text);
    if (section && !isForReaders && !hasQuotation(piece.text)) starts.push({ index, reason: section.reason });
    else if (isProse(piece.text)) prose++;
  }
  return starts;
}

/** From the heading to the next part, but never into another story. */
function sectionLines(pieces: readonly Piece[], { index: from, reason }: Start, to: number): Piece[] {
  const lines: Piece[] = [];
  for (let index = from; index < to; index++) {
    const piece = pieces[index];
    if (!piece) break;
    if (index > from && (beginsStory(pieces, index) || lines.length >= LONGEST_PART)) break;
    if (reason === "contact" && index > from && isProse(piece.text) && wordCount(piece.text) > 25) break;
    if (!piece.claim || isMarkup(piece)) lines.push(piece);
  }
  return lines;
}

/** A heading by its sign alone is still open to what it heads. */
function isMarkup(piece: Piece): boolean {
  return piece.claim?.rule === "markdown-heading";
}

/** A title, and close below it a byline or a dateline. */
function beginsStory(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (!piece || !isTitle(piece.text) || wordCount(piece.text) < 4) return false;
  return pieces
    .slice(index + 1, index + 4)
    .some((next) => readByline(next.text)?.labelled || (isProse(next.text) && dateline(next.text) !== null));
}

/** "For more information contact Ana Ruiz on …": said to whoever reads it, not told of residents. */
const ASKS_TO_CALL =
  /(?:^|[,:;] |information |details |enquiries |please )(?:please )?(?:contact|call|e-?mail|ring|visit|see|write)\b|^(?!for\b)|please/iu;

/**
 * Two signs: the heading, and one of: short lines, an address or number, the sender's name again, other parts.
 *
 * @param isNext a part stands straight above
 */
function isSure(
  pieces: readonly Piece[],
  start: Start,
  lines: readonly Piece[],
  parts: number,
  isNext: boolean,
): boolean {
  const [heading, ...rest] = lines;
  if (!heading) return false;
  const text = lines
    .map((piece) => piece.text)
    .join(" ")
    .slice(0, 4000);
  const hasAddress = /\S@\S+\.\w|\+?\d[\d ()./-]{6,}\d|\bwww\.|https?:/u.test(text);
  const name = /\p{Lu}[\p{L}\d&’'-]+/u.exec(
    heading.text.replace(/^\P{L}*\p{L}+\s+(?:the |die |den |das |de |du |des )?/u, ""),
  )?.[0];
  const repeatsName = name !== undefined && rest.some((piece) => piece.text.includes(name));
  const hasEnded = pieces.slice(1, start.index).some((piece) => isEndMark(piece.text));
  const isLast = !pieces
    .slice(start.index + lines.length)
    .some((piece) => !piece.claim && isProse(piece.text));
  // "For more information about visits, residents can ask at their library." is a sentence of the story.
  if (
    start.reason === "contact" &&
    isProse(heading.text) &&
    !(/\S@\S|\d{5}|\bwww\.|https?:/u.test(heading.text) && ASKS_TO_CALL.test(heading.text))
  )
    return hasEnded;
  if (start.reason === "contact")
    return hasAddress || hasEnded || (parts > 1 && rest.every((piece) => wordCount(piece.text) <= 14));
  // "Background" may head a part of the story, unless it has ended.
  if (/^background/iu.test(heading.text)) return hasEnded;
  if (PICTURES.test(heading.text)) return hasAddress;
  if (start.reason === "notes-to-editors") return hasEnded || hasAddress || parts > 1 || isLast;
  const signs = [repeatsName, hasEnded, parts > 1, hasAddress, isLast, isNext].filter(Boolean).length;
  return rest.length > 0 && signs >= 2;
}
