import { wordCount } from "@/lib/import/text/words/prose";
import { SHARE_SIGNS, SHARE_WORDS } from "./words/shares";

/** A bar of nothing but networks and words of sharing. */
export function isShareBar(bare: string): boolean {
  const words = bare
    .replace(/(?<=\bto)(?=\p{Lu})/u, " ") // "Share toX"
    .toLowerCase()
    .split(/[\s|·•,/&()+:：]+/u)
    .filter((word) => word !== "" && !/^[\d.,]+[km]?$/u.test(word));
  return (
    words.length > 0 &&
    words.length <= 20 &&
    words.every((word) => SHARE_WORDS.has(word)) &&
    (words.some((word) => SHARE_SIGNS.has(word)) || isCounted(bare))
  );
}

/** "Listen and follow: Apple Podcasts | Spotify | RSS": a bar in which two names of networks stand. */
export function isPlatforms(text: string): boolean {
  const bar = text.replace(/^[^|•·:]{3,40}:\s/u, "");
  const parts = bar.split(/\s?[|•·]\s?/u).filter((part) => part !== "");
  const known = parts.filter((part) =>
    part
      .toLowerCase()
      .split(/[\s-]+/u)
      .every((word) => SHARE_WORDS.has(word)),
  );
  return parts.length >= 2 && known.length >= 2 && parts.every((part) => wordCount(part) <= 3);
}

/** "Pin 1.3K", "2.1k shares": how often somebody did. */
function isCounted(bare: string): boolean {
  return /^(?:\p{L}+\s[\d.,]+[km]?|[\d.,]+[km]?\s\p{L}+)$/iu.test(bare);
}
