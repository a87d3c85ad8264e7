import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import { isPageLine } from "@/lib/import/text/page/page-copy";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, isReporting, wordCount } from "@/lib/import/text/words/prose";

const EMBED: Grounds = {
  rule: "embed",
  confidence: 0.84,
  because: "It stands where the page shows something from elsewhere, if its reader consents.",
};

/** What is not shown: something that comes from elsewhere. */
const ELSEWHERE =
  /\b(?:external|third[- ]party|embedded)\b|(?<!\p{L})(?:v[ií]d[ée]os?|filmpje|tweets?|posts?)(?!\p{L})|\bextern\p{L}*\b|\bdrittanbieter|eingebettet|\b(?:contenus?|contenidos?|contenut[oi]|conteúdos?|inhalte?|inhoud|content|innehåll\p{L}*|innhold\p{L}*|indhold\p{L}*|treś\p{L}+)(?!\p{L})/iu;
/** What the reader must have done for it. */
const CONSENT =
  /\bcookies?\b|\bmit (?:nur )?einem klick\b|\bconsen[ts]\p{L}*|\baccept\p{L}*|\bacept\p{L}*|\baccett\p{L}*|\baceit\p{L}*|\bzustimm\p{L}*|\beinwillig\p{L}*|\beinverstanden\b|\btoestemming\b|\bakkoord\b|\bsamty(?:cke|kke)\p{L}*|\bgodkänn\p{L}*|\bzgod\p{L}+|\btraceurs?\b|\btracking\b/iu;
/** That it is shown, loaded, or not. */
const SHOWN =
  /\b(?:show\p{L}*|display\p{L}*|load\p{L}*|view|blocked|interact\p{L}*|affich\p{L}*|charg\p{L}*|bloqué\p{L}*|active[zr]|activé\p{L}*|angezeigt|anzeigen|darzustellen|laden|interagieren|aktivier\p{L}*|mostr\p{L}*|muestr\p{L}*|carg\p{L}*|visualizz\p{L}*|attiv\p{L}*|exib\p{L}*|carreg\p{L}*|tonen|getoond|geladen|afgespeeld|abgespielt|played|bekijk\p{L}*|visa\p{L}*|vises?|wyświetl\p{L}*)(?!\p{L})/iu;
/** Somebody is spoken to, or agrees: "Ich bin damit einverstanden". */
const READER =
  /^(?:accept|enable|allow|aanvaard|aktivieren|activez|acceptez|activa|acepta|accetta|aceite)|[.!] (?:accept|enable|allow|aanvaard|aktivieren|activez|acceptez|activa|acepta|accetta|aceite)|(?<!\p{L})(?:ich|mir|j['’]|me|mi|ik|jeg|jag|you|your|sie|ihr\p{L}*|du|dein\p{L}*|vous|votre|vos|tu|tus|su|sus|usted|tuo|tua|tuoi|tue|suoi|hai|vi|você|seu|sua|je|jouw|u|uw|du|din|ditt|dina|vi|wij|we|us|twoj\p{L}*)(?!\p{L})/iu;
/** "Allow and continue" */
const ALLOWS =
  /^(?:allow|enable|show|load|erlauben|zulassen|autoriser|permitir|consenti|toestaan|tillåt|tillat)(?!\p{L})/iu;
/** The label above the note has no more words. */
const LONGEST_LABEL = 7;
const LONGEST_NOTE = 70;
/** "Enable cookies", "Allow cookies once" */
const MOST_BUTTONS = 3;
/** A text that shows no line of its page was not copied with it. */
const LEAST_LINES = 2;

/**
 * Set aside the notes that stand in the place of posts, videos and maps from elsewhere: "Ce contenu ne s'affiche pas car
 * vous n'avez pas activé les cookies." They say that something is shown or not, what for, and speak to the reader; the
 * label straight above says "external content". A story about consent reports somebody or speaks of it in other paragraphs.
 */
export function setAsideEmbeds(pieces: readonly Piece[]): void {
  if (pieces.filter(isPageLine).length < LEAST_LINES) return;
  const notes = [...pieces.keys()].filter((index) => isNote(pieces[index]));
  const isTold = pieces.some(
    (piece) =>
      !piece.claim && isReporting(piece.text) && CONSENT.test(piece.text) && ELSEWHERE.test(piece.text),
  );
  if (isTold) return;
  for (const index of notes) {
    const [above, note] = [pieces[index - 1], pieces[index]];
    if (!note) continue;
    if (note.claim?.decision === "keep") note.claim = null;
    setAside(note, "cookie", EMBED);
    for (const button of pieces.slice(index + 1, index + 1 + MOST_BUTTONS)) {
      const isButton =
        wordCount(button.text) <= LONGEST_LABEL && (CONSENT.test(button.text) || ALLOWS.test(button.text));
      if (!isButton || endsAsSentence(button.text)) break;
      setAside(button, "cookie", EMBED);
    }
    const isLabel =
      above !== undefined &&
      !above.claim &&
      wordCount(above.text) <= LONGEST_LABEL &&
      (!endsAsSentence(above.text) || above.text.endsWith("?")) &&
      ELSEWHERE.test(above.text);
    if (isLabel) setAside(above, "cookie", EMBED);
  }
}

function isNote(piece: Piece | undefined): boolean {
  return (
    piece !== undefined &&
    (!piece.claim || (piece.claim.decision === "keep" && piece.claim.reason === "cookie")) &&
    wordCount(piece.text) >= 6 &&
    wordCount(piece.text) <= LONGEST_NOTE &&
    !isReporting(piece.text) &&
    [ELSEWHERE, CONSENT, SHOWN, READER].every((sign) => sign.test(piece.text))
  );
}
