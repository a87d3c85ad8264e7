/** Longest slug that is suggested, in characters; longer addresses are cut in mails and messages. */
const MAX_SLUG = 80;

// Letters that decomposition leaves whole, and their usual spelling.
const SPELLING: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

/**
 * The last part of a story's address from its headline: lower case, accents gone, words joined by hyphens,
 * cut at a word. Letters of other scripts stay. Empty when there is no letter or digit.
 */
export function slugify(headline: string): string {
  const words = headline
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => SPELLING[letter] ?? letter)
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/['’`]/g, "")
    .split(/[^\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > MAX_SLUG) break;
    slug = longer;
  }
  return slug === "" ? (words[0] ?? "").slice(0, MAX_SLUG) : slug;
}

/** Is this a slug that can stand in an address? */
export const isSlug = (slug: string): boolean =>
  /^[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+(-[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+)*$/u.test(slug);

/** The slug that a story is published with: its own, or the headline's as long as nobody has written one. */
export const slugOf = ({ slug, headline }: { slug: string; headline: string }): string =>
  slug || slugify(headline);
