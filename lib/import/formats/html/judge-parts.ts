import type { SetAsideReason } from "@/lib/import/imported-story";
import { furnitureIn } from "@/lib/import/text/page/appeals";
import { furnitureLine, isRelatedHeading } from "@/lib/import/text/page/furniture";
import { isLooseTime, isRelativeTime, readDateLine } from "@/lib/import/text/top/date-line";
import { readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, isReporting } from "@/lib/import/text/words/prose";
import type { HtmlPart } from "./fragment";
import { furniture, type Judgement } from "./judgement";
import { keepHeadingsOfTold, LINK_ALONE, setAsideListsOfLinks, setAsideLoneHeadings } from "./page-lists";
import { setAsideAppealsAtTheEnd, setAsideLabelsAtTheEnd, setAsideOtherStories } from "./page-tail";
import type { Weight } from "./part-weight";
import type { StoryBox } from "./story-box";

const STORY: Judgement = {
  reason: null,
  rule: "page-story",
  confidence: 0.92,
  because: "It stands where the page’s story is.",
};

/** Judge each part of a page by where it stands, by the boxes around it and by its words. */
export function judgeParts(
  parts: readonly HtmlPart[],
  weights: readonly Weight[],
  story: StoryBox,
): Judgement[] {
  const inside = parts.map(({ element }) => story.contains(element));
  const judged = parts.map((part, index) => {
    const judgement = judge(part, weights[index] ?? NOTHING, inside[index] ?? false, story);
    const isUnclear = judgement.reason === null || judgement.reason === "page-furniture";
    return index >= story.comments && isUnclear ? COMMENT : judgement;
  });
  keepHeadingsOfTold(parts, judged, STORY);
  setAsideListsOfLinks(parts, judged);
  setAsideOtherStories(parts, weights, judged);
  setAsideLabelsAtTheEnd(parts, judged);
  setAsideAppealsAtTheEnd(parts, judged);
  setAsideLoneHeadings(parts, judged);
  return judged;
}

const COMMENT: Judgement = {
  reason: "comments",
  rule: "page-outside",
  confidence: 0.85,
  because: "It stands below the heading of the readers’ comments.",
};

const NOTHING: Weight = { words: 0, linked: 0 };

function judge(part: HtmlPart, weight: Weight, isInside: boolean, story: StoryBox): Judgement {
  const { shape, rich, element } = part;
  const box = story.reasonIn(element);
  if (shape.kind === "figure") return PROMOTES.test(shape.caption) ? PROMOTION : judgePicture(box, isInside);
  const line = furnitureLine(rich.text);
  if (!isInside) {
    // A footer is navigation but for its notice.
    const said = line?.reason === "copyright" ? line.reason : (box ?? line?.reason);
    return outside(said ?? "page-furniture", readsAsStory(part, weight));
  }
  if (box && !(shape.kind === "embed" && OF_EMBEDS.has(box))) {
    return MISLEADING.has(box) && readsAsStory(part, weight, SHORT_STORY)
      ? inMisleadingBox(box)
      : boxed(box, readsAsStory(part, weight));
  }
  if (line) return line;
  const appeal = furnitureIn(rich.text);
  if (appeal && !isReporting(rich.text)) return appeal;
  if (shape.kind === "paragraph" || shape.kind === "heading") {
    if (weight.words > 0 && weight.linked >= weight.words * 0.9 && !isSentence(part)) return linkAlone();
    if (shape.kind === "paragraph" && isRelatedHeading(rich.text))
      return furniture("related", "page-related-label", "A label over other stories.");
    if (PAGE_WORDS.test(rich.text)) return furniture("ui", "page-words", "A button or a label of the page.");
    if (LABELS.test(rich.text) && !endsAsSentence(rich.text))
      return furniture("nav", "page-topics", "It lists topics of the page.");
    if (APPEAL.test(rich.text)) return furniture("share", "page-appeal", "It asks readers for something.");
    if (readByline(rich.text)?.labelled)
      return furniture("page-furniture", "page-byline", "It names the author.");
    if (SIGNED_TIME.test(rich.text))
      return furniture("timestamp", "page-signed-time", "A name and a time, as systems write them.");
    if (readDateLine(rich.text)?.rest === "" || isRelativeTime(rich.text) || isLooseTime(rich.text))
      return furniture("timestamp", "page-date", "It says when it appeared.");
  }
  return STORY;
}

const PAGE_WORDS =
  /^(?:continue reading(?: below)?|back to (?:gallery|top|article)|image \d+ of \/? ?\d+|captions?|(?:close|show|hide|open) (?:caption|gallery|video|image)s?|(?:story|article) continues below.{0,30}|more stories below.{0,30}|follow us|thanks for watching!?|now playing:?|up next:?|replay|(?:play|watch) (?:the )?video)\W{0,3}$/iu;
const LABELS =
  /^(?:tags?|topics?|filed under|categor(?:y|ies)|posted in|more (?:on|about)|keywords?|see more on|schlagw(?:ort|orte|örter)|themen|mots[- ]clés|etiquetas|argomenti|trefwoorden|tópicos)\s*:/iu;
const APPEAL =
  /^(?:(?:did you )?(?:like|enjoy|love)d? (?:this|our|what you)\b[^.]{0,60}\?|share (?:this|it|your)\b[^.]{0,40}(?:friends?|below|comments?)|click here (?:to|for) (?:sign|subscribe|more)|let us know (?:what you think )?in the comments)/iu;

/** "Ana Ruiz 2019-11-20 14:35:08": what a system notes of who did something. */
const SIGNED_TIME =
  /^(?:[\p{L}.’' -]{3,40} )?\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?(?: [\p{L}.’' -]{3,40})?$/u;

/** A picture that asks for something is no picture of the story. */
const PROMOTES = /\b(?:subscribe (?:to|now)|sign up (?:for|to)) (?:our|the|today)\b/iu;
const PROMOTION = furniture("ad", "page-promotion", "Its words ask readers to subscribe.");

/** Boxes around embeds are called so, too. */
const OF_EMBEDS: ReadonlySet<SetAsideReason> = new Set(["ui", "social", "share", "page-furniture"]);

/** Boxes of these names may as well hold the story: "video-text", "print-content", "date-and-text". */
const MISLEADING: ReadonlySet<SetAsideReason> = new Set(["ui", "share", "timestamp"]);
/** In such a box a paragraph of so many words is believed to be story. */
const SHORT_STORY = 12;
const inMisleadingBox = (doubt: SetAsideReason): Judgement => ({
  reason: null,
  doubt,
  rule: `page-box-${doubt}-text`,
  confidence: 0.74,
  because: "The page calls the box around it so, but it reads as story.",
});

const isSentence = ({ rich }: HtmlPart) => endsAsSentence(rich.text) && rich.text.length > 120;

/** A whole sentence or more that is not made of links: words that somebody wrote to be read. */
const readsAsStory = ({ rich }: HtmlPart, { words, linked }: Weight, least = 25) =>
  words >= least && linked < words * 0.25 && endsAsSentence(rich.text) && furnitureIn(rich.text) === null;

/** Players and galleries are called boxes of buttons; their pictures are none. */
function judgePicture(box: SetAsideReason | null, isInside: boolean): Judgement {
  const reason = box === "ui" || box === "share" ? null : box;
  if (!isInside) return outside(reason ?? "page-furniture", false);
  return reason ? boxed(reason, false) : STORY;
}

const outside = (reason: SetAsideReason, isDoubtful: boolean): Judgement => ({
  reason,
  rule: "page-outside",
  confidence: isDoubtful ? 0.75 : 0.93,
  because: "It stands outside of the page’s story.",
});
const boxed = (reason: SetAsideReason, isDoubtful: boolean): Judgement => ({
  reason,
  rule: `page-box-${reason}`,
  confidence: isDoubtful ? 0.7 : 0.9,
  because: "The page itself calls the box around it so.",
});
const linkAlone = () => furniture("related", LINK_ALONE, "It is a link and nothing else.");
