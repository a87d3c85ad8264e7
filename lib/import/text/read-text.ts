import type { Block, ImportedStory } from "@/lib/import/imported-story";
import { joinDropCaps } from "@/lib/import/text/body/drop-cap";
import { shapeBody } from "@/lib/import/text/body/shapes";
import { flagSlips } from "@/lib/import/text/body/spelling";
import { readCaptions } from "@/lib/import/text/captions/captions";
import { readListedPictures } from "@/lib/import/text/captions/listed-captions";
import { openChat } from "@/lib/import/text/envelope/chat";
import { setAsideEditorComments } from "@/lib/import/text/envelope/editor-comments";
import { cutGluedLead } from "@/lib/import/text/envelope/glued-lead";
import { openMail } from "@/lib/import/text/envelope/mail";
import { readMarkdown } from "@/lib/import/text/envelope/markdown";
import { readReaderView } from "@/lib/import/text/envelope/reader-view";
import { readBrowserDump } from "@/lib/import/text/envelope/text-browser";
import { readEditForm } from "@/lib/import/text/grammars/edit-form";
import { readLabels } from "@/lib/import/text/grammars/labels";
import { readRelease } from "@/lib/import/text/grammars/release";
import { readWire } from "@/lib/import/text/grammars/wire";
import { readLastStamp } from "@/lib/import/text/grammars/wire-stamps";
import { setAsideAuthorFoot } from "@/lib/import/text/page/author-foot";
import { setAsideLeftovers } from "@/lib/import/text/page/leftovers";
import { setAsidePageFoot } from "@/lib/import/text/page/page-foot";
import { setAsidePageLines } from "@/lib/import/text/page/page-lines";
import { setAsidePrintedPage } from "@/lib/import/text/page/printed-page";
import { readSignature, readTail } from "@/lib/import/text/page/tail";
import { withOwnSpaces, withPlainSpaces } from "@/lib/import/text/pieces/hard-spaces";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { cutIntoPieces } from "@/lib/import/text/pieces/pieces";
import { readDateBelow } from "@/lib/import/text/top/date-below";
import { readDateline, readStackedDateline } from "@/lib/import/text/top/dateline";
import { readEmbargoDay } from "@/lib/import/text/top/embargo-day";
import { readFrontMatter } from "@/lib/import/text/top/front-matter";
import { suggestHeadlines } from "@/lib/import/text/top/suggestions";
import { readYearElsewhere } from "@/lib/import/text/top/year-elsewhere";
import { detectLanguage } from "@/lib/import/text/words/language";
import { type Draft, extent, keepAs, newDraft, setAside } from "./draft";

type Detector = (draft: Draft) => void;

/**
 * The detectors, in the order in which they see the text. What one claims, no later one touches, so the
 * envelope is opened first (signs, mail, chat, glued forms), then the page is taken off, then the parts
 * with a grammar of their own, and the top of the story last, when only the story is left.
 */
const DETECTORS: readonly Detector[] = [
  readBrowserDump, // before all: numbers stand before the words of links
  readMarkdown,
  joinDropCaps,
  readEditForm, // before chats and mails: colleagues talk below the text
  openChat,
  openMail,
  cutGluedLead,
  setAsideEditorComments,
  readReaderView, // before page lines, to which its head looks like a page's top
  readLastStamp, // before a release's notes, which go on to the end
  readListedPictures, // before the release, whose notes list them
  readRelease, // before labels: "Contact: …" below a release is no field
  readLabels,
  readWire, // before page lines: an agency's credits look like a call to write in
  setAsidePageLines,
  setAsidePrintedPage, // after page lines, so that a torn paragraph sees what stood between its halves
  readTail,
  readStackedDateline, // before the top: a place looks like a name
  readCaptions, // before the top: a caption above the story is no standfirst
  readFrontMatter,
  readDateBelow,
  setAsideAuthorFoot, // when the writers are known; before what stands among them
  setAsideLeftovers, // when all that is known has been named
  readDateline,
  readEmbargoDay, // when nothing else has named a day
  readYearElsewhere,
  readSignature,
  setAsidePageFoot, // after the signature, which may stand among the lines of the foot
  shapeBody,
  suggestHeadlines,
  flagSlips,
];

/** A text of more pieces than this is no one story; the rest is kept as it stands, unread. */
export const MOST_PIECES = 4000;

/**
 * Read decoded text as a story.
 *
 * Pure and deterministic; never throws, whatever the text. Nothing is lost: every sign but white space
 * belongs to exactly one block, and what is set aside says why.
 *
 * @param source well-formed UTF-16, as `decode` returns it; spans are offsets into it
 */
export function readText(source: string): ImportedStory {
  const plain = withPlainSpaces(source);
  const { pieces, unread: below } = cutIntoPieces(plain);
  const draft = newDraft(plain, pieces.slice(0, MOST_PIECES), detectLanguage(plain).tag);
  readDraft(draft);
  const unread = [...pieces.slice(MOST_PIECES), ...below];
  if (unread.length > 0) keepUnread(draft, unread);
  return {
    fields: draft.fields,
    blocks: [...draft.pieces, ...unread].map((piece) =>
      toBlock(plain === source ? piece : { ...piece, text: withOwnSpaces(source, plain, piece) }),
    ),
    warnings: draft.warnings,
  };
}

/** Let the detectors see the pieces of a draft. Afterwards each is claimed; those that were before keep their claim. */
export function readDraft(draft: Draft): void {
  noteLanguage(draft, detectLanguage(draft.source));
  for (const piece of draft.pieces) claimEmpty(piece);
  for (const detect of DETECTORS) detect(draft);
}

function noteLanguage(draft: Draft, { tag, confidence }: ReturnType<typeof detectLanguage>): void {
  if (tag === "und" || draft.fields.language.value !== null) return;
  Object.assign(draft.fields.language, {
    value: tag,
    confidence,
    rule: "little-words",
    because: "Its commonest words.",
  });
}

/** Signs that show nothing (controls, zero-width spaces) still have an owner. */
function claimEmpty(piece: Piece): void {
  if (piece.text !== "") return;
  setAside(piece, "page-furniture", {
    rule: "invisible",
    confidence: 0.9,
    because: "Signs that show nothing.",
  });
}

function keepUnread(draft: Draft, unread: readonly Piece[]): void {
  for (const piece of unread) {
    claimEmpty(piece);
    keepAs(
      piece,
      { kind: "paragraph" },
      { rule: "unread", confidence: 0.5, because: "Too far down to be read." },
    );
  }
  const first = unread[0];
  draft.warnings.push({
    code: "long",
    message: "This is far longer than one story: its end was kept without being read.",
    span: first ? extent(first) : null,
  });
}

/** What became of a piece that is claimed. */
export function toBlock(piece: Piece): Block {
  const { text, marks, spans, claim } = piece;
  if (!claim) throw new Error(`readText left a piece unclaimed at ${spans[0]?.start ?? "nowhere"}`);
  const { shape, rule, confidence, because } = claim;
  const common = { text, marks, spans, rule, confidence, because };
  if (claim.decision === "keep")
    return { ...shape, decision: "keep", reason: claim.reason, field: null, ...common };
  if (claim.decision === "field")
    return { ...shape, decision: "field", reason: null, field: claim.field, ...common };
  return { ...shape, decision: "set-aside", reason: claim.reason, field: null, ...common };
}
