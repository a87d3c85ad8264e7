import { newSheet, type Sheet } from "@/lib/import/formats/sheet";
import type { FormatReader } from "@/lib/import/formats/source";
import { othersToo } from "@/lib/import/formats/wire/counted";
import { stated } from "@/lib/import/formats/wire/fields";
import { writeText } from "@/lib/import/formats/wire/text";
import { unwrapped } from "@/lib/import/formats/wire/unwrap";
import { writeAnpaTop } from "./anpa";
import { messageOf, messagesIn } from "./message";
import { writeIptcTop } from "./top";

/**
 * Read a wire message of the teleprinters: IPTC 7901 (Europe) or ANPA 1312 (North America). Both put a header
 * between the controls SOH and STX, the copy between STX and ETX; each has its own lines above the copy.
 */
export const readIptc7901: FormatReader = ({ text }) => {
  const message = messageOf(text);
  if (!message)
    return { ok: false, because: "It has none of the controls of a wire file. Read it as plain text." };
  const sheet = newSheet();
  const { identity, body } = message.isAnpa ? writeAnpaTop(sheet, message) : writeIptcTop(sheet, message);
  const [story = "", notes = ""] = partNotes(body);
  writeText(sheet, unwrapped(story), sheet.fields.headline.value);
  writeNotes(sheet, notes);
  if (message.end !== "")
    sheet.setAside(
      "wire-header",
      { text: message.end, marks: [] },
      { rule: "wire-end", confidence: 0.97, because: "When the wire sent it." },
    );
  const stories = Math.max(1, messagesIn(text).length);
  if (stories > 1) sheet.warn("several-stories", othersToo(stories - 1, "message", "messages"));
  return { ok: true, text: sheet.text, story: { ...sheet.story(), identity }, stories };
};

/** A wire that writes for people and machines alike puts its notes below a heading of their own. */
function partNotes(body: string): string[] {
  const at = body.search(/^# (?:Notebook|Notizblock|Notepad|Bloc de notas)[ \t]*$/mu);
  return at === -1 ? [body] : [body.slice(0, at), body.slice(at)];
}

function writeNotes(sheet: Sheet, notes: string): void {
  if (notes === "") return;
  const aside = newSheet();
  writeText(aside, notes, null);
  const grounds = stated("iptc-notebook", "It stands in the wire’s notes to editors.", 0.95);
  for (const block of aside.blocks)
    sheet.setAside("notes-to-editors", { text: block.text, marks: block.marks }, grounds, block);
}
