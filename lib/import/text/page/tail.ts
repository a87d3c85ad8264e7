import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, extent, found, foundList, suggest, takeAsField } from "@/lib/import/text/draft";
import { cutPiece, type Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, isProse, wordCount } from "@/lib/import/text/words/prose";
import { isTopicHeading } from "./furniture";
import { isPageLine } from "./page-copy";

const TOPIC_LABEL =
  /^(?:topics?|related topics|more about|tagi|tematy|konular|témata|etiketler|теги|štítky|ämnen|emner|aiheet|tags?|tagged(?: with| in)?|filed under|see more on|keywords?|categories|themen|schlagworte|schlagwörter|mots[- ]clés|sur ce sujet|etiquetas|temas|argomenti|onderwerpen|tópicos|关键词|标签|キーワード|タグ|الكلمات المفتاحية)\s*[:：]\s*/iu;

const SOURCE_LABEL =
  /^(?:source|sources|źródło|kilde|källa|zdroj|kaynak|forrás|sursa|sumber|источник|джерело|quelle|fuente|fonte|bron|来源|出典|المصدر)\s*[:：]\s*(?=\S)/iu;

const TOPICS: Grounds = { rule: "topics", confidence: 0.92, because: "The page lists the story's topics." };

/** Read what stands below a story: its topics, and the notice of copyright. */
export function readTail(draft: Draft): void {
  readTopicLists(draft);
  readTopicLines(draft);
  readSource(draft);
  for (const piece of draft.pieces) {
    if (piece.claim?.reason !== "copyright") continue;
    suggest(draft, "copyright", {
      value: piece.text,
      because: "The page ends with this notice.",
      span: extent(piece),
    });
  }
}

/** "Topics" / "Housing" / "Renting property": one a line, below their heading. */
function readTopicLists(draft: Draft): void {
  for (const [index, heading] of draft.pieces.entries()) {
    if (!isTopicHeading(heading.text) || (heading.claim && heading.claim.decision !== "keep")) continue;
    const topics = topicsBelow(draft.pieces, index);
    if (topics.length === 0) continue;
    heading.claim = null;
    takeAsField(heading, "tags", TOPICS);
    for (const topic of topics) takeAsField(topic, "tags", TOPICS);
    addTags(
      draft,
      topics.map((topic) => topic.text),
      topics[0] ?? heading,
    );
  }
}

function topicsBelow(pieces: readonly Piece[], index: number): Piece[] {
  const topics: Piece[] = [];
  for (const piece of pieces.slice(index + 1, index + 16)) {
    if (piece.claim || wordCount(piece.text) > 5 || endsAsSentence(piece.text) || /[:]$/u.test(piece.text))
      break;
    topics.push(piece);
  }
  // In the middle of a story a line below such a heading is a subheading or text.
  const isFollowed = pieces
    .slice(index + topics.length + 1, index + topics.length + 5)
    .some((piece) => !piece.claim && isProse(piece.text));
  const isSure =
    /\p{L} topics?\W*$/iu.test(pieces[index]?.text ?? "") && topics.at(-1)?.group === pieces[index]?.group;
  return isFollowed && !isSure ? [] : topics;
}

/** "Source: Desert Wire", below the story. */
function readSource(draft: Draft): void {
  const last = draft.pieces.findLast((piece) => !piece.claim && piece.text !== "");
  const label = last && SOURCE_LABEL.exec(last.text);
  if (!last || !label || wordCount(last.text) > 9 || endsAsSentence(last.text)) return;
  const grounds: Grounds = {
    rule: "source-line",
    confidence: 0.85,
    because: "The last line names the source.",
  };
  found(draft, "source", last.text.slice(label[0].length), extent(last), grounds);
  takeAsField(last, "source", grounds);
}

/** "Tags: harbour, crabs" on one line. */
function readTopicLines(draft: Draft): void {
  for (const piece of draft.pieces) {
    if (piece.claim || piece.text.length > 300) continue;
    const label = TOPIC_LABEL.exec(piece.text);
    const isHashtags = /^(?:#[\p{L}\p{N}_]+\s*,?\s*){2,}$/u.test(piece.text);
    if ((!label || endsAsSentence(piece.text)) && !isHashtags) continue;
    const list = isHashtags
      ? piece.text.split(/[\s,]+/u).map((tag) => tag.slice(1))
      : piece.text.slice(label?.[0].length ?? 0).split(/\s*[,;|、،，#]\s*/u);
    const tags = list.map((tag) => tag.trim()).filter((tag) => tag !== "");
    if (tags.length === 0 || tags.some((tag) => wordCount(tag) > 6)) continue;
    takeAsField(piece, "tags", TOPICS);
    addTags(draft, tags, piece);
  }
}

function addTags(draft: Draft, tags: string[], piece: Piece): void {
  const known = draft.fields.tags.value ?? [];
  const all = [...new Set([...known, ...tags])];
  draft.fields.tags.value = null;
  foundList(draft, "tags", all, extent(piece), TOPICS);
}

/** A bare line of a name below the story, when nobody else was named: some papers sign at the end. */
export function readSignature(draft: Draft): void {
  if (draft.fields.byline.value !== null) return;
  if (cutSignature(draft)) return;
  const last = draft.pieces.findLast((piece) => !piece.claim && piece.text !== "");
  const match =
    last &&
    /^(?:[–—-]\s*|[(（【])?((?:\p{Lu}[\p{L}\p{M}’'.-]+\s?){2,4}|\p{Script=Han}{3,6}(?:[、・]\p{Script=Han}{3,6}){0,3})[)】）]?$/u.exec(
      last.text,
    );
  if (!last || !match?.[1] || isInFoot(draft.pieces, last)) return;
  if (draft.pieces.filter((piece) => isProse(piece.text)).length < 2) return;
  const grounds: Grounds = {
    rule: "byline-signed",
    confidence: 0.8,
    because: "The story is signed at its end.",
  };
  foundList(draft, "byline", match[1].trim().split(/[、・]/u), extent(last), grounds);
  takeAsField(last, "byline", grounds);
}

/** A line of the page and another line part it from the story: it heads a list of the foot. */
function isInFoot(pieces: readonly Piece[], name: Piece): boolean {
  const at = pieces.indexOf(name);
  const story = pieces.slice(0, at).findLastIndex(({ claim, text }) => !claim && isProse(text));
  const between = pieces.slice(story + 1, at);
  const first = between.findIndex(isPageLine);
  const below = first === -1 ? [] : between.slice(first + 1);
  return below.some((piece) => isPageLine(piece) || (!piece.claim && piece.text !== ""));
}

/** "… 取り下げる方針だ。【榊原千尋】": East Asian papers sign behind the last full stop. */
function cutSignature(draft: Draft): boolean {
  const at = draft.pieces.findLastIndex((piece) => !piece.claim && isProse(piece.text.replace(SIGNED, "")));
  const last = draft.pieces[at];
  const sign = last && SIGNED.exec(last.text);
  if (!last || !sign?.[1]) return false;
  const [story, name] = cutPiece(draft.source, last, sign.index);
  if (!name) return false;
  const grounds: Grounds = {
    rule: "byline-signed",
    confidence: 0.82,
    because: "The story is signed at its end.",
  };
  foundList(draft, "byline", sign[1].split(/[、・,]/u), extent(name), grounds);
  takeAsField(name, "byline", grounds);
  draft.pieces.splice(at, 1, story, name);
  return true;
}

const SIGNED =
  /(?<=[。」])\s*[【（(［[]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー 　、・]{2,20})[】）)］\]]$/u;
