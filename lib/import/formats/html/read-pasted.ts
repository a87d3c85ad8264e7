import { readOpen } from "@/lib/import/formats/read-open";
import { newSheet } from "@/lib/import/formats/sheet";
import type { FormatRead } from "@/lib/import/formats/source";
import { partsOf } from "./fragment";
import { openNoscripts } from "./noscript";
import { madeAbsolute } from "./page-addresses";
import type { PageFields } from "./page-fields";
import { titleKey } from "./page-title";
import { parsePiece } from "./parse-html";
import { findFields } from "./write-page";

const KEPT = { rule: "html-pasted", confidence: 0.95, because: "It is part of what was pasted." };
const TITLE = {
  rule: "html-first-heading",
  confidence: 0.75,
  because: "It is the first heading of what was pasted.",
};

/**
 * A piece of HTML that somebody pasted. A heading of the first rank on top is the headline; paragraphs are read as raw
 * text is, for they may come with byline, date and the furniture of their page; everything else is kept.
 *
 * @param said what the head of a page without running text says of it; it goes before what lines look like
 */
export function readPasted(html: string, address: string | null, said: PageFields | null = null): FormatRead {
  const piece = parsePiece(html);
  openNoscripts(piece);
  const sheet = newSheet();
  for (const [at, part] of partsOf(piece).entries()) {
    const { shape, rich, element } = madeAbsolute(part, address);
    const isTitle = said?.headline ? titleKey(rich.text) === titleKey(said.headline.value) : at === 0;
    if (isTitle && element?.tagName === "h1") sheet.field("headline", rich.text, rich.text, TITLE);
    else sheet.keep(shape, rich, KEPT);
  }
  if (said) findFields(sheet, said);
  const { text, blocks } = sheet;
  const open = new Set(blocks.filter(({ kind, decision }) => kind === "paragraph" && decision === "keep"));
  return { ok: true, text, story: readOpen(text, sheet.story(), open) };
}
