import type { Run } from "./piece";

export const STARTS_LOWER = /^["'“‘«(]?\p{Ll}/u;
export const NO_SPACES_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー、。]/u;
export const BROKEN_WORD = /\p{L}[-\u00ad‐]$/u;

/** Compounds that keep their hyphen when a line breaks after it. */
const KEEPS_HYPHEN =
  /(?:^|[\s“"'(])(?:well|self|ex|non|co|anti|pre|post|mid|semi|ultra|all|half|high|low|long|short|full|part|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|year|vice|great|mother|father|sister|brother|second|third|much|cross|old|new|north|south|east|west|left|right)-$/iu;
/** "ex-" before these is the beginning of a word: "ex-pressed", "ex-tended". */
const NO_FORMER =
  /^(?:press|plain|plan|pect|pens|perien|periment|pert|pand|pel|ploit|plor|plo[ds]|pos[eiu]|tend|tent|tens|tra|trem|tinct|tin|ist|cept|cess|ceed|cell|cit|clu|claim|cus|cav|chang|haust|hibit|ampl|act|ami|ert|ecut|empt|erci)/u;
const HANGING_COMPOUND = /^(?:und|oder|bzw|and|or|et|ou|en|of|to)\b/u;

/** How a line joins to the next: with a space, without, or by losing the hyphen that broke a word. */
export function joinBetween(previous: string, text: string, words: ReadonlySet<string>): Run["join"] {
  if (NO_SPACES_SCRIPT.test(previous.slice(-1)) || NO_SPACES_SCRIPT.test(text.charAt(0))) return "none";
  if (previous.endsWith("\u00ad")) return "none";
  if (!BROKEN_WORD.test(previous)) return "space";
  if (HANGING_COMPOUND.test(text)) return "space";
  if (!STARTS_LOWER.test(text)) return "none";
  const head = /[\p{L}-]+$/u.exec(previous)?.[0].toLowerCase() ?? "";
  const tail = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? "";
  if (words.has(head.slice(0, -1) + tail)) return "drop-hyphen";
  if (head === "ex-" && NO_FORMER.test(tail)) return "drop-hyphen";
  if (words.has(head + tail) || KEEPS_HYPHEN.test(previous)) return "none";
  return "drop-hyphen";
}
