import { anyCase } from "@/lib/import/text/words/any-case";
import { titleCased } from "@/lib/import/text/words/names";
import { capitals, isReporting, wordCount } from "@/lib/import/text/words/prose";
import { remembered } from "@/lib/import/text/words/remembered";
import { isAgency, startsAsAgency } from "./agencies";
import { bracketStrength } from "./bracketed-credit";
import { FURTHER_FORMS } from "./credit-further";
import { ANY_PHOTO_WORD, PHOTO_WORD } from "./photo-words";

/** A caption parted from its credit. */
export interface Credited {
  caption: string;
  credit: string;
  /** How telling the credit's shape is: a named agency or "Photo:" is `strong`, a bare name in brackets `weak`. */
  strength: "strong" | "weak";
}

/** What picture agencies put behind their credits on the web. */
const LICENSING =
  /\s*(?:(?:acquire|purchase|buy) (?:licensing rights|licence|license|photo)|opens (?:in )?(?:a )?new (?:tab|window)|[,|]|\s)+$/iu;
/** "… in the Oval office (Getty Images)" · "… Heron Square. (Mattie Okoro)" */
const BRACKETED = /^(.{3,}?)\s*[([（]([^()[\]（）]{2,90})[)\]）]$/su;
/** "… en la parada. Núria Peñalba (EFE)": the photographer, and the agency in brackets. */
const NAMED_AGENCY =
  /^([^“”"«»„]{12,}?[.!?])\s(\p{Lu}[\p{L}\p{M}’'-]+(?:\s(?:(?:de|del|da|do|di|van|von|la|le)\s){0,2}\p{Lu}[\p{L}\p{M}’'-]+){1,2}\s\([^()]{2,30}\))$/su;
/**
 * "… before the vote. Photograph: Sorcha Venn/The Guardian" · "Foto: Jannis Wübbena/dpa" · "Photo AFP".
 * The label has a capital or a colon: "her first sale was a picture of a swan" is prose.
 */
const LABELLED = new RegExp(
  String.raw`^(.{3,}?[.!?…。”"'’»)]?)[\s,–—|-]+(?:\(|\[)?(?:(?=[\p{Lu}\p{Lo}])(?:${ANY_PHOTO_WORD})\s*(?:(?:\.{2,3}|…|[:：|©]|(?:${anyCase("by|de|von|courtesy(?: of)?")})(?=\s))\s*(?:${anyCase("by|courtesy of")}\s+)?|\s)|(?:${ANY_PHOTO_WORD})\s*[:：]\s*)([^:]{2,90}?)(?:\)|\])?\.?$`,
  "su",
);
/** "… of the new bar. EFE/Marta Solana" · "… dock. Wren Halloran / Tillaquam Tribune" · "… © Ana Ruiz" */
const SLASHED =
  /^(.{3,}?[.!?…。”"'’»)])\s+(?!(?:Connect|Follow|Contact|Reach|Sign|Share|Read|Join|Get)\s)((?:\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,3})\s?(?:\/|\svia\s)\s?\p{Lu}[\p{L}\p{M} .&’'/-]{1,50})$/su;
/** "Ana Ruiz Submitted photo": a paper that got the picture from somebody. */
const GIVEN =
  /^(.{3,}?)[\s,–—|-]+((?:Submitted|Contributed|Provided|Courtesy|Handout|File) (?:photo|image|picture)s?)\.?$/su;
/** "Submitted by Ana Ruiz", "Supplied by the Tarn Museum": from whom a paper got the picture. */
const GIVEN_BY = /^(?:submitted|supplied|provided|contributed|sent in) by (?=\p{Lu}|the \p{Lu})/iu;
/** "Courier file photo", "Submitted photo", on a line of its own. */
const PAPERS_PHOTO =
  /^(?:(?:\p{Lu}[\p{L}.’'&-]* ){1,3}(?:file|staff|archive)|[Ff]ile|[Ss]taff|[Aa]rchive|[Ss]ubmitted|[Cc]ontributed|[Pp]rovided|[Cc]ourtesy|[Hh]andout) (?:photo(?:graph)?|image|picture)$/u;
/** "… al sinds donderdag open ANP / Sietske Haarsma", "… al pueblo. / EFE/Andoni Lizarraga" */
const AGENCY_SLASHED =
  /^(.{8,}?[\p{L}\d.!?…”"'’»)])\s(?:\/\s)?((?:ANP|AFP|EPA|AP|REUTERS|Reuters|dpa|DPA|Belga|ANSA|EFE|Lusa|LUSA|TT|NTB|Ritzau|PAP|PA|APA|Keystone|MTI|ČTK)\s?\/\s?\p{Lu}[\p{L}\p{M} .’'-]{2,40})$/su;
/** "… in Arcosa - Rui Sampaio/Folha do Vale" */
const DASHED =
  /^(.{8,}?)\s[-–—|]\s((?:\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,3})\s?\/\s?\p{Lu}[\p{L}\p{M} .&’'/-]{1,50})$/su;
/** "… con bandas y tortilla - EUROPA PRENSA": an agency's name behind a dash, in capitals. */
const DASHED_AGENCY =
  /^([^|]{12,}?\p{Ll}[^|]{0,6}?)\s[-–—|]\s(\p{Lu}[\p{Lu}\d.&’'-]*(?:\s\p{Lu}[\p{Lu}\d.&’'-]*){0,3})$/su;
/** "… mercredi 4 mars 2026. | OUEST-RIVAGE" */
const BARRED_PAPER = /^(.{12,}?[.!?…”"»)])\s\|\s(\p{Lu}[\p{Lu}\d.&’'-]+(?:\s\p{Lu}[\p{Lu}\d.&’'-]*){0,3})$/su;
/** "… by touch. | Sofia Brandt for The Ledger" */
const BARRED =
  /^([^|]{12,}?)\s\|\s((?:\p{Lu}[\p{L}\p{M}.’'-]+)(?:\s\p{Lu}[\p{L}\p{M}.’'-]+){1,3}(?:\s(?:for|pour|para|für|per|voor)\s[^|]{3,40})?)$/su;
/** "… of the library. JULIO VEGA": Spanish papers print the photographer in capitals. */
const SHOUTED =
  /^(.{3,}?[.!?…”"»)])\s*(\p{Lu}{2,}[\p{Lu}.’-]*(?:\s\p{Lu}{2,}[\p{Lu}.’-]*){1,3}(?:\s\([^)]{2,30}\)|\s?[,/]\s?[\p{Lu} .&’-]{2,30}|\s(?:POUR|PARA|FÜR|FOR|PER)\s[\p{Lu}«»“” .’-]{3,40})?)$/su;
/** "… del taller mecánico. B. E.": a second picture by somebody who was named in full. */
const INITIALS = /^(.{3,}?[.!?…”"»)])\s+((?:\p{Lu}\.\s?){2,3})$/su;
/** "… on Whit Monday last. [Mercury photograph": printed papers, whose bracket often is not closed. */
const PRINTED =
  /^(.{3,}?)\s*\[\s*(\p{Lu}[^[\]]{2,50}?\s(?:photo(?:graph)?s?|pictures?|foto)|(?:Aufnahme|Foto|Photo|Phot\.|Phot|Archiv|Cliché)\s[^[\]]{2,40})\]?\.?$/su;
const SIGNED = /^(.{3,}?)\s*(?:©|\(c\))\s?(?:\d{4}\s)?([^.©]{2,70})\.?$/su;
const COURTESY =
  /^(.{3,}?[.!?…”"'’»)]?)\s*(?:[–—|-]\s*)?(?:(?:photo\s|image\s)?courtesy(?: of)?|with permission of|cortesía de|mit freundlicher genehmigung (?:von|der|des))\s*:?\s+([^.]{2,70})\.?$/isu;
/** How all of these end: each of them looks at every cut of a text to find that it does not. */
const EAST_ASIAN_END = /[摄攝影供]\s*[）)。]?$/u;
const EAST_ASIAN: readonly RegExp[] = [
  /^(.{4,}?[。．.]?)\s*[（(]?([^。，、,（()]{2,24}?)\s*[摄攝]\s*[）)]?$/su,
  /^(.{4,}?)[、,，＝=]\s*([^。、,，=＝]{2,14}?)(?:氏|さん)?撮影[。]?$/su,
  /^(.{4,}?)[＝=（(]\s*([^。、,，=＝（()]{1,14}?)(?:撮影|提供)[）)]?$/su,
];

/** "… 우체통. /윤서진 기자", "사진=윤서진" */
const KOREAN =
  /^(.{4,}?[.。]?)\s*(?:\/\s*(?:사진\s*[=:]\s*)?|사진\s*[=:]\s*)(\p{Script=Hangul}{2,4})(?:\s?(?:선임)?기자)?$/su;

/**
 * Part a picture's caption from the credit at its end, or null.
 *
 * A full stop after the bracket ("… council uses (Getty Images).") means running prose: credits end their line.
 */
export function creditAtEnd(text: string): Credited | null {
  return text.length > 700 ? null : creditIn(text);
}

const creditIn = remembered((text): Credited | null => {
  const bare = text.replace(LICENSING, "");
  return partAtLink(bare) ?? partCredit(bare) ?? partFurther(bare);
});

/** "… with his feet. # © Ana Ruiz / AFP": the sign that keeps a picture's address, and behind it the credit. */
const AT_LINK = /^(.{8,}?)\s[#¶]\s[(©]?\s?(\p{Lu}[^.!?#]{2,90}?)\)?$/su;

function partAtLink(text: string): Credited | null {
  const match = /\s[#¶]\s/u.test(text) ? AT_LINK.exec(text) : null;
  return match && wordCount(match[2] ?? "") <= LONGEST_AT_LINK ? credited(match, "strong") : null;
}

/** No credit there has more words. */
const LONGEST_AT_LINK = 14;

function partFurther(text: string): Credited | null {
  if (text.length > LONGEST_FURTHER) return null;
  for (const { form, sign, strength } of FURTHER_FORMS) {
    const match = sign.test(text) ? form.exec(text) : null;
    // "JÁ É ASSINANTE? FAÇA LOGIN" is a button.
    if (
      match &&
      capitals(match[1] ?? "") < 1 &&
      wordCount(match[2] ?? "") <= 16 &&
      (strength === "strong" || !isReporting(match[1] ?? ""))
    )
      return credited(match, strength);
  }
  return null;
}

/** No caption with such a credit is longer, in characters. */
const LONGEST_FURTHER = 320;

/** Nothing of this at the end of a text: it has no credit. Each of the forms would look at every cut of it to find that out. */
const MAY_END_IN_CREDIT = new RegExp(
  anyCase(
    String.raw`[)\]）/|©»”"]|\(c\)|\[|\p{Lu}\.?\s?$|[摄攝影供]|사진|\bvia\b|courtesy|permission|cortesía|genehmigung|${PHOTO_WORD}`,
  ),
  "u",
);
/** As long as the longest credit with its label, in characters. */
const LONGEST_CREDIT = 130;

function partCredit(text: string): Credited | null {
  if (!MAY_END_IN_CREDIT.test(text.slice(-LONGEST_CREDIT))) return null;
  const bracketed = BRACKETED.exec(text);
  if (bracketed) {
    const strength = bracketStrength(bracketed[2] ?? "");
    const named = strength === "strong" ? NAMED_AGENCY.exec(text) : null;
    if (named) return credited(named, "strong");
    if (strength) return credited(bracketed, strength, stripPhotoWord);
  }
  for (const form of EAST_ASIAN_END.test(text) ? [...EAST_ASIAN, KOREAN] : [KOREAN]) {
    const match = form.exec(text);
    if (match) return credited(match, "strong");
  }
  const shouted = SHOUTED.exec(text);
  if (
    shouted &&
    !DESK_SIGNS.test(shouted[2] ?? "") &&
    !isReporting(shouted[1] ?? "") &&
    /\p{Ll}/u.test(shouted[1] ?? "")
  )
    return credited(shouted, "strong", (name) =>
      /[(«“/,]|\s(?:FOR|POUR|PARA|FÜR|PER)\s/u.test(name)
        ? name.replace(/^(?:PHOTOS?|FOTOS?)\s+/u, "")
        : titleCased(name),
    );
  const initials = /\p{Lu}\.\s?$/u.test(text) ? INITIALS.exec(text) : null;
  if (initials && !isReporting(initials[1] ?? "") && wordCount(text) <= 25) return credited(initials, "weak");
  const agency = /\s[-–—|]\s/u.test(text) ? DASHED_AGENCY.exec(text) : null;
  if (
    agency &&
    (isAgency(agency[2] ?? "") || /\b(?:press|presse|prensa|news|agen\w+)$/iu.test(agency[2] ?? ""))
  )
    return credited(agency, "strong");
  const given = GIVEN.exec(text);
  if (given) return credited(given, "strong");
  for (const form of [
    AGENCY_SLASHED,
    LABELLED,
    PRINTED,
    COURTESY,
    SLASHED,
    DASHED,
    BARRED,
    BARRED_PAPER,
    SIGNED,
  ]) {
    const match = form.exec(text);
    if (match && isCredit(match[2] ?? "")) return credited(match, "strong");
  }
  return null;
}

/** A credit on a line of its own: "Photo: Ana Ruiz", "Getty Images", "Ana Ruiz/AFP". */
export function creditAlone(text: string): string | null {
  if (text.length > 100) return null;
  const labelled = new RegExp(
    String.raw`^[([]?(?:${PHOTO_WORD})(?:\s*(?:[:：|©/]|\bby\b|\bcourtesy(?: of)?\b)\s*|\s+)([^:.!?]{2,80}?)[)\]]?\.?$`,
    "iu",
  ).exec(text);
  if (labelled?.[1] && isCredit(labelled[1])) return labelled[1].replace(/^(?:by|courtesy of|of)\s+/iu, "");
  const signed = /^©\s?(\p{Lu}[^.!?:\d]{2,60})$/u.exec(text);
  if (signed?.[1]) return signed[1];
  if (PAPERS_PHOTO.test(text)) return text;
  const bare = text.replace(/^[([]|[)\]]$/gu, "");
  const isKnown =
    startsAsAgency(bare) && /^\p{Lu}/u.test(bare) && wordCount(bare) <= 5 && !/[.!?]$/u.test(bare);
  const isSlashed =
    /^\p{Lu}[\p{L} .’'-]{2,40}(?:\s?\/\s?\p{Lu}[\p{L} .&’'-]{1,40}){1,3}$/u.test(bare) &&
    wordCount(bare) <= 8;
  // "Marcus Haldane | Bloomfield | Getty Images"
  const isBarred = /^\p{Lu}[^|:.!?]{2,40}(?:\s\|\s\p{Lu}[^|:.!?]{2,30}){1,3}$/u.test(bare) && isAgency(bare);
  return isKnown || isSlashed || isBarred ? bare : null;
}

/** "Getty Images is what it says on the lid": so many small words in a row tell something. */
const TELLS = /(?:\s\p{Ll}+){5}/u;
/** "PTI ABV KND": an agency's desk signs, and no photographer. */
const DESK_SIGNS = /^(?:PTI|ANI|IANS|UNI|AP|AFP|DPA|EFE|ANSA)(?:\s\p{Lu}{2,4}){1,3}$/u;

function isCredit(text: string): boolean {
  if (wordCount(text) > 9 || TELLS.test(text)) return false;
  return (
    isAgency(text) ||
    /^(?:the )?[\p{Lu}\p{Lo}@]/u.test(text) ||
    /^(?:privat|privé|privado|zvg|archiv|rr|gf|dr|nn)$/u.test(text)
  );
}

function credited(
  match: RegExpExecArray,
  strength: Credited["strength"],
  clean = (credit: string) => credit,
): Credited | null {
  const [, caption = "", credit = ""] = match;
  if (caption.trim() === "" || credit.trim() === "") return null;
  return {
    caption: caption.trim().replace(/[\s–—|-]+$/u, ""),
    credit: clean(credit.trim()).replace(/^the (?=\p{Lu})/u, ""),
    strength,
  };
}

const PHOTO_LABEL = new RegExp(
  anyCase(
    String.raw`^(?:${PHOTO_WORD})\s*(?:[:：=＝]|(?<=\.)|\s+by\b|\s+courtesy of\b|\s(?=\p{Lu}\S+(?:(?:\s(?:d[aei]|del|della|of|von|van|du))?\s\p{Lu}\S+){0,3}$))\s*`,
  ),
  "u",
);

const stripPhotoWord = (credit: string): string =>
  credit.replace(PHOTO_LABEL, "").replace(GIVEN_BY, "").trim();
