import { hasQuotation, wordCount } from "@/lib/import/text/words/prose";
import { SECTION_WORDS } from "./words/sections";

/** One to three words that name a section of a paper. */
export function isSectionName(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/[|:/&]/gu, " ")
    .split(/\s+/u)
    .filter(Boolean);
  return (
    words.length > 0 && words.length <= 3 && words.every((word) => SECTION_WORDS.has(word) || word === "and")
  );
}

/**
 * "News Weather Sports Good Day Nebraska Jobs": a menu on one line with nothing between its parts. All of its words are
 * capitals' or little ones, and some name sections. A headline can look so: only its place decides.
 */
export function mayBeMenu(text: string): boolean {
  const words = text.split(/[\s・]+/u);
  // "U.S.", "U.K.": full stops within a section's name.
  const bare = text.replace(/(?:\p{Lu}\.){2,}/gu, "");
  if (words.length < 4 || words.length > 24 || /[\d.,:;!?"“”'‘«»()|]/u.test(bare)) return false;
  if (!words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || word.length <= 3)) return false;
  const sections = words.filter((word) => SECTION_WORDS.has(word.toLowerCase())).length;
  return sections >= 2 && sections >= words.length / 3;
}

/** "Accueil / Bretagne / Finistère", "1. News 2. Local News 3. Saltmouth" */
const BREADCRUMB =
  /^(?:home|accueil|startseite|start|inicio|início|portada|home ?page|strona główna|forside|hjem|hem)\s[/>›»|]/iu;
const NUMBERED_BREADCRUMB =
  /^1\. \p{Lu}[^.\d]{2,24} 2\. \p{Lu}[^.\d]{2,24}(?: 3\. \p{Lu}[^.\d]{2,24}){0,2}$/u;
/** "68° Partly Cloudy Orrin Falls" */
const WEATHER = /^-?\d{1,3}\s?°\s?[CF]?(?:\s\p{L}+){0,6}$/u;

/** What the links at a page's foot lead to. */
const PAGE_LINK =
  /\b(?:about|contact|privacy|terms|advertise|careers|help|faq|cookies?|impressum|datenschutz|accessibility|newsletters?|feedback|confidentialité|mentions légales|aviso legal|privacidad|colofon)\b/iu;

/** "Home News Sports …", "Home > News > Business", "About | Contact | Terms". */
export function isMenu(text: string): boolean {
  if (NUMBERED_BREADCRUMB.test(text) || WEATHER.test(text)) return true;
  if (/[.!?。]\s*$/u.test(text) || hasQuotation(text)) return false;
  const parts = text.split(/\s*[|>›»·•/＞｜]\s*|\s{2,}|\t/u).filter(Boolean);
  const isBar = parts.length >= 3 && parts.every((part) => wordCount(part) <= 3);
  const words = text
    .toLowerCase()
    .split(/[\s|>›»·•/＞｜・]+/u)
    .filter(Boolean);
  const sections = words.filter((word) => SECTION_WORDS.has(word)).length;
  if ((isBar || parts.length === 2) && /\s[>›»＞]\s/u.test(text) && words.length <= 6) return sections >= 1;
  if (isBar && /[>›»＞]/u.test(text)) return sections >= 1;
  if (isBar && BREADCRUMB.test(text)) return true;
  if (parts.length === 2 && parts.every((part) => wordCount(part) <= 4 && PAGE_LINK.test(part))) return true;
  // "Privacy Policy | Do Not Sell My Personal Information | Terms": some of a page's own links are longer.
  const isLinks = parts.length >= 3 && parts.every((part) => wordCount(part) <= 6);
  if (
    isLinks &&
    wordCount(text) <= parts.length * 3.5 &&
    /\b(?:about|contact|privacy|terms|advertise|careers|help|faq|cookies?|impressum|accessibility|newsletters?)\b/iu.test(
      text,
    )
  )
    return true;
  return words.length >= 3 && sections >= 3 && sections >= words.length * 0.75;
}
