import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, setAside, takeAsField } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { hasQuotation, isProse, wordCount } from "@/lib/import/text/words/prose";
import { isPage, STANDARDS } from "./foot-lines";

const SIGNED_AGAIN: Grounds = {
  rule: "byline-again",
  confidence: 0.86,
  because: "It names the writer once more, below the story.",
};
const BIO: Grounds = {
  rule: "author-box",
  confidence: 0.82,
  because: "It tells who the writer is, below the story.",
};
const FROM: Grounds = {
  rule: "reported-from",
  confidence: 0.86,
  because: "It says where one of the writers was.",
};
const SELF: Grounds = {
  rule: "publisher-self",
  confidence: 0.82,
  because: "The agency speaks of itself, below the story.",
};

/** Of the whole name and the place or the agency behind it: "Ana Ruiz, Wire Service", "Ana Ruiz (Lima, correspondent)". */
const LONGEST_NAME = 12;
const LONGEST_BIO = 60;
/** A family name alone may be somebody else's, but nobody in a story does this for an agency. */
const COVERS = /^ (?:covers|has covered) /u;
const REPORTED = /^ (?:reported|contributed) from \p{Lu}/u;

/**
 * Read what stands about the writers below the story: their names once more, the box that says who they are, where they
 * were. From the end up, over lines of the page and other short ones, to the first paragraph that speaks of anything else.
 */
export function setAsideAuthorFoot({ pieces, fields }: Draft): void {
  const names = fields.byline.value ?? [];
  const byline = pieces.findLastIndex(({ claim }) => claim?.field === "byline");
  const zone: Piece[] = [];
  for (let index = pieces.length - 1; index > byline; index--) {
    const piece = pieces[index];
    if (!piece) continue;
    if (!piece.claim && isProse(piece.text) && !isAboutPaper(piece.text, names)) break;
    zone.push(piece);
  }
  if (zone.length > 0 && zone.length >= pieces.length - byline - 1) return; // no story above it
  const isPageFoot = zone.some(isPage);
  for (const piece of zone) {
    if (piece.claim) continue;
    const at = pieces.indexOf(piece);
    const [above, below] = [pieces[at - 1], pieces[at + 1]];
    const mayBeAgain = isPageFoot || /^[(（【]/u.test(piece.text); // a letter ends with a name
    if (mayBeAgain && isSignedAgain(piece.text, names)) takeAsField(piece, "byline", SIGNED_AGAIN);
    else if (familyName(piece.text, names, REPORTED)) setAside(piece, "wire-credits", FROM);
    else if (isPageFoot && STANDARDS.test(piece.text) && below?.claim)
      setAside(piece, "about-boilerplate", SELF);
    else if (isPageFoot && isBio(piece.text, names) && isSignedAgain(above?.text ?? "", names))
      setAside(piece, "about-boilerplate", BIO);
  }
}

/** Nothing of the story: who wrote it, or what the paper says of itself. */
function isAboutPaper(text: string, names: readonly string[]): boolean {
  if (wordCount(text) > LONGEST_BIO || hasQuotation(text)) return false;
  return isBio(text, names) || familyName(text, names, REPORTED) || STANDARDS.test(text);
}

/** "Ana Ruiz", "ANA RUIZ", "（三宅悠里）", "(Ana Ruiz, Wire, 11.6.2024)" */
function isSignedAgain(text: string, names: readonly string[]): boolean {
  const bare = text.replace(/^[\s([（【—–-]+|[\s)\]）】]+$/gu, "").toLowerCase();
  return names.some((name) => {
    const own = name.toLowerCase();
    const rest = bare.startsWith(own) ? bare.slice(own.length) : null;
    return rest === "" || (rest !== null && /^\s?[,/(（]/u.test(rest) && wordCount(bare) <= LONGEST_NAME);
  });
}

/** "Ana Ruiz is a reporter …", "Ana Ruiz es redactora …", "Ruiz covers the coast …" */
function isBio(text: string, names: readonly string[]): boolean {
  const isNamed = names.some(
    (name) => name.includes(" ") && text.startsWith(name) && /^ \p{Ll}/u.test(text.slice(name.length)),
  );
  return isNamed || familyName(text, names, COVERS);
}

function familyName(text: string, names: readonly string[], verb: RegExp): boolean {
  return names.some((name) => {
    const own = name.split(" ").at(-1) ?? name;
    return text.startsWith(own) && verb.test(text.slice(own.length));
  });
}
