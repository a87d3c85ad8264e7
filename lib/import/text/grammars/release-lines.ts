import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, isProse, wordCount } from "@/lib/import/text/words/prose";

/** "Con preghiera di pubblicazione", "Mit der Bitte um Veröffentlichung", "Prière d’insérer": asked of the press, above the headline. */
const REQUEST =
  /^(?:con (?:cortese |gentile )?preghiera di (?:\p{L}+ )?(?:pubblicazione|diffusione)|si prega di (?:dare )?(?:pubblic|diffond|diffus)|mit der (?:freundlichen )?bitte um (?:\p{L}+ )?(?:veröffentlichung|abdruck|verbreitung|kenntnisnahme|ankündigung|berichterstattung)|prière d[’']insérer|(?:pour|à) (?:diffusion|publication)|merci de (?:bien vouloir )?(?:diffuser|publier|relayer)|(?:se ruega|rogamos|se agradece) (?:su |la )?(?:publicación|difusión)|para (?:su )?(?:publicación|difusión|divulgación|divulgação|publicação)|(?:pede-se|solicita-se|agradece-se) a (?:publicação|divulgação)|(?:graag|verzoek tot) (?:plaatsing|publicatie)|ter publicatie|with (?:the )?(?:kind )?request (?:for|to) publi)(?!\p{L})/iu;
/** "PM_Linie4.pdf (412 KB)": a file that may be loaded, and how large it is. */
const DOWNLOAD =
  /\S\.(?:pdf|docx?|odt|zip|jpe?g|png|tiff?|eps|mp4)\s?[([]?(?:\p{L}+,? ?)?\d[\d.,]*\s?(?:[kmg]i?b|octets|ko|mo)[)\]]?$/iu;
const RECEIVES =
  /\b(?:you (?:are receiving|receive|have received)|sie erhalten|vous recevez|(?:usted )?recib[ei]s?|ricev(?:e|ete)|recebe|u ontvangt|je ontvangt)\b/iu;
const LISTS =
  /mailing|newsletter|verteiler|distribution list|liste de (?:diffusion|contacts)|lista de (?:correo|distribución|contactos)|\bindirizz|2016\/679|\bgdpr\b|dsgvo|\brgpd\b|unsubscribe|abmelde|abbestell|désinscri|désabonn|cancella|darse de baja|afmelden|uitschrijven/iu;

const LINE: Grounds = {
  rule: "release-line",
  confidence: 0.9,
  because: "It speaks to the press that the text was sent to.",
};
/** So many lines from the top a request stands, and so many from the end the note why somebody was written to. */
const TOP = 12;
const END = 4;

/** Set aside what a release says to the press outside its parts: requests to publish, files to load, why it was sent. */
export function setAsideReleaseLines(pieces: readonly Piece[]): void {
  const story = pieces.findIndex((piece) => isProse(piece.text));
  for (const [index, piece] of pieces.entries()) {
    if (piece.claim || piece.text.length > 500) continue;
    const isLine = !endsAsSentence(piece.text.replace(/[.)\]]+$/u, "")) && wordCount(piece.text) <= 14;
    const isAbove = index < (story === -1 ? TOP : Math.min(story, TOP));
    if (isLine && isAbove && REQUEST.test(piece.text)) setAside(piece, "ui", LINE);
    if (isLine && DOWNLOAD.test(piece.text)) setAside(piece, "ui", LINE);
    if (index >= pieces.length - END && index > story && RECEIVES.test(piece.text) && LISTS.test(piece.text))
      setAside(piece, "privacy", LINE);
  }
}

/** "(2.114 Zeichen inkl. Leerzeichen)", "Words: 350": how long the text is, and nothing else. */
const COUNT =
  /^[[(]?(?:(?:(?:word|character) count|words|characters|zeichen|wörter|signes|mots|caracteres|palabras|caratteri|battute|woorden|tekens)\s?[:：]\s?\d[\d., ]*|\d[\d., ]*\s?(?:words|characters|zeichen|anschläge|wörter|signes|mots|caracteres|palabras|caratteri|battute|parole|woorden|tekens)(?:,? \(?(?:incl?|inkl|mit|ohne|including|excluding|with|without|espaces|con|spazi|spaties|met|sin)\b[^()]{0,40}\)?)?)[\])]?\.?$/iu;

/** Such a line at either end of the text is for editors. Between paragraphs it may be the title of a poem. */
export function setAsideCount(pieces: readonly Piece[]): void {
  const first = pieces.findIndex((piece) => isProse(piece.text));
  for (const [index, piece] of pieces.entries()) {
    const prose = pieces.slice(index + 1, index + 4).filter((next) => isProse(next.text)).length;
    if (piece.text.length < 80 && (index < first || prose < 2) && COUNT.test(piece.text))
      setAside(piece, "editor-note", {
        rule: "copy-length",
        confidence: 0.88,
        because: "It says how long the copy is.",
      });
  }
}
