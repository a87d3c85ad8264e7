import { readFragment } from "@/lib/import/formats/html/fragment";
import type { Sheet } from "@/lib/import/formats/sheet";
import { findField, stated, writeAside, writeField } from "@/lib/import/formats/wire/fields";
import { innerHtml } from "@/lib/import/formats/xml/markup";
import { attribute, child, children, textIn, textOf, type XmlElement } from "@/lib/import/formats/xml/tree";
import { nameOf, roleOf } from "./names";

/** What goes with an item and is no part of it: rights, notes to editors, links. */
export function writeNotes(sheet: Sheet, item: XmlElement): void {
  const meta = child(item, "itemmeta");
  for (const rights of children(item, "rightsinfo")) writeRights(sheet, rights);
  for (const note of meta ? children(meta, "ednote") : []) writeNote(sheet, note);
  for (const link of meta ? children(meta, "link") : []) writeLink(sheet, link);
}

function writeRights(sheet: Sheet, rights: XmlElement): void {
  findField(
    sheet,
    "copyright",
    textIn(rights, "copyrightnotice"),
    stated("g2-rights", "The item’s rights say so.", 0.95),
  );
  findField(
    sheet,
    "copyright",
    nameOf(child(rights, "copyrightholder")),
    stated("g2-holder", "They hold the copyright.", 0.8),
  );
  for (const terms of children(rights, "usageterms"))
    writeAside(sheet, "copyright", textOf(terms), stated("g2-usage", "Terms of use."));
}

/** Notes that nobody may publish, contacts and closing lines are set aside; the others are the editor's note. */
function writeNote(sheet: Sheet, note: XmlElement): void {
  const role = `${roleOf(note)} ${attribute(note, "pubconstraint")}`;
  if (/contact/iu.test(role))
    writeAside(sheet, "contact", textOf(note), stated("g2-contacts", "Contacts for editors."));
  else if (/closing/iu.test(role))
    writeAside(sheet, "wire-credits", textOf(note), stated("g2-closing", "The agency’s closing line."));
  else if (/private|nonpublic|notepad|picture/iu.test(role))
    writeAside(sheet, "editor-note", spacedText(note), stated("g2-note", "A note for desks alone."));
  else
    writeField(sheet, "editorNote", textOf(note), stated("g2-ednote", "It is marked as a note to editors."));
}

/** Notes may hold markup, whose paragraphs and items must not run into each other. */
const spacedText = (note: XmlElement): string =>
  readFragment(innerHtml(note))
    .map(({ rich }) => rich.text)
    .join(" ");

function writeLink(sheet: Sheet, link: XmlElement): void {
  const href = attribute(link, "href");
  if (href === "") return;
  const title = textIn(link, "title") || textIn(link, "name");
  writeAside(
    sheet,
    "related",
    title === "" ? href : `${title}: ${href}`,
    stated("g2-link", "A link beside the story.", 0.9),
  );
}
