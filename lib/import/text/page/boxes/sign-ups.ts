import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import { newsletterSigns, speaksToReader, tellsStory } from "@/lib/import/text/page/appeals";
import { isPageCopy } from "@/lib/import/text/page/page-copy";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, isProse, isReporting, sentences, wordCount } from "@/lib/import/text/words/prose";
import { sharedWords, tellingWords } from "@/lib/import/text/words/shared-words";

/** The other lines of a sign-up box: no sentences, in one block with two lines that speak of sign-ups. */
export function setAsideSignUps(pieces: readonly Piece[]): void {
  for (const box of boxesOf(pieces)) {
    // The button may have a block of its own.
    const last = box.at(-1);
    const below = last && pieces[pieces.indexOf(last) + 1];
    const lines = below && isAppeal(below) ? [...box, below] : box;
    const signs = lines.filter((piece) => isAppeal(piece) || isInvitation(piece)).length;
    if (!box.some((piece) => isAppeal(piece)) || box.some(isMeta) || box.length > LONGEST_BOX) continue;
    if (signs < 2) continue;
    for (const piece of box) {
      if (piece.claim || isReporting(piece.text) || wordCount(piece.text) > 24) continue;
      const isAddressed = AGREES.test(piece.text) || (speaksToReader(piece.text) && !tellsStory(piece.text));
      if (endsAsSentence(piece.text) && newsletterSigns(piece.text) < 2 && !isAddressed) continue;
      setAside(piece, "newsletter", {
        rule: "newsletter-box",
        confidence: 0.86,
        because: "A line of a sign-up box.",
      });
    }
  }
}

/** "Mit meiner Anmeldung stimme ich …", "By signing up you agree": what the reader agrees to by using the form. */
const AGREES =
  /^(?:mit (?:meiner|der|ihrer) (?:anmeldung|registrierung)|(?:ja, )?ich (?:bin (?:damit )?einverstanden|stimme)|(?:yes, )?i (?:agree|consent|accept)|by (?:signing|subscribing|registering|entering|clicking)|j['’](?:accepte|autorise)|en (?:vous inscrivant|m['’]inscrivant|cliquant)|acepto|al (?:suscribir|registrar|hacer clic)\p{L}*|accetto|acconsento|iscrivendo(?:ti|mi)|ik ga akkoord|door (?:je|u|mij|me) |aceito|ao (?:assinar|subscrever|clicar|inscrever)\p{L}*)(?!\p{L})/iu;

/** More lines without a paragraph are a page's menus, and the headline may stand among them. */
const LONGEST_BOX = 10;

/** Who wrote it, or when: the top of a story stands in one block with buttons. */
const isMeta = ({ text }: Piece) => readDateLine(text) !== null || (readByline(text)?.labelled ?? false);

/** What stands in one block, with no paragraph of the story between: above it the story goes on. */
function boxesOf(pieces: readonly Piece[]): Piece[][] {
  const boxes: Piece[][] = [];
  let isOpen = false;
  for (const [index, piece] of pieces.entries()) {
    const isStory =
      !piece.claim && isProse(piece.text) && newsletterSigns(piece.text) < 2 && !AGREES.test(piece.text);
    if (isOpen && !isStory && piece.group === pieces[index - 1]?.group) boxes.at(-1)?.push(piece);
    else if (!isStory) boxes.push([piece]);
    isOpen = !isStory;
  }
  return boxes;
}

/** "Sign up to Film Weekly" */
function isInvitation({ claim, text }: Piece): boolean {
  return (
    !claim &&
    wordCount(text) <= 8 &&
    !endsAsSentence(text) &&
    /^(?:sign up|subscribe|get|abonn|inscri|suscr|iscriv|schrijf|melde?n? )/iu.test(text)
  );
}

function isAppeal(piece: Piece): boolean {
  return (
    piece.claim?.decision === "set-aside" &&
    ["newsletter", "privacy", "subscription"].includes(piece.claim.reason)
  );
}

/** No invitation on one line is longer. */
const LONGEST_INVITATION = 30;
/** So much of its words a story may say as well. */
const MOST_SHARED = 0.34;

/**
 * Set aside invitations to subscribe that stand alone between two paragraphs of a text copied with its page: two signs of
 * a sign-up, nobody who says anything, and a story that is about something else. A button of a word or two may follow.
 */
export function setAsideInvitations(pieces: readonly Piece[]): void {
  if (!isPageCopy(pieces)) return;
  const story = pieces.filter((piece) => !piece.claim && isProse(piece.text));
  for (const [index, piece] of pieces.entries()) {
    if (piece.claim || piece.marker !== null || wordCount(piece.text) > LONGEST_INVITATION) continue;
    if (newsletterSigns(piece.text) < 2 || !NAMES_IT.test(piece.text) || !isCall(piece.text)) continue;
    // A newsletter’s name stands in quotation marks as well.
    if (isReporting(piece.text) || tellsStory(piece.text)) continue;
    const others = story.filter((other) => other !== piece);
    if (others.some(({ text }) => NAMES_IT.test(text) && newsletterSigns(text) === 0)) continue;
    if (sharedWords(piece.text, tellingWords(others.map(({ text }) => text))) > MOST_SHARED) continue;
    setAside(piece, "newsletter", INVITATION);
    const button = pieces[index + 1];
    const isButton =
      button !== undefined &&
      !button.claim &&
      button.marker === null &&
      wordCount(button.text) <= 2 &&
      !endsAsSentence(button.text) &&
      (button.group === piece.group || button.text === button.text.toUpperCase());
    if (isButton) setAside(button, "newsletter", INVITATION);
  }
}

/** No sentence, or one behind which a few words tell what to do: "… every Friday. Sign up here." */
function isCall(text: string): boolean {
  const all = sentences(text);
  const last = all.at(-1)?.text ?? "";
  return !endsAsSentence(text) || (all.length > 1 && wordCount(last) <= LONGEST_CALL && speaksToReader(last));
}

const LONGEST_CALL = 5;

/** What is offered. */
const NAMES_IT =
  /newsletters?|e-?mails?(?!\p{L})|inbox|alerts?(?!\p{L})|boletín|boletim|nieuwsbrief|nyhets?brev|nyhedsbrev|bülten|рассылк|lettre d['’]info|infolettre|notifica\p{L}+|postfach|\bapp\b|メール|ニュースレター/iu;

const INVITATION: Grounds = {
  rule: "newsletter-invitation",
  confidence: 0.8,
  because: "It invites readers to sign up, and the story is about something else.",
};
