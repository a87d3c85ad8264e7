import { plain, type Sheet } from "@/lib/import/formats/sheet";
import { wireDate } from "@/lib/import/formats/wire/dates";
import { stated, writeAside, writeByline, writeField, writeHeader } from "@/lib/import/formats/wire/fields";
import { identity } from "@/lib/import/formats/wire/identity";
import type { StoryIdentity } from "@/lib/import/imported-story";
import { readByline } from "@/lib/import/text/words/names";
import type { Message } from "./message";

export interface Top {
  identity: StoryIdentity | null;
  /** What is left: the copy. */
  body: string;
}

/** "eca100 3 s 586 ccccb dpa 099": service and number, priority, category, words, and the sender's own. */
const HEADER = /^(\p{L}{2,4})\s?(\d{3,4})\s+(\d)\s+(\p{L}{1,3})\s+(\d+)\s*(.*)$/u;

/** The header and the lines above the copy, as European wires send them: keywords, "1ST LEAD", headline, byline. */
export function writeIptcTop(sheet: Sheet, { header, copy, end }: Message): Top {
  const [first = "", ...more] = header;
  const [, service = "", number = "", priority = "", category = "", words = "", rest = ""] =
    HEADER.exec(first) ?? [];
  if (service === "") writeAside(sheet, "wire-header", first, stated("iptc-header", "The wire’s header."));
  else {
    writeHeader(sheet, [
      ["Number", `${service} ${number}`],
      ["Priority", priority],
      ["Category", category],
      ["Words", words],
      ["Sender", rest],
    ]);
  }
  const agency = /(\p{L}{2,})\s+\d+$/u.exec(rest)?.[1] ?? "";
  if (agency !== "")
    sheet.find("source", agency, stated("iptc-header", "The wire’s header names the sender.", 0.85));
  const slugline = plain(more.join(" ")).text;
  writeField(
    sheet,
    "slugline",
    slugline,
    stated("iptc-keywords", "The line above the copy holds its keywords."),
  );
  const { above, body } = partTop(copy);
  const take = writeAbove(sheet, above);
  const sent = sentAt(end);
  if (sent) sheet.find("publishedAt", sent, stated("iptc-sent", "The wire sent it then.", 0.9));
  const name = [agency, slugline || `${service}${number}`, sent?.slice(0, 10) ?? ""]
    .filter((part) => part !== "")
    .join(" ");
  return { identity: identity(name, take, [take]), body };
}

/** The lines down to "=", which ends the top; where nothing ends it, there is none. */
function partTop(copy: string): { above: string[]; body: string } {
  const lines = copy.split("\n");
  const last = lines.slice(0, 12).findIndex((line) => /=\s*$/u.test(line));
  if (last === -1) return { above: [], body: copy };
  const above = lines.slice(0, last + 1).map((line) => plain(line.replace(/=\s*$/u, "")).text);
  return { above: above.filter((line) => line !== ""), body: lines.slice(last + 1).join("\n") };
}

const TAKE =
  /^(?:\d+(?:ST|ND|RD|TH)? )?(?:LEAD|EXTRA|URGENT|UPDATE|CORRECTION|KORREKTUR|BERICHTIGUNG|FLASH|EIL|KILL|ADD|WRAP|ROUNDUP|REPEAT|ZUSAMMENFASSUNG|[\p{Lu}\d .-]{3,24})$/u;

const NUMBERED_TAKE = /^\d+(?:ST|ND|RD|TH) (?:LEAD|NET|ADD|UPDATE|WRAP|TAKE|LD)$/u;

const BYLINE = /^(?:by|von|par|por|di) \p{Lu}\p{L}+ \p{Lu}/iu;

/** @returns the line that says which sending this is ("1ST LEAD"), "" where there is none */
function writeAbove(sheet: Sheet, above: readonly string[]): string {
  const takes = takesAbove(above);
  for (const take of takes)
    writeAside(sheet, "wire-header", take, stated("take-key", "It says which sending of the copy this is."));
  const lines = above.slice(takes.length);
  const byline = lines.findIndex((line) => BYLINE.test(line) || readByline(line)?.labelled);
  const headline = byline === -1 ? lines : lines.slice(0, byline);
  writeField(
    sheet,
    "headline",
    headline.join(" "),
    stated("iptc-headline", "The wire puts the headline above the copy."),
  );
  for (const line of byline === -1 ? [] : lines.slice(byline))
    writeByline(sheet, line, stated("iptc-byline", "The wire puts the byline above the copy."));
  return takes.join(" ");
}

/** "REFILE", and below it "1ST LEAD". The last line is the headline, whatever it looks like. */
function takesAbove(above: readonly string[]): readonly string[] {
  const [first = "", second = "", ...rest] = above;
  if (second === "" || !TAKE.test(first)) return [];
  return rest.length > 0 && NUMBERED_TAKE.test(second) ? [first, second] : [first];
}

/** "071341 GMT Okt 15": day, hour and minute, zone, month, year. */
function sentAt(end: string): string | null {
  const [, day, hour, minute, zone = "", month = "", year = ""] =
    /^(\d{2})(\d{2})(\d{2})\s*(\p{Lu}{1,5})?\s+(\p{L}{3,9})\.?\s+(\d{2,4})/u.exec(end) ?? [];
  return day ? wireDate(`${day} ${month} ${year} ${hour}:${minute} ${zone}`) : null;
}
