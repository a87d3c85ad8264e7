import type { SetAsideReason } from "@/lib/import/imported-story";
import { isReporting, sentences, wordCount } from "@/lib/import/text/words/prose";
import { type Furniture, furniture } from "./furniture";
import { APPEALS, FORM_ALONE } from "./words/appeals";

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
    const agreeing = countOf(signs, text, 3);
    if (agreeing < 3 || (reason === "subscription" && !isSaidAtOnce(text, signs))) continue;
    if (agreeing === 3 && tellsPast(text)) continue;
    return furniture(reason, agreeing >= 4 ? 0.95 : 0.88, "appeal");
  }
  return null;
}

/** How many of these signs a text shows; it may stop counting when there can't be `enough` any more. */
function countOf(signs: readonly RegExp[], text: string, enough: number): number {
  let missing = 0;
  for (const sign of signs) {
    if (!sign.test(text)) missing++;
    if (signs.length - missing < enough) break;
  }
  return signs.length - missing;
}

/** So few words have no room for chance. */
const SHORT = 14;

/** "Sign up or stay out: that was the choice put to residents.": what a story tells, and no appeal. */
const PAST =
  /(?<!\p{L})(?:was|were|had|did|began|became|war|waren|hatten?|wurden?|était|étaient|avait|avaient|fue|fueron|era|eran|había|erano|aveva|foi|foram|tinha|waren|werd|werden|var|hade|blev)(?!\p{L})/iu;

const tellsPast = (text: string) => wordCount(text) > SHORT && PAST.test(text) && !SPEAKS.test(text);

/** "If you have no chimney, use salt. Subscribe to no theory.": signs that no sentence has together are found by chance. */
function isSaidAtOnce(text: string, signs: readonly RegExp[]): boolean {
  if (wordCount(text) <= SHORT) return true;
  const [asked] = signs;
  return sentences(text).some(({ text: said }) => {
    const agreeing = signs.filter((sign) => sign.test(said)).length;
    return asked?.test(said) === true && agreeing >= (SPEAKS.test(said) ? 2 : signs.length);
  });
}

/**
 * The same for the edges of a page, where the place is a sign: its own words and one other sign. What quotes
 * or reports somebody is never meant.
 */
export function appealFrom(text: string): Furniture | null {
  const words = wordCount(text);
  if (text.length > 1500 || words < 3 || words > 160 || isReporting(text) || tellsStory(text)) return null;
  for (const { reason, words: own, near, signs, enough } of APPEALS) {
    if (!own.some((sign) => sign.test(text))) continue;
    const isSpoken = [...near, ...signs].filter((sign) => sign.test(text)).length >= enough;
    if (isSpoken) return furniture(reason, 0.8, "appeal");
  }
  return null;
}

/** Does it use the words of a form, or speak as the publication that it stands in? A story seldom quotes those. */
export function isForm(text: string): boolean {
  return FORM_ALONE.test(text);
}

/**
 * "Enter your email address. That was the whole of the sermon.": one of its sentences speaks to nobody, or the whole
 * tells of the past.
 */
export function tellsStory(text: string): boolean {
  if (tellsPast(text)) return true;
  const all = sentences(text);
  return (
    all.length > 1 &&
    all.some(
      (sentence) =>
        wordCount(sentence.text) >= 6 &&
        !SPEAKS.test(sentence.text) &&
        !COMMANDS.test(sentence.text.replace(/^[([]/u, "")) &&
        !APPEALS.some(({ words }) => words.some((sign) => sign.test(sentence.text))),
    )
  );
}

/** "Explore the universe …", "Découvrez …": it tells the reader what to do. */
const COMMANDS =
  /^(?:blijf|bleiben sie|restez|mantente|manténgase|resta|fique|explore|discover|find|get|join|read|catch|keep|stay|enjoy|learn|see|start|click|tap|sign|subscribe|register|never|don['’]t|try|unlock|support|share|listen|watch|download|be the first|from .{3,40}, (?:get|find|read)|entdecken|erhalten|lesen|découvrez|recevez|lisez|descubre|recibe|lee|scopri|ricevi|leggi|ontdek|ontvang|lees|descubra|receba|leia)\b/iu;
/** Somebody is addressed, or the page speaks of itself. */
const SPEAKS =
  /(?<!\p{L})(?:you|your|yours|we|our|us|this (?:site|page|post|article|episode|recipe|story|edition)|please|click|here|sie|ihre?\p{L}{0,2}|wir|unser\p{L}*|du|dein\p{L}*|euch|hier|vous|votre|vos|nous|notre|nos|je|ici|usted|su|sus|tu|tus|te|nuestr\p{L}+|nos|aquí|ti|tuo|tua|noi|voi|vostr\p{L}+|nostr\p{L}|qui|jouw|jij|uw|u|wij|onze|você|seu|sua|nossa?|aqui|din|ditt|dina|dig|deg|dere|du|oss|er|vi|vår\p{L}*|här|twoj\p{L}*|nasz\p{L}*|ваш\p{L}*|наш\p{L}*|вы|мы)(?!\p{L})|あなた|皆(?:さま|様|さん)|(?:くだ|下)さい|いただけ|お(?:願い|届け|問い?合わせ|知らせします)|ご(?:登録|利用|覧|応募|意見|購読|了承)|[当本弊](?:社|紙|サイト|ページ|メディア|記事)|こちら|您|你|我[们們]|[请請]|本[报報网網站刊]|[点點][击擊]|[关關]注|[订訂][阅閱]|扫码|下[载載]|여러분|저희|본지|하세요|주세요|십시오|바랍니다|구독|(?<!\p{L})(?:اشترك\p{L}*|تابع(?:وا|ونا|نا)?|لكم|بكم|موقعنا|نحن|انضم\p{L}*|اضغط\p{L}*|هنا|يمكنكم?|שלכם|שלנו|הירשמו|לחצו|כאן|אתם|אנחנו)(?!\p{L})/iu;

/** Does an imperative before it make an appeal of a text? Then it has two signs of one, and something is missing. */
export function isNearlyAppeal(text: string): Furniture | null {
  return text.length < 600 && wordCount(text) < 40 ? furnitureIn(`Get your ${text}`) : null;
}

/** Is somebody addressed, or does the page speak of itself? Nearly every appeal does; so does many a story. */
export function speaksToReader(text: string): boolean {
  return COMMANDS.test(text.replace(/^[([]/u, "")) || SPEAKS.test(text);
}

/** Does it use the words of such an appeal, and speak to nobody in particular? */
export function isAppealPart(reason: SetAsideReason, text: string): boolean {
  const appeal = APPEALS.find((known) => known.reason === reason);
  return appeal !== undefined && !isReporting(text) && appeal.words.some((sign) => sign.test(text));
}

/** How many signs of such an appeal a text shows. */
export function appealSigns(reason: SetAsideReason, text: string): number {
  const appeal = APPEALS.find((known) => known.reason === reason);
  return [...(appeal?.near ?? []), ...(appeal?.signs ?? [])].filter((sign) => sign.test(text)).length;
}

/** How many signs of a sign-up form a text shows: the measure for boilerplate glued to other text. */
export function newsletterSigns(text: string): number {
  return (
    APPEALS.find(({ reason }) => reason === "newsletter")?.signs.filter((sign) => sign.test(text)).length ?? 0
  );
}
