import type { Grounds } from "@/lib/import/story-fields";
import { keepAs, setAside } from "@/lib/import/text/draft";
import { isPageCopy, isPageLine } from "@/lib/import/text/page/page-copy";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, hasQuotation, isProse, wordCount } from "@/lib/import/text/words/prose";

const SUMMARY: Grounds = {
  rule: "summary-box",
  confidence: 0.84,
  because: "It labels a summary that the page has of the story.",
};

/** What a box of key points has above it. */
const LABEL =
  /^(?:(?:ai|ki|ia)[- ]?(?:summary|zusammenfassung|samenvatting)|summary|key (?:takeaways|points)|the (?:key points|gist|short version)|at a glance|in (?:brief|a nutshell)|tl;?dr|what you need to know|quick (?:read|summary)|(?:das )?wichtigste(?: in kürze)?|in kürze|kurz (?:gefasst|und knapp)|auf einen blick|zusammenfassung|darum geht['’]?s|l['’]essentiel(?: de l['’]article)?|en (?:bref|résumé|résumé :)|résumé|ce qu['’]il faut (?:savoir|retenir)|(?:en )?resumen|lo esencial|en (?:breve|pocas palabras|síntesis)|claves|puntos clave|(?:in )?sintesi|in breve|punti chiave|il riassunto|resumo|em (?:resumo|síntese)|o essencial|pontos-chave|in het kort|samenvatting|kort|kort samengevat|sammanfattning|kortversion|i korthet|oppsummert|kort fortalt|kort sagt|resumé|w skrócie|podsumowanie|streszczenie|要約|まとめ|この記事のポイント|ポイント|요약|핵심 요약|摘要|要点)\s?[:：]?$/iu;
const MACHINE =
  /(?<!\p{L})(?:AI|A\.I\.|KI|IA|I\.A\.)(?!\p{L})|生成AI|\bartificial intelligence\b|künstliche\p{L}{0,2} intelligenz|intelligence artificielle|inteligencia artificial|inteligência artificial|intelligenza artificiale|kunstmatige intelligentie|sztuczn\p{L} inteligencj|yapay zek|искусственн\p{L}+ интеллект|\bautomati(?:cally|sch|quement|camente|camente)\b/u;
const MADE =
  /\b(?:generated|created|produced|made|written|compiled|summar(?:y|ies|ised|ized)|generiert|erstellt|erzeugt|zusammenfassung|généré|rédigé|produit|résumé|generad|cread|elaborad|redactad|resumen|generat|creat|redatt|sintesi|riassunto|gerad|criad|produzid|resumo|gemaakt|gegenereerd|samenvatting|gjord|skapad|genererad|laget|lavet|generert|wygenerowan|podsumowanie|oluştur)|作成|生成|要約|요약/iu;
const LONGEST_NOTE = 32;
const MOST_POINTS = 7;
/** So many lines of the page stand around a box whose label its place proves. */
const LEAST_LINES = 4;
const LONGEST_POINT = 30;
/** What is shorter is a menu's: "Scorecard". In scripts without spaces signs are counted by twos. */
const SHORTEST_POINT = 4;

/**
 * Set aside the label of a box of key points, and the line that says a machine wrote them. The points stay: whether a
 * story has them is its editors' choice. The note alone proves nothing, since stories tell of machines that write: it
 * must stand above the story or in one block with a label or other short lines.
 */
export function setAsideSummaryLabels(pieces: readonly Piece[]): void {
  const isCopy = isPageCopy(pieces);
  if (!isCopy && pieces.filter(isPageLine).length < LEAST_LINES) return;
  const lead = leadOf(pieces);
  for (const [index, piece] of pieces.entries()) {
    if (piece.claim || piece.marker !== null) continue;
    if (isCopy && isNote(piece.text) && (index < lead || isInBox(pieces, index))) {
      setAside(piece, "page-furniture", SUMMARY);
      const label = labelAbove(pieces, index);
      if (label) setAsideLabel(pieces, pieces.indexOf(label));
    } else if (index < lead && LABEL.test(piece.text) && pointsBelow(pieces, index) >= 2) {
      setAsideLabel(pieces, index);
    }
  }
}

/** The label goes, and its points are none of the story's standfirsts. */
function setAsideLabel(pieces: readonly Piece[], index: number): void {
  const label = pieces[index];
  if (!label) return;
  setAside(label, "page-furniture", SUMMARY);
  for (const point of pieces.slice(index + 1, index + 1 + pointsBelow(pieces, index)))
    keepAs(point, { kind: "paragraph" }, POINT);
}

const POINT: Grounds = {
  rule: "summary-point",
  confidence: 0.75,
  because: "One of the key points that the page has above the story.",
};

/** "This summary was produced with AI and checked by an editor.": it speaks of a machine and of what it made. */
function isNote(text: string): boolean {
  return wordCount(text) <= LONGEST_NOTE && MACHINE.test(text) && MADE.test(text) && !hasQuotation(text);
}

/** The first paragraph that stands in a block of its own, or with another one: below the boxes above a story. */
function leadOf(pieces: readonly Piece[]): number {
  const isStory = (piece: Piece) => !piece.claim && isProse(piece.text) && !isNote(piece.text);
  const apart = pieces.findIndex(
    (piece, index) => isStory(piece) && pieces[index - 1]?.group !== piece.group,
  );
  return apart === -1 ? pieces.findIndex(isStory) : apart;
}

/** A label, or lines that are no paragraphs, stand in its block. */
function isInBox(pieces: readonly Piece[], index: number): boolean {
  const above = pieces[index - 1];
  if (!above || above.group !== pieces[index]?.group) return false;
  return LABEL.test(above.text) || !endsAsSentence(above.text) || labelAbove(pieces, index) !== null;
}

/** The label of the box that a note closes, with a few points between. */
function labelAbove(pieces: readonly Piece[], index: number): Piece | null {
  for (let at = index - 1; at >= Math.max(0, index - MOST_POINTS - 1); at--) {
    const piece = pieces[at];
    if (!piece || (piece.claim && piece.claim.decision !== "set-aside")) return null;
    if (LABEL.test(piece.text)) return piece;
    if (wordCount(piece.text) > LONGEST_POINT) return null;
  }
  return null;
}

/** So many points stand below a label, in its block and without a list's signs. */
function pointsBelow(pieces: readonly Piece[], index: number): number {
  const group = pieces[index]?.group;
  const below = pieces.slice(index + 1, index + 1 + MOST_POINTS);
  const end = below.findIndex(
    (piece) =>
      piece.group !== group ||
      piece.claim ||
      piece.marker !== null ||
      wordCount(piece.text) > LONGEST_POINT ||
      wordCount(piece.text) < SHORTEST_POINT ||
      isNote(piece.text),
  );
  return end === -1 ? below.length : end;
}
