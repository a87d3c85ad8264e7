import type { SetAsideReason } from "@/lib/import/imported-story";
import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import { isForm, speaksToReader } from "@/lib/import/text/page/appeals";
import { furnitureLine } from "@/lib/import/text/page/furniture";
import { isPageLine } from "@/lib/import/text/page/page-copy";
import type { Piece } from "@/lib/import/text/pieces/piece";
import {
  endsAsSentence,
  hasQuotation,
  isProse,
  isReporting,
  sentences,
  wordCount,
} from "@/lib/import/text/words/prose";
import { sharedWords, tellingWords } from "@/lib/import/text/words/shared-words";

const CALLED: Grounds = {
  rule: "call",
  confidence: 0.8,
  because: "It offers readers something of the page’s own and ends by telling them to take it.",
};
const ADVERTISED: Grounds = {
  rule: "labelled-ad",
  confidence: 0.84,
  because: "It stands under the label of an advertisement and ends by telling readers to buy.",
};

/** What tells the reader to take an offer, as the first words of a sentence or on a button. */
const CALL = String.raw`(?:sign up|subscribe|register|join|try|shop|buy|order|book|download|get|learn more|find out more|start|jetzt|hier|mehr erfahren|(?:an)?melden|abonnieren|(?:je )?m['’](?:inscri|abonn)\p{L}+|s['’](?:inscrire|abonner)|inscri\p{L}+(?:-vous)?|abonn\p{L}+(?:-vous)?|découvr\p{L}+|achet\p{L}+|command\p{L}+|en savoir plus|suscr[ií]\p{L}+|reg[ií]str\p{L}+|apúnt\p{L}+|descubr\p{L}+|compr\p{L}+|reserva|iscriv\p{L}+|abbona\p{L}+|scopri|acquista|prenota|schrijf|meld|inschrijven|abonneer|bestel\p{L}*|koop|ontdek|inscrev\p{L}+|assin\p{L}+|subscrev\p{L}+|saiba mais|prenumerera|anmäl|köp|zapisz|zamów|kup)`;
/** "… a 30-day free trial Sign up", "… votre boîte courriel. S’inscrire": a few words at the end. */
const LAST_WORDS = new RegExp(String.raw`\s(${CALL}(?!\p{L})(?:\s[^\s.!?]+){0,5})[.!]?$`, "iu");
/** "… with Amble Music Sign up now for …": no full stop before it, and a capital. */
const GLUED =
  /\p{L} (?:Sign up|Subscribe|Register|Try for free|Jetzt anmelden|Inscrivez-vous|Suscríbete|Iscriviti|Inscreva-se)(?!\p{L})/u;
const FIRST_WORDS = new RegExp(String.raw`^${CALL}(?!\p{L})`, "iu");
/** "Sign up The widow has asked …": the story's first paragraph in the same line. */
const GOES_ON =
  /\S\s(?:The|An?|In|On|It|He|She|They|When|After|For|Der|Die|Das|Eine?|Am|Im|Les?|La|Une?|Des|El|L[oa]s|Una|Il|De|Het|Een|Os?|Uma?)\s/u;
const LEAVING =
  /\b(?:unsubscribe|cancel) (?:at )?any ?time|\bterms apply\b|jederzeit (?:abmelden|kündbar|kündigen|abbestell)|désabonner à tout moment|darte de baja|disiscriverti|op elk moment (?:uitschrijven|opzeggen)|\bearn (?:a )?commission\b|\bfunds? (?:our )?journalism\b/iu;
/** What a publication has to give; a story that names it elsewhere may tell of it here as well. */
const OFFERS =
  /newsletters?(?!\p{L})|(?<!\p{L})inbox(?!\p{L})|boletín|boletim|nieuwsbrief|nyhets?brev|nyhedsbrev|infolettre|lettre d['’]info|postfach|boîte (?:mail|courriel|de réception)|(?:tu|su|seu) (?:correo|e-?mail)|メールマガジン|ニュースレター|(?:unlimited|digital|full) access|free (?:articles?|trial)|sans limites?|ohne einschränkung|sin límites|senza limiti|sem limites|(?:issues?|ausgaben|numéros|números|numeri) (?:for|für|pour|por|per) (?:just |only |nur )?[£$€]?\d|subscribe for (?:just |only )?[£$€]?\d|(?:to|for) (?:the|our) (?:\p{L}+ ){1,4}(?:e-?mail|briefing)(?!\p{L})|(?:our|daily|weekly|breaking) (?:\p{L}+ )?(?:alerts|e-?mails?|updates)|l['’]information locale|notizie (?:della|di) .{2,20} per voi|(?:e-?mail|correo|indirizzo|adresse) (?:adress\p{L}*|address|courriel|electrónico)/iu;
/** No such line is longer. */
const LONGEST = 50;
const LONGEST_CALL = 14;
/** "Love houses like this?" */
const LONGEST_QUESTION = 8;
/** So much of its words a story may say as well. */
const MOST_SHARED = 0.34;
/** So many lines of its own show that a text was copied with the page around it. */
const LEAST_LINES = 2;

/**
 * Set aside offers of the page in the middle of a story that need no box: each of their sentences speaks to the reader, they
 * name what a publication gives, and they end in the words of a button. The story speaks of such a thing nowhere else.
 */
export function setAsideCalls(pieces: readonly Piece[]): void {
  setAsideLabelledAds(pieces);
  setAsideTemplates(pieces);
  const offers = new Set(pieces.filter(isOffer));
  if (offers.size === 0) return;
  const forms = groupsOfForms(pieces);
  const hasPage = pieces.filter(isPageLine).length >= LEAST_LINES;
  const story = pieces.filter(
    (piece) =>
      piece.claim?.decision !== "set-aside" &&
      isProse(piece.text) &&
      !offers.has(piece) &&
      !GLUED.test(piece.text),
  );
  const isTold = story.some(({ text }) => OFFERS.test(text));
  const told = tellingWords(story.map(({ text }) => text));
  for (const piece of offers) {
    // No paragraph of a story ends in a button, or has one in the middle of a sentence.
    const isLine = !endsAsSentence(piece.text) || GLUED.test(piece.text);
    const isAlone = !isTold && (isLine || (hasPage && sharedWords(piece.text, told) <= MOST_SHARED));
    if (!isAlone && !forms.has(piece.group)) continue;
    piece.claim = null;
    setAside(piece, reasonOf(piece.text), CALLED);
  }
}

/** "Please enter a valid email address {{ #verifyErrors }}{{ message }}": a form whose places nobody has filled. */
function setAsideTemplates(pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    const places = piece.text.slice(0, LONGEST_FORM).match(/\{\{[^{}]{1,40}\}\}/gu)?.length ?? 0;
    // Behind the form the story's first paragraph may go on in the same line.
    const rest = piece.text.slice(piece.text.lastIndexOf("}}"));
    const isAlone = wordCount(rest) <= LONGEST_CALL && !endsAsSentence(rest) && !hasQuotation(piece.text);
    if (isOpen(piece) && places >= 2 && isAlone && isForm(piece.text)) {
      piece.claim = null;
      setAside(piece, "newsletter", { ...CALLED, rule: "form-template", confidence: 0.88 });
    }
  }
}

/** In signs. */
const LONGEST_FORM = 4000;

/** The blocks with a line of a form in them. */
function groupsOfForms(pieces: readonly Piece[]): ReadonlySet<number> {
  const forms = pieces.filter(
    ({ claim }) =>
      claim?.decision === "set-aside" && (claim.reason === "newsletter" || claim.reason === "subscription"),
  );
  return new Set(forms.map(({ group }) => group));
}

/** "SPONSORED", and in its block "Feel the difference. Shop now.", or a title above "Leafwell · Learn more". */
function setAsideLabelledAds(pieces: readonly Piece[]): void {
  const blocks = Map.groupBy(pieces, ({ group }) => group);
  const messages = new Set(
    pieces.flatMap((label, index) => {
      if (label.claim?.reason !== "ad") return [];
      const block = blocks.get(label.group) ?? [];
      const below = block.slice(block.indexOf(label) + 1);
      if (block.length > LONGEST_AD || below[0] !== pieces[index + 1]) return [];
      const [message, advertiser] = below;
      const isTitled =
        below.length === 2 && message && advertiser && !isProse(message.text) && isAdvertiser(advertiser);
      if (isNative(below)) return below;
      return isTitled && isOpen(message) ? below : below.filter((_, place) => place === 0).filter(isMessage);
    }),
  );
  if (messages.size === 0) return;
  const story = pieces.filter((piece) => !messages.has(piece) && piece.claim?.decision !== "set-aside");
  const told = tellingWords(story.map(({ text }) => text));
  for (const message of messages) {
    if (sharedWords(message.text, told) > MOST_SHARED) continue;
    message.claim = null;
    setAside(message, "ad", ADVERTISED);
  }
}

/** The label, and three lines: who pays, a title, a message. */
const LONGEST_AD = 4;

/** "By Hartline Adhesives" / "5 ways to cut your line stops" / "Download the free white paper today." */
function isNative(lines: readonly Piece[]): boolean {
  const message = lines.at(-1);
  const titles = lines.slice(0, -1);
  return (
    message !== undefined &&
    titles.length >= 1 &&
    isMessage(message) &&
    titles.every((title) => isOpen(title) && title.marker === null && !endsAsSentence(title.text))
  );
}

/** "Leafwell · Learn more", "Kissenwelt | Jetzt kaufen": who sells it, and a button. */
function isAdvertiser(piece: Piece): boolean {
  const button = /^[^.!?|·•]{2,40}\s[|·•]\s(.{3,30})$/u.exec(piece.text)?.[1];
  return isOpen(piece) && button !== undefined && FIRST_WORDS.test(button);
}

function isMessage(piece: Piece): boolean {
  const { text } = piece;
  return isOpen(piece) && wordCount(text) <= LONGEST && endsInCall(text) && !isSpoken(text);
}

function isOffer(piece: Piece): boolean {
  const { text, marker } = piece;
  return (
    isOpen(piece) &&
    marker === null &&
    wordCount(text) >= 4 &&
    wordCount(text) <= LONGEST &&
    OFFERS.test(text) &&
    endsInCall(text) &&
    !isSpoken(text) &&
    sentences(text).every((sentence) => isForReader(sentence.text))
  );
}

/** Unclaimed, or kept with the proposal to set it aside. */
function isOpen({ claim }: Piece): boolean {
  return !claim || (claim.decision === "keep" && claim.reason !== null);
}

function isSpoken(text: string): boolean {
  return hasQuotation(text) || (isReporting(text) && !GLUED.test(text));
}

function isForReader(sentence: string): boolean {
  return (
    speaksToReader(sentence) ||
    FIRST_WORDS.test(sentence) ||
    LEAVING.test(sentence) ||
    (sentence.endsWith("?") && wordCount(sentence) <= LONGEST_QUESTION) ||
    (OFFERS.test(sentence) && !endsAsSentence(sentence)) ||
    wordCount(sentence) <= 2
  );
}

function endsInCall(text: string): boolean {
  const last = sentences(text).at(-1)?.text ?? "";
  if (LEAVING.test(last)) return true;
  if (GOES_ON.test(last)) return false;
  const button = LAST_WORDS.exec(text)?.[1] ?? "";
  const isCall = FIRST_WORDS.test(last) && wordCount(last) <= LONGEST_CALL;
  const isButton = wordCount(last) <= 3 && last !== text && furnitureLine(last) !== null;
  return isCall || isButton || /^\p{Lu}/u.test(button);
}

function reasonOf(text: string): SetAsideReason {
  return /access|trial|articles?|límites|limit|einschränkung|soutenir/iu.test(text)
    ? "subscription"
    : "newsletter";
}
