import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { isReporting, wordCount } from "@/lib/import/text/words/prose";

const OFFER: Grounds = {
  rule: "offer-terms",
  confidence: 0.88,
  because: "An offer with its terms: who may take it, from what age, where to find help.",
};

/** What the law wants below an offer to bet. */
const TERMS: readonly RegExp[] = [
  /(?<!\d)(?:18|21|24|25) ?\+|\+ ?(?:18|21)(?!\d)/u,
  /(?<!\p{L})(?:T&Cs?|terms(?: and conditions)? apply|AGB gelten|es gelten (?:die )?AGB|conditions|se aplican (?:términos|condiciones)|si applicano|voorwaarden|regler og vilkår|villkor gäller)(?!\p{L})/iu,
  /gambl\p{L}*aware|gamstop|spielsucht|joueurs[- ]info|jugar bien|juego responsable|jogo responsável|gioco responsabile|speel bewust|loket kansspel|stödlinjen|hjelpelinjen|\bgamble responsibly/iu,
  /\bnew customers\b|neukunden|nouveaux (?:clients|joueurs)|nuevos (?:clientes|usuarios)|nuovi clienti|nieuwe klanten|nya kunder|nye kunder/iu,
];
const MONEY = /[$£€]\s?\d|\d\s?(?:€|kr|euros?)(?!\p{L})/iu;
const LONGEST = 40;
const LONGEST_HEADING = 14;

/** Set aside offers to bet: a line with two of the terms such offers must name, and the offer straight above it. */
export function setAsideOffers(pieces: readonly Piece[]): void {
  for (const [index, terms] of pieces.entries()) {
    if (terms.claim || wordCount(terms.text) > LONGEST || isReporting(terms.text)) continue;
    if (TERMS.filter((sign) => sign.test(terms.text)).length < 2) continue;
    setAside(terms, "ad", OFFER);
    const offer = pieces[index - 1];
    if (offer && !offer.claim && MONEY.test(offer.text) && isHeading(offer.text))
      setAside(offer, "ad", OFFER);
  }
}

const isHeading = (text: string): boolean =>
  wordCount(text) <= LONGEST_HEADING && !/[.。]["'”’]?$/u.test(text) && !isReporting(text);
