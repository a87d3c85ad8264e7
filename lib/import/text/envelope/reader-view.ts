import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, extent, found, foundList, setAside, takeAsField } from "@/lib/import/text/draft";
import { readByline } from "@/lib/import/text/words/names";
import { endsOpen, wordCount } from "@/lib/import/text/words/prose";

/** "harbourpost.example": the first line that a browser's reader view prints. */
const SITE = /^(?:[\p{L}\d-]+\.){1,3}\p{Ll}{2,8}$/u;
/** "6-8 minutos", "3–4 minutes": always two numbers, and the last line of its head. */
const READING_TIME = /^\d{1,3}\s?[-–]\s?\d{1,3}\s\p{L}{3,9}\.?$/u;

const HEAD: Grounds = {
  rule: "reader-view",
  confidence: 0.92,
  because: "A browser’s reader view begins so: the site, the headline, who wrote it, how long it takes.",
};

/** Read the head of a text copied from a browser's reader view: four lines, or three when nobody is named. */
export function readReaderView(draft: Draft): void {
  const [site, headline, ...below] = draft.pieces;
  if (!site || !headline || site.claim || headline.claim || !SITE.test(site.text)) return;
  const end = below.slice(0, 2).findIndex(({ text }) => READING_TIME.test(text));
  const time = below[end];
  if (!time || wordCount(headline.text) < 2 || endsOpen(headline.text)) return;
  const writer = end === 1 ? below[0] : undefined;
  setAside(site, "nav", HEAD);
  setAside(time, "timestamp", HEAD);
  found(draft, "headline", headline.text, extent(headline), HEAD);
  takeAsField(headline, "headline", HEAD);
  const byline = writer && readByline(writer.text);
  if (!writer || !byline) return;
  foundList(draft, "byline", byline.names, extent(writer), HEAD);
  takeAsField(writer, "byline", HEAD);
}
