import { plain, type Sheet } from "@/lib/import/formats/sheet";
import { wireDate } from "@/lib/import/formats/wire/dates";
import { stated, writeAside, writeByline, writeField, writeHeader } from "@/lib/import/formats/wire/fields";
import { identity } from "@/lib/import/formats/wire/identity";
import { readByline } from "@/lib/import/text/words/names";
import type { Message } from "./message";
import type { Top } from "./top";

/** "f l BC-LT--Argentina-CancerB 1stLd-Writethru 11-13 1049": priority, category, keyword, take, day, words. */
const HEADER = /^(\p{L})\s+(\p{L})\s+(.*?)\s+(\d{2}-\d{2})\s+(\d{4})$/u;

/** The header and the lines above the copy, as North American wires send them: each begins with "^", ends with "<". */
export function writeAnpaTop(sheet: Sheet, { header, copy, end }: Message): Top {
  const [, priority = "", category = "", keywords = header.join(" "), day = "", words = ""] =
    HEADER.exec(header[1] ?? "") ?? [];
  const [keyword = "", ...takes] = keywords.split(" ");
  const take = takes.join(" ");
  writeHeader(sheet, [
    ["Number", header[0] ?? ""],
    ["Priority", priority],
    ["Category", category],
    ["Keyword", keyword],
    ["Take", take],
    ["Day", day],
    ["Words", words],
  ]);
  const { above, body } = partTop(copy);
  writeAbove(sheet, above);
  const sent = sentAt(end);
  if (sent) sheet.find("publishedAt", sent, stated("anpa-sent", "The wire sent it then.", 0.9));
  const name = keyword === "" ? "" : `${keyword} ${sent?.slice(0, 10) ?? day}`;
  return { identity: identity(name, take, [take]), body: readable(body) };
}

/** What "^" begins, until lines begin otherwise. Two may stand on one line. */
function partTop(copy: string): { above: string[]; body: string } {
  const lines = copy.replace(/<\s*\^/gu, "<\n^").split("\n");
  const first = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("^"));
  const end = first === -1 ? lines.length : first;
  return {
    above: lines.slice(0, end).filter((line) => line.trim() !== ""),
    body: lines.slice(end).join("\n"),
  };
}

const NOTE = /^(?:EDITOR['’]?S['’]? NOTE|EDITORS['’]? NOTE)\s*[_:–—-]+\s*/iu;

function writeAbove(sheet: Sheet, above: readonly string[]): void {
  let position = 0;
  for (const line of above) {
    const text = plain(line.replace(/^\^/u, "").replace(/[<=]\s*$/u, "")).text;
    const isLine = /=\s*$/u.test(line);
    if (/^\*?\d+$/u.test(text))
      writeAside(sheet, "wire-header", text, stated("anpa-number", "A number of the wire’s."));
    else if (isLine) writeNamed(sheet, text);
    else if (position === 0) {
      position = 1;
      // The number at its end counts the words.
      const slugline = text.replace(/,\s*\d*$/u, "");
      sheet.field(
        "slugline",
        text,
        slugline,
        stated("anpa-slugline", "The first line is the copy’s keyword."),
      );
    } else if (NOTE.test(text))
      sheet.field(
        "editorNote",
        text,
        text.replace(NOTE, ""),
        stated("anpa-note", "It is a note to editors."),
      );
    else if (/^eds?\b[.:,]/iu.test(text))
      writeField(sheet, "editorNote", text, stated("anpa-eds", "It tells editors what is new.", 0.85));
    else if (/^AP (?:Photo|Video|Graphic)|^With AP\b/iu.test(text))
      writeAside(
        sheet,
        "wire-advisory",
        text,
        stated("anpa-photos", "It names the pictures that go with the copy."),
      );
    else if (position === 1) {
      position = 2;
      writeField(
        sheet,
        "headline",
        text,
        stated("anpa-headline", "The line below the keyword is the headline."),
      );
    } else if (position === 2 && above.length < 9) {
      position = 3;
      writeField(
        sheet,
        "standfirst",
        text,
        stated("anpa-summary", "A line between headline and byline.", 0.8),
      );
    } else
      sheet.keep(
        { kind: "paragraph" },
        plain(text),
        stated("anpa-line", "A line of the list above the copy.", 0.75),
      );
  }
}

/** "By CHET BROKAW and JACK GILLUM=", and below it whose writers they are. */
function writeNamed(sheet: Sheet, text: string): void {
  const byline = readByline(text);
  if (byline || /^by\b/iu.test(text))
    writeByline(sheet, text, stated("anpa-byline", "It is marked as the byline."));
  else
    writeField(
      sheet,
      "source",
      text,
      stated("anpa-source", "The line below the byline names the agency.", 0.85),
    );
}

/** Wires of seven bits have no quotation marks and no dash: `` and '' and _ stand for them, "<" ends a line. */
const readable = (body: string): string =>
  body
    .replaceAll("``", "“")
    .replaceAll("''", "”")
    .replace(/(?<=\S) _ (?=\S)/gu, " — ")
    .replace(/<[ \t]*$/gmu, "")
    .replace(/^\^(?=END\b)/gmu, "");

/** "AP-WF-11-13-13 1509GMT". */
function sentAt(end: string): string | null {
  const [, month, day, year, hour, minute, zone] =
    /(\d{2})-(\d{2})-(\d{2})\s+(\d{2})(\d{2})(GMT|E[SD]T)/u.exec(end) ?? [];
  return month
    ? wireDate(
        `20${year}-${month}-${day} ${hour}:${minute}${zone === "GMT" ? "Z" : zone === "EST" ? "-05:00" : "-04:00"}`,
      )
    : null;
}
