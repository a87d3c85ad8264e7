import PostalMime, { type Address } from "postal-mime";

/** An e-mail, decoded. Texts are well-formed and "" where there is none. */
export interface Mail {
  from: string;
  to: string;
  cc: string;
  subject: string;
  /** As its header has it. */
  date: string;
  /** Without its angle brackets. */
  messageId: string;
  plain: string;
  html: string;
  attachments: Attached[];
}

export interface Attached {
  name: string;
  type: string;
  /** What the HTML calls it, to show it in its place; "" for none. */
  contentId: string;
}

/** Open a message, or null where that can't be done: limits keep parts in parts and endless headers out. */
export async function openMessage(bytes: Uint8Array): Promise<Mail | null> {
  try {
    const mail = await PostalMime.parse(withoutLeadingSpace(bytes), {
      maxNestingDepth: 30,
      maxHeadersSize: 500_000,
    });
    return {
      from: addresses(mail.from ? [mail.from] : []),
      to: addresses(mail.to ?? []),
      cc: addresses(mail.cc ?? []),
      subject: line(mail.subject ?? ""),
      date: line(mail.headers.find(({ key }) => key === "date")?.value ?? ""),
      messageId: line(mail.messageId ?? "").replace(/^<|>$/gu, ""),
      plain: sound(mail.text ?? "").trim(),
      html: sound(mail.html ?? "").trim(),
      attachments: mail.attachments.map((each, index) => ({
        name: line(each.filename ?? "") || `attachment ${index + 1}`,
        type: each.mimeType.toLowerCase(),
        contentId: (each.contentId ?? "").replace(/^<|>$/gu, ""),
      })),
    };
  } catch {
    return null;
  }
}

/** Some archives put a line of spaces or a line end before the first header. */
function withoutLeadingSpace(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bytes.length && [0x20, 0x09, 0x0d, 0x0a].includes(bytes[start] ?? 0)) start++;
  return bytes.subarray(start);
}

const sound = (text: string): string => text.toWellFormed().replaceAll("\0", " ");
const line = (text: string): string => sound(text).replace(/\s+/gu, " ").trim();

function addresses(all: readonly Address[]): string {
  return all
    .flatMap((each) => each.group ?? [each])
    .map(({ name, address }) =>
      line(name && name !== address ? `${name} <${address ?? ""}>` : (address ?? "")),
    )
    .filter((each) => each !== "")
    .join(", ");
}
