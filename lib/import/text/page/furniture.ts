import type { SetAsideReason } from "@/lib/import/imported-story";
import { anyCase } from "@/lib/import/text/words/any-case";
import { endsAsSentence, hasQuotation, isReporting, wordCount } from "@/lib/import/text/words/prose";
import { remembered } from "@/lib/import/text/words/remembered";
import { isButtonLine } from "./button-lines";
import { isListHeading } from "./list-headings";
import { isMenu } from "./menus";
import { isPlatforms, isShareBar } from "./share-bars";
import { DOUBTFUL_LEADS, RELATED_HEADINGS, RELATED_LEADS, RELATED_TITLE_LEADS } from "./words/other-stories";
import { TOPIC_HEADINGS } from "./words/sections";
import { WHOLE_LINES } from "./words/whole-lines";

/** What a line or paragraph is if it belongs to the page and not to the story. */
export interface Furniture {
  reason: SetAsideReason;
  rule: string;
  confidence: number;
  because: string;
}

const BECAUSE: Partial<Record<SetAsideReason, string>> = {
  ad: "A label around an advertisement.",
  comments: "It belongs to the readers' comments.",
  nav: "It belongs to the page's navigation.",
  subscription: "It asks for a subscription.",
  timestamp: "A time without a day, or a label for one.",
  ui: "A button or a note of the page it came from.",
  newsletter: "It asks readers to sign up for a newsletter.",
  privacy: "It is about the page's privacy rules.",
  cookie: "It asks for consent to cookies.",
  social: "It asks readers to follow or to write in.",
  share: "A bar for sharing the story.",
  related: "It points to another story.",
  copyright: "A copyright notice.",
  "page-furniture": "It belongs to the printed page.",
};

const EDGES = /^[\s|·•▶►▸>→↓▼#*_"“([【-]+|[\s|·•▶►▸>→»↓▼*_.:：…)\]】-]+$/gu;
/**
 * Two patterns for all lines, a group for each kind, since every pattern is compiled before it is used. Those that name no
 * class of letters (nearly all) need no `u`, and without it they compile in a quarter of the time and match in a third.
 */
const WHOLE_LINE = [
  new RegExp(
    wholeLines((line) => !/\\p\{/iu.test(line)),
    "i",
  ),
  new RegExp(
    wholeLines((line) => /\\p\{/iu.test(line)),
    "iu",
  ),
];

function wholeLines(isIn: (line: string) => boolean): string {
  const kinds = WHOLE_LINES.map(({ lines }) => lines.filter(isIn).join("|"));
  // A kind without a line keeps its place with what matches nothing.
  return `^(?:${kinds.map((lines) => `(${lines || "(?!)"})`).join("|")})$`;
}

const RELATED_LEAD = new RegExp(String.raw`^(?:${RELATED_LEADS})\s*(?:[:：|>»–—／]|\s-\s)\s*\S`, "iu");
/** "Related article A dog walked home", "Lire aussi Dans le Jura": no colon, but a whole title. */
const RELATED_TITLE = new RegExp(
  String.raw`^(?:${anyCase(RELATED_TITLE_LEADS)})\s+["'“‘«]?\p{Lu}\S*(?:\s+\S+){2,}$`,
  "u",
);
/** "LEES OOK. Haan moet zwijgen": a lead in capitals with a full stop, and a title without one. */
const SHOUTED_LEAD = /^(\p{Lu}{2,}(?:\s\p{Lu}+)*)\.\s+["'“‘«]?\p{Lu}\S*(?:\s+\S+){2,}$/u;
/** "Lire aussi. Un maire rend son écharpe": the same in small letters, where no sentence is so short. */
const STOPPED_LEAD = new RegExp(
  String.raw`^(?:${anyCase(RELATED_TITLE_LEADS)})\.\s+["'“‘«]?\p{Lu}\S*(?:\s+\S+){4,}$`,
  "u",
);
/** "ALSO ON WDRB.COM: Goat wins", "MEHR VON RADIO NORD: Ziege siegt": which outlet the other story is on, in capitals. */
const OUTLET_LEAD =
  /^((?:trending|more|also|elsewhere|popular|now|mehr|auch|à lire|à voir|más|também|mais|anche|meer|ook) (?:(?:news|stories|headlines) )?(?:on|from|at|in|von|bei|auf|sur|en|de|no|na|su|da|bij|op) [\p{L}\d .&'’-]{2,30}): ["'“‘«]?[\p{Lu}\d]\S*(?:\s+\S+){3,}$/iu;
/** Behind these a title may be a quotation. */
const SURE_LEAD =
  /^(?:read more|related (?:story|article|stories)|see also|lesen sie auch|mehr zum thema|(?:à )?lire aussi|lee también|leggi anche|lees ook|leia também)\s?[:：|]\s?\S/iu;
const DOUBTFUL_LEAD = new RegExp(
  String.raw`^(?:${anyCase(DOUBTFUL_LEADS)})\s*(?:[:：|>»])\s*["'“‘]?[\p{Lu}\p{Lo}\d]`,
  "u",
);
const RELATED_HEADING = new RegExp(`^(?:${RELATED_HEADINGS}|${RELATED_LEADS})$`, "iu");
const TOPIC_HEADING = new RegExp(`^(?:${TOPIC_HEADINGS})$`, "iu");
const COPYRIGHT =
  /^(?:©|\(c\) ?(?:\d|copyright|afp|reuters|(?:\p{L}+ ){0,3}(?:agencia|agenzia|agence|agency|news|media|press)\b)|copyright\s*(?:©|\(c\)|:|(?:19|20)\d\d\b|(?:afp|dpa|ansa|efe|reuters|the associated press)\b))|\ball rights reserved\b|riproduzione riservata|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|alle rechten voorbehouden|無断(?:転載|複製)|저작권자|무단 ?전재|ⓒ|版权所有|[不禁][得止](?:转载|轉載)|非經授權|未经.{0,10}授权|جميع الحقوق محفوظة|^this (?:material|content|article) may not be (?:published|reproduced)|^no part of this (?:article|publication)/iu;

/** A whole line that can only belong to the page: "Share", "Advertisement", "View 46 comments", a menu. */
export function furnitureLine(text: string): Furniture | null {
  return text.length > 480 ? null : lineOfPage(text);
}

/** "Accept.", "It turned.": a sentence of a story, however curt. Buttons and labels have no full stop. */
const CURT = /^\p{Lu}[\p{L}’' -]{1,23}\.$/u;

const lineOfPage = remembered((text): Furniture | null => {
  // The Turkish capital has no small letter that regular expressions know.
  const bare = text.replaceAll("İ", "I").replace(EDGES, "").trim();
  if (COPYRIGHT.test(bare) || COPYRIGHT.test(text) || /^[©]/u.test(text))
    return isNotice(text) ? furniture("copyright", 0.95) : null;
  const kind = isNoSentence(text) ? wholeLine(bare) : undefined;
  if (CURT.test(text) && kind?.reason !== "ad" && !/^click here/iu.test(text)) return null;
  if (kind) return furniture(kind.reason, 0.95);
  if (text.length < 140 && isShareBar(bare)) return furniture("share", 0.95);
  if (SPONSOR_MARK.test(text) && !hasQuotation(text)) return furniture("ad", 0.88, "mark");
  if (text.length < 140 && isPlatforms(text)) return furniture("share", 0.9, "platforms");
  if (isButtonLine(bare) || areButtons(bare)) return furniture("ui", 0.88, "button");
  if (text.length < 200 && isMenu(text))
    return furniture(
      /\b(?:unsubscribe|abmelden|désabonner|darse de baja)\b/iu.test(text) ? "newsletter" : "nav",
      0.9,
    );
  return text.length < 240 && isRelatedLine(text) ? furniture("related", 0.9) : null;
});

function wholeLine(bare: string): (typeof WHOLE_LINES)[number] | undefined {
  for (const pattern of WHOLE_LINE) {
    const [, ...kinds] = pattern.exec(bare) ?? [];
    const kind = kinds.findIndex((found) => found !== undefined);
    if (kind !== -1) return WHOLE_LINES[kind];
  }
  return undefined;
}

/** "Jump to Recipe - Print Recipe": two buttons on one line. */
function areButtons(bare: string): boolean {
  const parts = bare.split(/\s[-–—•·]\s/u);
  return parts.length > 1 && parts.length <= 4 && parts.every(isButtonLine);
}

/** "More on this story", "Most read": what follows is a list of other stories. */
export function isRelatedHeading(text: string): boolean {
  if (text.length >= 60 || /[.。]$/u.test(text)) return false;
  const bare = text.replaceAll("İ", "I").replace(EDGES, "").trim();
  return RELATED_HEADING.test(bare) || isListHeading(bare);
}

/** "Topics", "Related topics": what follows are the story's topics. */
export function isTopicHeading(text: string): boolean {
  return text.length < 40 && TOPIC_HEADING.test(text.replace(EDGES, "").trim());
}

/** How a line of this kind is explained to people. */
export function furniture(reason: SetAsideReason, confidence: number, kind = "line"): Furniture {
  const because = BECAUSE[reason] ?? "It belongs to the page it came from.";
  return { reason, rule: `${reason}-${kind}`, confidence, because };
}

/** "【関連記事】無人駅の…", "▶관련기사 등대지기의 …": a lead in brackets or behind an arrow. */
const MARKED_LEAD =
  /^(?:【(?:関連(?:記事)?|写真|動画|画像|あわせて読みたい|相关|延伸阅读)】|[▶▷►☞■]\s?(?:관련 ?기사|관련기사|상관기사)|☞(?=\s?\S+(?:\s\S+){2}))\s*[:：]?\s*\S/u;

/** "READ MORE: …", "Lire aussi : …"; after "More:" and the like only a title, which has no full stop. */
function isRelatedLine(text: string): boolean {
  if (MARKED_LEAD.test(text) && !/[.。]$/u.test(text)) return true;
  // "[Read: The last letterpress]"
  const line = (/^\[([^[\]]+)\]$/u.exec(text)?.[1] ?? text).replace(/^[\s>*▶►→•-]+/u, "");
  if (SURE_LEAD.test(line) && !endsAsSentence(line)) return true;
  const shouted = SHOUTED_LEAD.exec(line)?.[1];
  if (shouted && RELATED_HEADING.test(shouted) && !/[.。]["'”’»]?$/u.test(line)) return true;
  const outlet = OUTLET_LEAD.exec(line)?.[1];
  if (outlet && outlet === outlet.toUpperCase() && !endsAsSentence(line)) return true;
  if (STOPPED_LEAD.test(line) && !endsAsSentence(line)) return true;
  if (hasQuotation(line)) return false;
  if (RELATED_TITLE.test(line) && !endsAsSentence(line)) return true;
  return (
    !/[.。]["'”’]?$/u.test(line) &&
    (RELATED_LEAD.test(line) || (DOUBTFUL_LEAD.test(line) && !endsAsSentence(line)))
  );
}

/** Notices are short and say so twice; a sentence about copyright is not one. */
function isNotice(text: string): boolean {
  if (wordCount(text) > 60 || isReporting(text) || goesOnAsSentence(text)) return false;
  return wordCount(text) <= 5 || !endsAsSentence(text) || LEGAL.test(text);
}

/** "© ALL RIGHTS RESERVED, says the sign below the clock: …": a comma, and then a sentence in which nothing is legal. */
function goesOnAsSentence(text: string): boolean {
  const rest = /^[^.,:;]{0,60}[,:–—] (\p{Ll}.*)$/su.exec(text)?.[1] ?? "";
  return (
    endsAsSentence(text) && wordCount(rest) >= LEAST_STORY && !LEGAL.test(rest.replace(/\b\d{4}\b/gu, ""))
  );
}

/** Fewer words behind the comma may be the rest of a notice. */
const LEAST_STORY = 8;

const LEGAL =
  /\b(?:19|20)\d\d\b|\bcopyright ©|\b(?:published|reproduced|reproduction|redistributed|transmitted|prohibited|permission|licen[cs]e|terms|verboten|interdite?|prohibid|vietata|riservat[aie]|autoris|autoriz|genehmig|geschützt)|\b(?:ltd|inc|llc|plc|gmbh|s\.a\.|corp|company|media|press|group|reserved|vorbehalten|réservés|reservados)\b\W*$|[\p{Script=Han}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Hangul}]/iu;

/** Buttons are no sentences. What is one speaks to the reader, or names an address. */
function isNoSentence(text: string): boolean {
  if (
    /^(?:(?:be (?:truthful|nice|proactive)|don['’]t threaten|share with us)\. |disclaimer: |rate (?:the )?players |privacy (?:notice|policy):|this service may include|for (?:the latest|more|all the latest) |jetzt \S+ testen:)/iu.test(
      text,
    )
  )
    return true;
  if (!/[.。]["'”’]?$/u.test(text) || wordCount(text) < 6) return text.length < 50 || !isReporting(text);
  return TO_READERS.test(text) && !isReporting(text);
}

const TO_READERS =
  /\b(?:us|our|we|your?|here|th(?:is|e) (?:article|story|page|site|transcript|text)|please|e-?mail|subscribe|facebook|instagram|twitter|javascript|apps?|(?:dit|deze|diese[rnms]?|cet|cette|este|esta|questo|questa|essa?|denna|dette) (?:artikel|beitrag|text|article|artículo|artigo|articolo|noticia|notícia|bericht|sak)|você|sua|uns|unsere?[nr]?|ihre?[nr]?|sie|nous|nos|vous|vos|votre|nuestr[oa]s?|tu|su|nos|ci|noi|nostr[oaie]|ons|onze|je|jouw|nossa|seu|nostru|noastr[ăe]|anda|kami|vårt?|vores?)\b|@|https?:|\bpage \d|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Hangul}]/iu;

/** "[AD BREAK] This episode …": what follows such a mark in its paragraph is the advertisement. */
const SPONSOR_MARK =
  /^[[(](?:\p{L}+[ -])?(?:ads?|advert(?:isement|s)?|sponsor(?:ed|s)?|promo(?:tion)?|werbung|anzeige|publicité|publicidad|pubblicità|publicidade|reclame|reklama?|広告|реклама)(?:[ -]\p{L}+)?[\])]/iu;
