import { settleLines } from "./lines";
import { cleanLinks } from "./links";
import { readLooks } from "./looks";
import { wrapLoose } from "./loose";
import type { Paste } from "./paste";
import { makeFigures } from "./pictures";
import { sourceOf } from "./source";
import { fitContents, joinLists, nameBlocks } from "./structure";
import { bareElements, dropUnseen } from "./unseen";
import { acceptChanges, dropComments, keepFootnotes } from "./word";
import { makeLists } from "./word-lists";

type Step = (paste: Paste) => void;

const STEPS: readonly Step[] = [
  dropUnseen,
  dropComments,
  acceptChanges,
  keepFootnotes,
  // While the styles are there that tell lists and looks.
  makeLists,
  readLooks,
  cleanLinks,
  // While classes tell captions.
  makeFigures,
  nameBlocks,
  joinLists,
  settleLines,
  fitContents,
  wrapLoose,
  bareElements,
];

/** Pasted HTML as our schema reads it, and what was done to it. What we copied ourselves stays as it is. */
export function cleanHtml(html: string): { html: string; paste: Paste } {
  const document = new DOMParser().parseFromString(html, "text/html");
  const { body } = document;
  const paste: Paste = {
    source: sourceOf(html),
    document,
    body,
    html,
    changes: 0,
    comments: 0,
    pictures: new Map(),
  };
  if (paste.source === "galley") return { html, paste };
  for (const step of STEPS) step(paste);
  return { html: body.innerHTML.trim(), paste };
}
