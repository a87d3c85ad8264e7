import { MENDED } from "@/lib/import/decoding/mojibake";
import type { FormatReader } from "@/lib/import/formats/source";
import { wireDate } from "@/lib/import/formats/wire/dates";
import { identity } from "@/lib/import/formats/wire/identity";
import { withoutMailWraps } from "@/lib/import/formats/wire/unwrap";
import type { ImportedStory } from "@/lib/import/imported-story";
import { fillField } from "@/lib/import/story-fields";
import { readText } from "@/lib/import/text/read-text";
import { attachmentWarning } from "./attachments";
import { headerLines } from "./headers";
import { readHtmlMail } from "./html";
import { type Mail, openMessage } from "./open";

/**
 * Read an e-mail as a story: its headers and its text, as people see them. Who forwarded what to whom, greetings,
 * quoting and signatures are known to the raw-text reader, which is shown both. HTML is read for its formatting when
 * it says as much as the plain text beside it. Attachments are named in a warning and not read.
 */
export const readMail: FormatReader = async ({ bytes }) => {
  const mail = await openMessage(bytes);
  if (!mail)
    return {
      ok: false,
      because: "This e-mail can’t be opened. Open it in a mail program and paste its text.",
    };
  if (mail.plain === "" && mail.html === "")
    return {
      ok: false,
      because:
        mail.attachments.length > 0
          ? `There is no text in this e-mail. ${attachmentWarning(mail.attachments)}`
          : "There is no text in this e-mail. Choose another file, or paste the story.",
    };
  const headers = headerLines(mail);
  const { text, story } =
    readHtmlMail(mail, headers) ?? readPlain(`${headers}\n\n${withoutMailWraps(mail.plain)}`);
  fillFromHeaders(story, mail);
  if (mail.repaired) story.warnings.unshift(MENDED);
  const left = mail.attachments.filter(
    ({ contentId }) => contentId === "" || !mail.html.includes(`cid:${contentId}`),
  );
  if (left.length > 0)
    story.warnings.push({ code: "attachments", message: attachmentWarning(left), span: null });
  return { ok: true, text, story: { ...story, identity: identity(mail.messageId, "", []) } };
};

const readPlain = (text: string) => ({ text, story: readText(text) });

/** The moment with its zone, and the subject where the text has no headline of its own. */
function fillFromHeaders({ fields }: ImportedStory, mail: Mail): void {
  const sent = wireDate(mail.date);
  const known = fields.publishedAt.value;
  // The raw-text reader knows no zones in numbers.
  if (sent !== null && known !== null && sent.startsWith(known)) fields.publishedAt.value = sent;
  else if (sent !== null)
    fillField(fields.publishedAt, sent, fields.publishedAt.spans[0] ?? null, {
      rule: "mail-sent",
      confidence: 0.72,
      because: "The e-mail was sent then.",
    });
  const subject = fields.headline.alternatives.find(({ because }) => because === "The e-mail's subject.");
  if (fields.headline.value !== null || !subject) return;
  fields.headline.alternatives = fields.headline.alternatives.filter((each) => each !== subject);
  fillField(fields.headline, subject.value, subject.span, {
    rule: "mail-subject",
    confidence: 0.65,
    because: "The e-mail’s subject; the text has no headline of its own.",
  });
}
