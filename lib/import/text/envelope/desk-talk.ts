import { anyCase } from "@/lib/import/text/words/any-case";
import { wordCount } from "@/lib/import/text/words/prose";

const GREETING = new RegExp(
  anyCase(
    String.raw`^(?:hi|hiya|hey|hello|dear|morning|good (?:morning|afternoon|evening)|afternoon|evening|bonjour|salut|cher|chère|hallo|guten (?:morgen|tag)|moin|liebe[rs]?|hola|buenos días|buenas|ciao|buongiorno|gentile|cari?|olá|bom dia|beste|dag|goedemorgen|goedemiddag|hej|hei|kära|kjære|kære|cześć|dzień dobry|bună|caro|estimad[oa]s?|prezad[oa]s?)(?:\s+(?:(?:editor|editors|sir|madam|sir or madam|colleagues?|damen und herren|all|both|team|there|everyone|folks|desk|zusammen|tous|à tous|todos|a tutti)|\p{Lu}[\p{L}’'-]*)){0,3}\s*[,!.:–—-]?$`,
  ),
  "u",
);
const GREETING_START =
  /^(?:hi|hiya|hey|hello|dear|(?:good )?(?:morning|afternoon|evening)|bonjour|hallo|hola|ciao|liebe[rs]?|beste)\b[^.?]{0,30}[,!.–—-]\s/iu;
const SIGN_OFF = new RegExp(
  anyCase(
    String.raw`^(?:(?:many |with )?(?:thanks|thank you|thx|ta|cheers|best|regards|(?:all the |very )?best(?: wishes)?|(?:kind|warm|best)(?:est)? regards|yours(?: sincerely| truly)?|sincerely|speak soon|talk soon|all best|bw|rgds|x+)|mit freundlichen grüßen|(?:viele|beste|liebe|herzliche) grüße|vg|lg|mfg|cordialement|bien à vous|merci|saludos(?: cordiales)?|un saludo|gracias|cordiali saluti|saluti|grazie|obrigad[oa]|cumprimentos|met vriendelijke groet(?:en)?|groeten?|groetjes)(?:,? (?:(?:again|in advance|all|both|team)|\p{Lu}[\p{L}’'-]*)){0,2}\s*[,.!–—-]?$`,
  ),
  "u",
);
const FIRST_OR_SECOND =
  /(?:^|[^\p{L}])(?:i|i['’]m|i['’]ll|i['’]ve|me|my|you|your|we|we['’]re|us|our|let me|ich|mir|dir|ihr|euch|wir|je|j['’]ai|vous|nous|tu|yo|te|os|io|ti|vi|eu|ik|jullie)(?=[^\p{L}]|$)/iu;
const DESK_WORDS =
  /\b(?:copy|below|attached|attach(?:ment)?|pics?|pix|photos? (?:to follow|attached)|to follow|headline|sub(?:s|bed)?|desk|words|pars?|paras|draft|file|filed|filing|embargo(?:ed)?|deadline|ring me|call me|shout|let me know|questions|queries|forward(?:ed|ing)?|fwd|fyi|asap|pls|please|thanks|thx|cheers|page|slot|legal|lawyer|byline|story|piece|version|edit|cut|trim|spike|anbei|text|ci-joint|ci-dessous|adjunto|allegato|bijgevoegd|em anexo)\b/iu;
/** Two of them in one paragraph are a sign of their own. */
const DESK_NOUNS =
  /\b(?:pics?|pix|caption|captions|headline|subs?|desk|copy|pars?|paras|standfirst|byline|legal|legals|lawyers?|in the system|in the queue|p\d{1,2}|words|wordcount|attached|below|embargo(?:ed)?)\b/giu;
const CASUAL = new RegExp(
  anyCase(
    String.raw`^\p{Ll}|(?:[\u{1F300}-\u{1FAFF}☺-☻]|!{1,3}$|\b(?:ok|okay|lol|haha|yep|nope|gonna|btw|tbh|np|yup|sure)\b|\?$)`,
  ),
  "u",
);
/** What lawyers put below e-mails. A story may quote one of these, so several must agree. */
const CONFIDENTIAL: readonly RegExp[] = [
  /\b(?:this|the|any) (?:e-?mail|message|communication|transmission)\b|diese e-?mail|ce (?:message|courriel)|este (?:mensaje|correo)|questa e-?mail|deze e-?mail/iu,
  /\bconfidential|\bprivileged|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk/iu,
  /\baddressee|\brecipient|empfänger|destinataire|destinatari|geadresseerde/iu,
  /\bdelete|\bdestroy|\bdisclos|\bdistribut|\breceived|in error|\bviruses|\bmonitored|löschen|supprimer|erreur|elimin|verwijder/iu,
];
const SENT_FROM =
  /^(?:sent from (?:my|a|outlook|yahoo|mail)[^.,]{0,60}|get outlook for [^.,]{0,30}|von meinem [^.,]{0,30} gesendet|envoyé de mon [^.,]{0,30}|enviado desde mi [^.,]{0,30}|inviato da [^.,]{0,30}|verzonden (?:vanaf|met) [^.,]{0,30}|please consider the environment before printing.{0,40})$/iu;

/** "Hi both," on a line of its own. */
export function isGreeting(text: string): boolean {
  return text.length < 50 && GREETING.test(text);
}

/** "Best wishes," on a line of its own. */
export function isSignOff(text: string): boolean {
  return text.length < 60 && SIGN_OFF.test(text);
}

/** "Sent from my iPhone" and the like, or a notice of confidentiality: three signs of one, two below an e-mail. */
export function isMailFooter(text: string, isMail: boolean): boolean {
  if (text.length > 1500) return false;
  return SENT_FROM.test(text) || CONFIDENTIAL.filter((sign) => sign.test(text)).length >= (isMail ? 2 : 3);
}

/**
 * How many signs a paragraph shows of one colleague talking to another about the copy. Two are needed;
 * "I" and "you" alone stand in every column and interview.
 */
export function deskTalkSigns(text: string): number {
  if (text.length > 900) return 0;
  const signs = [
    FIRST_OR_SECOND.test(text),
    DESK_WORDS.test(text),
    GREETING_START.test(text),
    CASUAL.test(text),
    (text.match(DESK_NOUNS)?.length ?? 0) >= 2,
    wordCount(text) <= 6,
    /^\p{Ll}[^.]*\?/u.test(text),
  ];
  return signs.filter(Boolean).length;
}
