import { wordCount } from "@/lib/import/text/words/prose";
import { SHARE_SIGNS, SHARE_WORDS } from "./words/shares";

/** A bar of nothing but networks and words of sharing. */
export function isShareBar(bare: string): boolean {
  const words = bare
    .replace(/(?<=\bto)(?=\p{Lu})/u, " ") // "Share toX"
    .replace(/\blinked in\b/giu, "linkedin")
    .split(/[\s|·•,/&()+:：]+/u)
    .filter((word) => word !== "" && !/^[\d.,]+[km]?$/iu.test(word));
  return (
    words.length > 0 &&
    words.length <= 20 &&
    words.every((word) => parted(word).every((part) => SHARE_WORDS.has(part))) &&
    (words.flatMap(parted).some((word) => SHARE_SIGNS.has(word)) || isCounted(bare))
  );
}

/** In small letters, and "twittermailto", "DeelReageerBewaar" as the buttons that a copy has glued. */
function parted(glued: string): string[] {
  const word = glued.toLowerCase();
  if (SHARE_WORDS.has(word) || word.length < 8 || word.length > 24) return [word];
  const humps = glued.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  if (humps.length > 2) return humps.map((hump) => hump.toLowerCase());
  for (let at = 4; at <= word.length - 4; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => SHARE_WORDS.has(part))) return parts;
  }
  return [word];
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
