import type { SetAsideReason } from "@/lib/import/imported-story";
import {
  DOUBTFUL_LEADS,
  RELATED_HEADINGS,
  RELATED_LEADS,
  SECTION_WORDS,
  SHARE_SIGNS,
  SHARE_WORDS,
  TOPIC_HEADINGS,
  WHOLE_LINES,
} from "./furniture-words";
import { endsAsSentence, hasQuotation, isReporting, wordCount } from "./prose";

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

const EDGES = /^[\s|·•▶►▸>→↓▼#*_"“([-]+|[\s|·•▶►▸>→»↓▼*_.:…)\]-]+$/gu;
const WHOLE_LINE = WHOLE_LINES.map(({ reason, lines }) => ({
  reason,
  form: new RegExp(`^(?:${lines.join("|")})$`, "iu"),
}));
const ANY_WHOLE_LINE = new RegExp(`^(?:${WHOLE_LINES.flatMap(({ lines }) => lines).join("|")})$`, "iu");
const RELATED_LEAD = new RegExp(String.raw`^(?:${RELATED_LEADS})\s*(?:[:：|>»–—]|\s-\s)\s*\S`, "iu");
const DOUBTFUL_LEAD = new RegExp(
  String.raw`^(?i:${DOUBTFUL_LEADS})\s*(?:[:：|>»])\s*["'“‘]?[\p{Lu}\p{Lo}\d]`,
  "u",
);
const RELATED_HEADING = new RegExp(`^(?:${RELATED_HEADINGS}|${RELATED_LEADS})$`, "iu");
const TOPIC_HEADING = new RegExp(`^(?:${TOPIC_HEADINGS})$`, "iu");
const COPYRIGHT =
  /^(?:©|\(c\) ?\d|copyright\s*(?:©|\(c\)|:|(?:19|20)\d\d\b|(?:afp|dpa|ansa|efe|reuters|the associated press)\b))|\ball rights reserved\b|riproduzione riservata|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|alle rechten voorbehouden|無断(?:転載|複製)|版权所有|未经.{0,10}授权|جميع الحقوق محفوظة|^this (?:material|content|article) may not be (?:published|reproduced)|^no part of this (?:article|publication)/iu;

/**
 * Signs of forms and appeals, for longer stretches. None of them decides alone: see `furnitureIn`.
 */
const APPEALS: readonly { reason: SetAsideReason; signs: readonly RegExp[] }[] = [
  {
    reason: "cookie",
    signs: [
      /\b(?:we|this (?:site|website)|our (?:site|website)|wir|nous|utilizamos|usamos|usiamo|questo sito|wij)\b[^.]{0,60}\bcookies?\b/iu,
      /\b(?:accept|agree|consent|continu(?:e|ing) to (?:use|browse)|akzeptieren|zustimm|acceptez|aceptar|accett|toestemming)/iu,
      /\b(?:manage|cookie) (?:preferences|settings|policy|choices)|\bour use of cookies|\btracking technologies|\bour partners|\btargeted ads|cookie-(?:einstellungen|richtlinie)|politique de cookies|política de cookies/iu,
      /\b(?:your|you|ihre|vos|votre|su|tu|uw)\b[^.]{0,40}\b(?:experience|consent|choices|device|browsing|nutzung|expérience|experiencia|esperienza)/iu,
    ],
  },
  {
    reason: "newsletter",
    signs: [
      /^["']?(?:sign up|subscribe|get|join|receive|want|enjoy|like|never miss|don['’]t miss|stay|start your|make sense|keep up|register|enter|inscrivez|recevez|abonnez|jetzt|abonnieren|melden sie|bestellen|erhalten|suscr[ií]b|recib|apúnt|iscrivit|ricev|schrijf|meld je|ontvang|subscreva|receba|inscreva|assine|メルマガ|订阅|اشترك)/iu,
      /newsletters?\b|\bin(?:to)? your inbox|\bbriefing\b|\bemail (?:for free|alerts?|updates?)|\bby e-?mail\b|\bboletín|\bboletim|nieuwsbrief|メールマガジン|ニュースレター|简报|النشرة|نشرتنا/iu,
      /\b(?:your|our|my|free|notre|votre|nos|ihre[nr]?|unser\w*|kostenlos\w*|nuestr[oa]|su|tu|gratis|nostra|tua|onze|jouw|nossa|seu)\b/iu,
      /valid e-?mail address|privacy (?:notice|policy)|i would like to be emailed|thanks for signing up|enter your e-?mail|\bSIGN UP\b|terms (?:of|and)/u,
      /\b(?:every|each) (?:weekday|morning|day|week|evening|saturday|sunday|monday|friday)\b|chaque (?:matin|semaine|jour)|jeden (?:morgen|tag)|cada (?:mañana|día|semana)|ogni (?:mattina|giorno|settimana)|elke (?:ochtend|dag|week)|cada manhã|para (?:subscrever|receber)/iu,
    ],
  },
  {
    reason: "subscription",
    signs: [
      /\b(?:subscribe|subscriptions?|subscribers?|free articles?|unlimited access|digital access|abo|abonnement|suscripción|abbonamento|assinatura|become a (?:member|supporter)|paywall)\b/iu,
      /\b(?:you (?:have|['’]ve)|your|our (?:journalism|reporters|newsroom)|today for|for (?:just|only|as little as)|a month|per month|log in|sign in|already a|support|contribution|donat|cancel any ?time|ihre?|monatlich|al mes)\b|[$£€]\s?\d/iu,
      /^(?:support|subscribe|you (?:have|['’]ve)|this article is|to continue|continue|already|enjoy|unlock|get|read|become|if you|help|log|try|start|jetzt|lesen sie|pour lire|suscr)/iu,
    ],
  },
  {
    reason: "social",
    signs: [
      /^(?:follow|like|join|listen|watch|send|contact|email|e-mail|tell us|share your|got a|have you|do you|are you|if you have|to contact|get in touch|find us|download|suivez|folgen|síg|seguici|volg|siga)/iu,
      /\b(?:facebook|twitter|instagram|tiktok|youtube|whatsapp|bbc sounds|podcasts?|app store|google play|(?:news |mobile |our )app\b|on x\b)|\S+@\S+\.\w/iu,
      /\b(?:us|your|our)\b|^follow/iu,
    ],
  },
  {
    reason: "comments",
    signs: [
      /\bcomments?\b|kommentar|commentaire|comentario|comment policy/iu,
      /\b(?:guidelines|moderat|rules|community standards|netiquette|charte|registered users|log in to)/iu,
      /\b(?:our|your|here|you|subject to|unsere?r?|nos|nuestr)/iu,
    ],
  },
];

/** A whole line that can only belong to the page: "Share", "Advertisement", "View 46 comments", a menu. */
export function furnitureLine(text: string): Furniture | null {
  if (text.length > 480) return null;
  const bare = text.replace(EDGES, "").trim();
  if (COPYRIGHT.test(bare) || /^[©]/u.test(text))
    return isShortNotice(text) ? furniture("copyright", 0.95) : null;
  if (ANY_WHOLE_LINE.test(bare) && (bare.length < 50 || !isReporting(bare))) {
    const match = WHOLE_LINE.find(({ form }) => form.test(bare));
    if (match) return furniture(match.reason, 0.95);
  }
  if (text.length < 140 && isShareBar(bare)) return furniture("share", 0.95);
  if (text.length < 200 && isMenu(text)) return furniture("nav", 0.9);
  return text.length < 240 && isRelatedLine(text) ? furniture("related", 0.9) : null;
}

/**
 * A paragraph that speaks to the reader about the page: sign-ups, consent, subscriptions, calls to follow.
 *
 * A keyword alone proves nothing: three signs must agree (an imperative, the vocabulary of forms, "your"),
 * and a paragraph that quotes or reports somebody is never meant.
 */
export function furnitureIn(text: string): Furniture | null {
  const words = wordCount(text);
  if (text.length > 1500 || words < 4 || words > 160 || isReporting(text)) return null;
  for (const { reason, signs } of APPEALS) {
    const agreeing = signs.filter((sign) => sign.test(text)).length;
    if (agreeing >= 3) return furniture(reason, agreeing >= 4 ? 0.95 : 0.88, "appeal");
  }
  return null;
}

/** How many signs of a sign-up form a text shows: the measure for boilerplate glued to other text. */
export function newsletterSigns(text: string): number {
  return (
    APPEALS.find(({ reason }) => reason === "newsletter")?.signs.filter((sign) => sign.test(text)).length ?? 0
  );
}

/** "More on this story", "Most read": what follows is a list of other stories. */
export function isRelatedHeading(text: string): boolean {
  return text.length < 60 && RELATED_HEADING.test(text.replace(EDGES, "").trim());
}

/** "Topics", "Related topics": what follows are the story's topics. */
export function isTopicHeading(text: string): boolean {
  return text.length < 40 && TOPIC_HEADING.test(text.replace(EDGES, "").trim());
}

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

function furniture(reason: SetAsideReason, confidence: number, kind = "line"): Furniture {
  const because = BECAUSE[reason] ?? "It belongs to the page it came from.";
  return { reason, rule: `${reason}-${kind}`, confidence, because };
}

/** "READ MORE: …", "Lire aussi : …"; after "More:" and the like only a title, which has no full stop. */
function isRelatedLine(text: string): boolean {
  const line = text.replace(/^[\s>*▶►→•-]+/u, "");
  if (hasQuotation(line)) return false;
  return RELATED_LEAD.test(line) || (DOUBTFUL_LEAD.test(line) && !endsAsSentence(line));
}

/** Notices are short; a sentence about copyright with people in it is not one. */
function isShortNotice(text: string): boolean {
  return wordCount(text) <= 60 && !isReporting(text);
}

function isShareBar(bare: string): boolean {
  const words = bare
    .toLowerCase()
    .split(/[\s|·•,/&()+]+/u)
    .filter((word) => word !== "" && !/^[\d.,]+[km]?$/u.test(word));
  return (
    words.length > 0 &&
    words.length <= 20 &&
    words.every((word) => SHARE_WORDS.has(word)) &&
    words.some((word) => SHARE_SIGNS.has(word))
  );
}

/** "Home News Sports …", "Home > News > Business", "About | Contact | Terms". */
function isMenu(text: string): boolean {
  if (/[.!?。]\s*$/u.test(text) || hasQuotation(text)) return false;
  const parts = text.split(/\s*[|>›»·•/]\s*|\s{2,}|\t/u).filter(Boolean);
  const isBar = parts.length >= 3 && parts.every((part) => wordCount(part) <= 3);
  const words = text
    .toLowerCase()
    .split(/[\s|>›»·•/]+/u)
    .filter(Boolean);
  const sections = words.filter((word) => SECTION_WORDS.has(word)).length;
  if (isBar && /[>›»]/u.test(text)) return sections >= 1;
  if (
    isBar &&
    /\b(?:about|contact|privacy|terms|advertise|careers|help|faq|cookies?|impressum|accessibility|newsletters?)\b/iu.test(
      text,
    )
  )
    return true;
  return words.length >= 3 && sections >= 3 && sections >= words.length * 0.75;
}
