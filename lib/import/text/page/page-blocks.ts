import { type Draft, setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, isProse, isReporting, wordCount } from "@/lib/import/text/words/prose";
import { appealSigns, newsletterSigns } from "./appeals";

/** What goes on in the same block below a notice of copyright is the rest of it, unless the story is in that block. */
export function setAsideNotices(pieces: readonly Piece[]): void {
  const blocks = Map.groupBy(pieces, ({ group }) => group);
  for (const [index, piece] of pieces.entries()) {
    const above = pieces[index - 1]?.claim;
    if (above?.reason !== "copyright" || piece.group !== pieces[index - 1]?.group || isReporting(piece.text))
      continue;
    if ((blocks.get(piece.group) ?? []).length > LONGEST_NOTICE || SPEAKS_OF_THE_STORY.test(piece.text))
      continue;
    setAside(piece, "copyright", {
      rule: "copyright-goes-on",
      confidence: 0.85,
      because: "It stands in one block with a notice of copyright.",
    });
  }
}

/** In lines. A text without blank lines is one long block, and says nothing about what belongs together. */
const LONGEST_NOTICE = 6;

/** "Correction: An earlier version of this article gave the width …" */
const SPEAKS_OF_THE_STORY =
  /^(?:corrections?|clarifications?|updates?|editor['’]s note|berichtigung|korrektur|rectificatif|rectification|corrección|rectificación|correzione|rectificatie|correctie|rättelse|rettelse|retting|oprava|sprostowanie|correção)\b/iu;

/** "Moorhuhn54 vor 2 Stunden" */
const WHO_AND_WHEN =
  /^\S{2,24}(?: \S{1,16})? (?:\d+ (?:seconds?|minutes?|mins?|hours?|days?|weeks?) ago|vor \d+ \p{L}+|il y a \d+ \p{L}+|hace \d+ \p{L}+|há \d+ \p{L}+|\d+ \p{L}+ (?:geleden|fa|siden|sedan|temu|önce))$/iu;
const THREAD_SIGN =
  /^(?:reply|like|report|recommend|upvote|antworten|répondre|responder|rispondi|reageer|返信)\b/iu;

/** "Comments (3)" and below it, to the end, who wrote when: two times or reply buttons prove that readers speak. */
export function setAsideThread(draft: Draft): void {
  const from = draft.pieces.findLastIndex(
    ({ text, claim }) =>
      claim?.reason === "comments" && claim.rule === "comments-line" && !THREAD_SIGN.test(text),
  );
  const thread = from === -1 ? [] : draft.pieces.slice(from + 1);
  const signs = thread.filter(
    (piece) =>
      piece.claim?.rule === "relative-time" || THREAD_SIGN.test(piece.text) || WHO_AND_WHEN.test(piece.text),
  ).length;
  if (signs < 2 || thread.length > signs * 8) return;
  for (const piece of thread) {
    setAside(piece, "comments", {
      rule: "comment-thread",
      confidence: 0.88,
      because: "Readers' comments, below their heading.",
    });
  }
}

/** "A MESSAGE FROM OUR SPONSOR", and the advertisement below it: in its block, or in the words of one. */
export function setAsideSponsors(pieces: readonly Piece[]): void {
  for (const [index, heading] of pieces.entries()) {
    if (heading.claim || !SPONSOR.test(heading.text)) continue;
    const grounds = { rule: "sponsor", confidence: 0.86, because: "An advertisement under its heading." };
    const message = pieces[index + 1];
    setAside(heading, "ad", grounds);
    if (
      message &&
      !isReporting(message.text) &&
      (message.group === heading.group || appealSigns("ad", message.text) >= 1)
    )
      setAside(message, "ad", grounds);
  }
}

const SPONSOR =
  /^(?:a (?:word|message|note) from (?:our|today['’]s|this week['’]s) (?:sponsors?|partners?|advertisers?)|(?:presented|brought to you|sponsored|supported) by (?:our )?(?:sponsors?|partners?)|partner message|eine nachricht unseres partners|un mot de notre partenaire|mensaje de nuestro patrocinador)\W*$/iu;

/** "01:14 - Source: CNN", and in its block the video's title. */
export function setAsideVideoCards(pieces: readonly Piece[]): void {
  for (const block of Map.groupBy(pieces, (piece) => piece.group).values()) {
    if (!block.some(({ text }) => VIDEO.test(text))) continue;
    if (block.some(({ text }) => isProse(text)) || block.length > 6) continue;
    for (const piece of block)
      setAside(piece, "related", {
        rule: "video-card",
        confidence: 0.85,
        because: "A video of the page, with its length.",
      });
  }
}

const VIDEO = /^\d{1,2}:\d{2} ?[-–—] ?source:? .{2,30}$/iu;

/** The other lines of a sign-up box: no sentences, in one block with two lines that speak of sign-ups. */
export function setAsideBoxes(draft: Draft): void {
  for (const box of boxesOf(draft.pieces)) {
    const signs = box.filter((piece) => isAppeal(piece) || isInvitation(piece)).length;
    if (!box.some((piece) => isAppeal(piece)) || box.some(isMeta) || box.length > LONGEST_BOX) continue;
    if (signs < 2) continue;
    for (const piece of box) {
      if (piece.claim || isReporting(piece.text) || wordCount(piece.text) > 24) continue;
      if (endsAsSentence(piece.text) && newsletterSigns(piece.text) < 2) continue;
      setAside(piece, "newsletter", {
        rule: "newsletter-box",
        confidence: 0.86,
        because: "A line of a sign-up box.",
      });
    }
  }
}

/** More lines without a paragraph are a page's menus, and the headline may stand among them. */
const LONGEST_BOX = 10;

/** Who wrote it, or when: the top of a story stands in one block with buttons. */
const isMeta = ({ text }: Piece) => readDateLine(text) !== null || (readByline(text)?.labelled ?? false);

/** What stands in one block, with no paragraph of the story between: above it the story goes on. */
function boxesOf(pieces: readonly Piece[]): Piece[][] {
  const boxes: Piece[][] = [];
  let isOpen = false;
  for (const [index, piece] of pieces.entries()) {
    const isStory = !piece.claim && isProse(piece.text) && newsletterSigns(piece.text) < 2;
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
