import { newSheet } from "@/lib/import/formats/sheet";
import type { FormatRead } from "@/lib/import/formats/source";
import { detectLanguage } from "@/lib/import/text/language";
import { partsOf } from "./fragment";
import { openNoscripts } from "./noscript";
import { madeAbsolute } from "./page-addresses";
import { parsePiece } from "./parse-html";

const KEPT = { rule: "html-pasted", confidence: 0.95, because: "It is part of what was pasted." };
const TITLE = {
  rule: "html-first-heading",
  confidence: 0.75,
  because: "It is the first heading of what was pasted.",
};

/** A piece of HTML that somebody pasted: everything is kept; a heading of the first rank on top is the headline. */
export function readPasted(html: string, address: string | null): FormatRead {
  const piece = parsePiece(html);
  openNoscripts(piece);
  const sheet = newSheet();
  for (const [at, part] of partsOf(piece).entries()) {
    const { shape, rich, element } = madeAbsolute(part, address);
    if (at === 0 && element?.tagName === "h1") sheet.field("headline", rich.text, rich.text, TITLE);
    else sheet.keep(shape, rich, KEPT);
  }
  const { tag, confidence } = detectLanguage(sheet.text);
  if (tag !== "und")
    sheet.find("language", tag, { rule: "language", confidence, because: "Its commonest words say so." });
  return { ok: true, text: sheet.text, story: sheet.story() };
}
