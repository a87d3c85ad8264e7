import PostalMime, { type Address, type Attachment } from "postal-mime";
import { repairMojibake } from "@/lib/import/decoding/mojibake";

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
  /** A text or the subject named a charset that it was not in, and was mended. */
  repaired: boolean;
  attachments: Attached[];
}

export interface Attached {
  /** No two in a message have the same. */
  name: string;
  type: string;
  /** What the HTML calls it, to show it in its place; "" for none. */
  contentId: string;
  bytes: Uint8Array;
}

/** Open a message, or null where that can't be done: limits keep parts in parts and endless headers out. */
export async function openMessage(bytes: Uint8Array): Promise<Mail | null> {
  try {
    const mail = await PostalMime.parse(withoutLeadingSpace(bytes), {
      maxNestingDepth: 30,
      maxHeadersSize: 500_000,
    });
    const texts = { subject: mail.subject ?? "", plain: mail.text ?? "", html: mail.html ?? "" };
    const mended = mendedTexts(texts);
    return {
      from: addresses(mail.from ? [mail.from] : []),
      to: addresses(mail.to ?? []),
      cc: addresses(mail.cc ?? []),
      subject: line((mended ?? texts).subject),
      date: line(mail.headers.find(({ key }) => key === "date")?.value ?? ""),
      messageId: line(mail.messageId ?? "").replace(/^<|>$/gu, ""),
      plain: sound((mended ?? texts).plain).trim(),
      html: sound((mended ?? texts).html).trim(),
      repaired: mended !== null,
      attachments: named(mail.attachments),
    };
  } catch {
    return null;
  }
}

interface Texts {
  subject: string;
  plain: string;
  html: string;
}

/** Many programs send UTF-8 and say that it is Latin-1. Null where nothing has to be mended. */
function mendedTexts({ subject, plain, html }: Texts): Texts | null {
  const mended = [subject, plain, html].map(repairMojibake);
  if (mended.every((text) => text === null)) return null;
  return { subject: mended[0] ?? subject, plain: mended[1] ?? plain, html: mended[2] ?? html };
}

function named(all: readonly Attachment[]): Attached[] {
  const taken = new Set<string>();
  return all.map(({ filename, mimeType, contentId, content }, index) => {
    const name = line(filename ?? "") || `attachment ${index + 1}`;
    const unique = taken.has(name) ? `${index + 1} ${name}` : name;
    taken.add(unique);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
    const id = (contentId ?? "").replace(/^<|>$/gu, "");
    return { name: unique, type: mimeType.toLowerCase(), contentId: id, bytes };
  });
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
