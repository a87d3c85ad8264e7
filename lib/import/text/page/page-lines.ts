import { isBetweenSentences, isSubheading } from "@/lib/import/text/body/subheadings";
import { type Draft, propose, setAside, unclaimed } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, isProse, wordCount } from "@/lib/import/text/words/prose";
import { furnitureIn } from "./appeals";
import { type Appeal, judgeAppeals } from "./appeals-inside";
import { setAsideOffers } from "./boxes/betting";
import { setAsideCalls } from "./boxes/calls";
import { setAsideThread } from "./boxes/comment-thread";
import { setAsideEmbeds } from "./boxes/embeds";
import { setAsideForeignLists } from "./boxes/foreign-lists";
import { setAsideForms } from "./boxes/forms";
import { setAsideGalleryCounts } from "./boxes/gallery-counts";
import { setAsideGiftBoxes } from "./boxes/gifts";
import { setAsidePlayers, setAsideVideoCards } from "./boxes/players";
import { setAsidePolls } from "./boxes/polls";
import { setAsideInvitations, setAsideSignUps } from "./boxes/sign-ups";
import { setAsideSponsors } from "./boxes/sponsors";
import { setAsideSummaryLabels } from "./boxes/summaries";
import { setAsideBrowserPrint } from "./browser-print";
import { type Furniture, furnitureLine, isTopicHeading } from "./furniture";
import { keepLiveTitles } from "./live-page";
import { setAsideMotto } from "./motto";
import { setAsideNotices } from "./notices";
import { setAsideCounts, setAsideTimes } from "./page-counts";
import { setAsidePageEdges } from "./page-edges";
import { setAsidePageTitle } from "./page-title";
import { setAsidePageTop } from "./page-top";
import { setAsideRelated } from "./related";
import { setAsideTopBar } from "./top-bar";

/** Set aside what belongs to the page around the story: buttons, menus, advertisements, appeals, lists of other stories. */
export function setAsidePageLines(draft: Draft): void {
  setAsidePageTitle(draft.pieces);
  setAsideBrowserPrint(draft.pieces);
  setAsideGalleryCounts(draft.pieces);
  keepLiveTitles(draft.pieces);
  const appeals: Appeal[] = [];
  let hasTitle = false;
  for (const { piece, index } of unclaimed(draft)) {
    if (piece.claim) continue;
    const line = furnitureLine(piece.text);
    const appeal = line ? sentenceOf(line, piece) : furnitureIn(piece.text);
    if (!line && !appeal && wordCount(piece.text) >= 3) hasTitle = true;
    if (appeal) appeals.push({ index, appeal });
    // "Watch: llama testifies" may be the headline; a link to another story stands below one.
    else if (line && (line.reason !== "related" || hasTitle)) judgeLine(draft.pieces, index, line);
  }
  judgeAppeals(draft.pieces, appeals); // when it is known where the page's own lines are
  setAsideTimes(draft);
  setAsideRelated(draft);
  setAsideSignUps(draft.pieces);
  setAsideVideoCards(draft.pieces);
  setAsideSponsors(draft.pieces);
  setAsideOffers(draft.pieces);
  setAsideNotices(draft.pieces);
  setAsideThread(draft.pieces);
  setAsidePageEdges(draft);
  setAsideTopBar(draft);
  setAsideSummaryLabels(draft.pieces); // before the top: a box's first point is no headline
  setAsideMotto(draft.pieces);
  setAsidePageTop(draft); // what the bar's own words do not tell, the place of the headline does
  setAsideCounts(draft);
  for (const setAsideBox of BOXES) setAsideBox(draft.pieces);
}

/** Boxes that only a text copied with its page has: they are looked for when its own lines are known. */
const BOXES = [
  setAsideEmbeds,
  setAsideForms,
  setAsidePolls,
  setAsidePlayers,
  setAsideGiftBoxes,
  setAsideInvitations,
  setAsideCalls,
  setAsideForeignLists,
];

/** "Follow us on Facebook. Tell us what you see.": a line of the page that is as long as a paragraph is weighed as one. */
function sentenceOf(line: Furniture, { text }: Piece): Furniture | null {
  return APPEALING.has(line.reason) && isProse(text) ? line : null;
}

const APPEALING: ReadonlySet<string> = new Set(["social", "newsletter", "comments"]);

function judgeLine(pieces: readonly Piece[], index: number, line: Furniture): void {
  const piece = pieces[index];
  if (!piece) return;
  const isTopic =
    line.reason !== "share" &&
    line.reason !== "ui" &&
    wordCount(piece.text) <= 2 &&
    isInTopics(pieces, index);
  if (isTopic || (line.reason === "copyright" && isPictureCredit(pieces, index))) return;
  if (isSubheading(pieces, index) || isFootAlone(pieces, index, line) || isSpokenOf(pieces, index, line))
    propose(piece, line.reason, {
      ...line,
      confidence: 0.6,
      because: "A button, or one of the story's subheadings.",
    });
  else setAside(piece, line.reason, line);
}

/** "© Riproduzione riservata": nobody's name. */
const RIGHTS = /riservat|reserv|vorbehalten|réserv|verboten|prohib|voorbehouden|zastrzeżone|förbehåll/iu;

/** "© Ana Ruiz" directly below a line that is no sentence of the story: whose picture it is. */
function isPictureCredit(pieces: readonly Piece[], index: number): boolean {
  const [above, piece] = [pieces[index - 1], pieces[index]];
  return (
    piece !== undefined &&
    above?.group === piece.group &&
    !above.claim &&
    /^©\s?\p{Lu}[^\d]{2,60}$/u.test(piece.text) &&
    !RIGHTS.test(piece.text)
  );
}

/** "Terms and conditions" between two paragraphs, each in a block of its own: what stands at a page's foot comes with its like. */
function isFootAlone(pieces: readonly Piece[], index: number, { reason }: Furniture): boolean {
  const group = pieces[index]?.group;
  return (
    (reason === "privacy" || reason === "nav" || reason === "cookie") &&
    isBetweenSentences(pieces, index) &&
    pieces[index - 1]?.group !== group
  );
}

/** "Please enter a valid email address" / "That was the title of his second notebook.": the story speaks of the line. */
function isSpokenOf(pieces: readonly Piece[], index: number, { reason }: Furniture): boolean {
  const [above, piece, below] = [pieces[index - 1], pieces[index], pieces[index + 1]];
  return (
    piece !== undefined &&
    QUOTABLE.has(reason) &&
    above !== undefined &&
    !above.claim &&
    endsAsSentence(above.text) &&
    below !== undefined &&
    !below.claim &&
    isProse(below.text) &&
    (wordCount(piece.text) >= 3 ? SPEAKS_OF : SPEAKS_OF_WORD).test(below.text)
  );
}

const QUOTABLE: ReadonlySet<string> = new Set([
  "newsletter",
  "subscription",
  "cookie",
  "privacy",
  "comments",
  "social",
  "ui",
  "share",
  "ad",
]);
/** "Adverts" / "The word is a sore one …" */
const SPEAKS_OF_WORD =
  /^(?:the|that|this) word (?:is|was|has|had)\b|^das wort (?:ist|war|hat|fällt)\b|^(?:ce|le) mot (?:est|était|a)\b|^la (?:palabra|parola) (?:es|era|è)(?!\p{L})/iu;
/** "That was …", "So it said", "Those words": what such a paragraph begins with. */
const SPEAKS_OF =
  /^(?:that (?:was|is|had|line|sentence|phrase|message|notice)|th(?:is|ese|ose) (?:words?|was|were|line|sentence|phrase|message|notice|sign)|so (?:it|said|says|ran|read|the)|the (?:words?|line|sentence|phrase|message|notice|sign) (?:was|is|had|has|were|appeared|came|stood|hung)|das (?:war|ist|stand)|so (?:steht|stand|hieß)|dieser satz|c['’](?:était|est)|cette phrase|(?:esa|esta) frase|eso era|(?:quella|questa) frase|era (?:il|la)|dat (?:was|stond)|essa frase)(?!\p{L})/iu;

/** "Local government / news": a topic is no button. */
function isInTopics(pieces: readonly Piece[], index: number): boolean {
  const group = pieces[index]?.group;
  for (let at = index - 1; at >= 0 && pieces[at]?.group === group; at--) {
    if (isTopicHeading(pieces[at]?.text ?? "")) return true;
  }
  return false;
}
