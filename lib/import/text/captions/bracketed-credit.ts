import { isPersonName } from "@/lib/import/text/words/names";
import { wordCount } from "@/lib/import/text/words/prose";
import { namesAgency } from "./agencies";
import { ANY_PHOTO_WORD, PHOTO_WORD } from "./photo-words";

/** "Mattie Okoro", "Norwick Bugle", "Museum of the Sea". */
const PROPER_NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.’'&-]*)(?:\s(?:of|the|for|and|&|de|la|der|van|\p{Lu}[\p{L}\p{M}.’'&-]*)){1,4}$/u;

const PHOTO_AND_NAME = new RegExp(
  String.raw`^(?:${ANY_PHOTO_WORD})\s+\p{Lu}\S+(?:(?:\s(?:d[aei]|del|della|of|von|van|du))?\s\p{Lu}\S+){0,3}$`,
  "u",
);
/** A paper or a person, in scripts without capitals. */
const UNCASED_SOURCE =
  /^(?:[\p{Script=Arabic}]{3,}(?:\s\p{Script=Arabic}{2,}){0,2}|[\p{Script=Hebrew}'"״׳]{3,}(?:\s[\p{Script=Hebrew}'"״׳]{2,}){0,2})$/u;

/** "(ansa)": some papers write all of them small. */
const SMALL_AGENCY =
  /^(?:ansa|afp|reuters|ap|epa|getty(?: images)?|lapresse|agf|fotogramma|imagoeconomica|dpa|efe|lusa|anp|belga|ritzau|ntb|tt)(?:\s?\/\s?\p{L}[\p{L} .'’-]{2,30})?$/u;
/** "（北辰日報）", "（町提供）" */
const EAST_ASIAN_PAPER =
  /^[\p{Script=Han}\p{Script=Katakana}ー]{1,8}(?:新聞(?:社)?|日報|通信(?:社)?|新报|日报|晚报|提供)$/u;

/** How telling is what stands in brackets at the end of a line as a credit? */
export function bracketStrength(inside: string): "strong" | "weak" | null {
  if (/\d{2}/u.test(inside) && !/\b(?:19|20)\d\d\b/u.test(inside)) return null;
  if (wordCount(inside) > 10 || /^(?:see|from|left|right|who|which|and|but|or|not)\b/iu.test(inside))
    return null;
  if (new RegExp(`^(?:${PHOTO_WORD})(?:\\s*[:：/=＝]|(?<=\\.)\\s|\\s+by\\b|\\s+courtesy)`, "iu").test(inside))
    return "strong";
  // "(Submitted by Ana Ruiz)"
  if (/^(?:submitted|supplied|provided|contributed) by (?:the )?\p{Lu}/iu.test(inside)) return "strong";
  // "(foto LaPresse)"
  if (PHOTO_AND_NAME.test(inside)) return "strong";
  if (SMALL_AGENCY.test(inside) || EAST_ASIAN_PAPER.test(inside)) return "strong";
  if (namesAgency(inside) && /^\p{Lu}|^\P{L}|^courtesy|^file|^supplied|^handout/u.test(inside))
    return "strong";
  if (/^\p{Lu}[\p{L} .’'-]+\s?\/\s?\p{Lu}/u.test(inside)) return "strong";
  // "(ABC News: Ana Ruiz)"
  if (/^\p{Lu}[\p{L}\d .&’'-]{1,30}: \p{Lu}[\p{L}\p{M} .’'-]{2,40}$/u.test(inside)) return "strong";
  if (/\s(?:press|pictures|agency|wire|news|photos|studios?|archives?|library|collection)$/iu.test(inside))
    return "strong";
  return isPersonName(inside) || PROPER_NAME.test(inside) || UNCASED_SOURCE.test(inside) ? "weak" : null;
}
