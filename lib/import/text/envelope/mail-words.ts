/** Labels of an e-mail's header, by what they name, as programs write them in a dozen languages. */
const LABELS = {
  sender: "from|von|de|da|van|från|fra|od|lähettäjä",
  subject: "subject|betreff|objet|asunto|oggetto|onderwerp|assunto|ämne|emne|temat|předmět|aihe",
  when: "sent|date|gesendet|datum|envoyé(?: le)?|enviad[oa](?: el| em)?|fecha|inviato(?: il)?|data|verzonden|skickat|sendt|wysłano|dato|lähetetty",
  other:
    "to|cc|bcc|reply-to|importance|attachments?|an|à|para|a|aan|till|til|do|kopia|kopie|kopi|antwort an|répondre à|responder a|rispondi a|priorität|anlagen|pièces jointes|adjuntos|allegati|bijlagen|bilagor|vastaanottaja",
} as const;

const whole = (labels: string) => new RegExp(`^(?:${labels})$`, "iu");

/** "From: …", "*Betreff:* …": the label and what follows it. */
export const HEADER = new RegExp(String.raw`^\*?(${Object.values(LABELS).join("|")})\s*:\*?\s*(.*)$`, "iu");
export const SENDER = whole(LABELS.sender);
export const SUBJECT = whole(LABELS.subject);
export const WHEN = whole(LABELS.when);

/** A line that says that another e-mail follows. */
export const FORWARD =
  /^[-_*\s>]*(?:(?:begin |start of )?(?:forwarded|original) message|ursprüngliche nachricht|(?:anfang der )?weitergeleitete[n]? nachricht|(?:début du )?message (?:transféré|d['’]origine)|(?:inicio del )?mensaje (?:reenviado|original)|(?:inizio )?messaggio (?:inoltrato|originale)|(?:begin )?(?:doorgestuurd|oorspronkelijk) bericht|mensagem (?:encaminhada|original|reencaminhada)|(?:vidarebefordrat|ursprungligt) meddelande|(?:videresendt|oprindelig|opprinnelig) (?:besked|melding|meddelelse)|(?:przekazana|oryginalna) wiadomość|wiadomość (?:oryginalna|przekazana)) ?:?[-_*\s]*$/iu;

/** "On Wed, 16 Nov at 11:02, Noor Haddad wrote:", "Noor Haddad <…> schrieb am 16.11.:": whose e-mail is quoted below. */
export const ATTRIBUTION =
  /^(?:(?:on|am|le|el|il(?: giorno)?|op|em|den|w dniu|dne)\s.{6,160}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|geschreven|escreveu|skrev|napisał(?:a|\(a\))?|napsala?)(?:\s.{1,60})?|.{2,60}<\S+@\S+>\s(?:wrote on|schrieb am|a écrit le|skrev den|schreef op|escribió el|ha scritto il)\s.{6,60})\s?:$/iu;

/** What stands before an e-mail's own subject. */
export const SUBJECT_PREFIX =
  /^(?:(?:re|fw|fwd|aw|wg|tr|rv|i|sv|vs|vb|ref|rif|enc|odp|copy|story|press release|news release|pm|pressemitteilung|for publication|embargoed?)(?:\[\d{1,2}\])?\s*[:–-]\s*)+/iu;
