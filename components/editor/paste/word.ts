import { all, styleOf, unwrap } from "./elements";
import type { Paste } from "./paste";

/** Word's comments go: they are talk about the text. The words they are about stay. */
export function dropComments(paste: Paste): void {
  const { body } = paste;
  const lists = all(body, "[style]").filter((it) => styleOf(it).get("mso-element") === "comment-list");
  paste.comments = lists.flatMap((list) => all(list, "[style]").filter(isComment)).length;
  for (const list of lists) list.remove();
  for (const reference of all(body, REFERENCES)) {
    if (reference.parentElement?.closest(REFERENCES)) continue;
    reference.remove();
    if (lists.length === 0) paste.comments += 1;
  }
}

const REFERENCES = ".MsoCommentReference, a.msocomanchor, a[href*='#_msocom_']";

const isComment = (element: Element) => styleOf(element).get("mso-element") === "comment";

/**
 * Accept tracked changes: what was put in stays, what was taken out goes.
 *
 * Word and LibreOffice write a change as one element for each run of letters that look alike, so runs beside each
 * other of one author and minute are counted once. On web pages `del` means struck out: this step is not for them.
 */
export function acceptChanges(paste: Paste): void {
  if (paste.source !== "word" && paste.source !== "libreoffice") return;
  const changes = all(paste.body, "ins, del, .msoIns, .msoDel").filter(
    (change) => !change.parentElement?.closest("ins, del, .msoIns, .msoDel"),
  );
  paste.changes = changes.filter((change) => !continues(change)).length;
  for (const change of all(paste.body, "del, .msoDel")) change.remove();
  for (const change of all(paste.body, "ins, .msoIns")) unwrap(change);
}

function continues(change: Element): boolean {
  let before = change.previousSibling;
  while (before && !(before instanceof Element) && (before.textContent ?? "").trim() === "")
    before = before.previousSibling;
  return before instanceof Element && before.tagName === change.tagName && key(before) === key(change);
}

const key = (change: Element) => `${change.getAttribute("cite")} ${change.getAttribute("datetime")}`;

/**
 * Footnotes stay readable: a raised number in the text, and the notes at the end with theirs. The links between them
 * lead to anchors that don't come along, so they go; a rule above the notes goes, too.
 */
export function keepFootnotes({ body }: Paste): void {
  for (const notes of all(body, "[style]").filter((it) =>
    /^(?:foot|end)note-list$/.test(styleOf(it).get("mso-element") ?? ""),
  )) {
    for (const rule of all(notes, "hr, br[clear]")) rule.remove();
  }
  for (const link of all(body, "a[href]")) {
    const href = link.getAttribute("href") ?? "";
    if (!/^(?:file:[^#]*|about:[^#]*)?#/i.test(href)) continue;
    const isReference = /(?:ftn|edn|fn|footnote|endnote)/i.test(href) && !/ref|anc$/i.test(href);
    if (isReference && !link.closest("sup") && !link.querySelector("sup")) {
      const raised = link.ownerDocument.createElement("sup");
      raised.textContent = (link.textContent ?? "").trim();
      link.replaceWith(raised);
    } else unwrap(link);
  }
}
