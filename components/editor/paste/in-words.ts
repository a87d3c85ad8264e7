import type { Node } from "@tiptap/pm/model";
import type { Paste, PictureSource } from "./paste";
import type { PasteSource } from "./source";

const SOURCES: Readonly<Record<PasteSource, string>> = {
  word: "Word",
  excel: "Excel",
  docs: "Google Docs",
  pages: "Pages",
  libreoffice: "LibreOffice",
  galley: "Galley",
  web: "a web page",
};

const KINDS: readonly { types: readonly string[]; one: string; many: string }[] = [
  { types: ["paragraph", "blockquote"], one: "paragraph", many: "paragraphs" },
  { types: ["heading"], one: "heading", many: "headings" },
  { types: ["bulletList", "orderedList"], one: "list", many: "lists" },
  { types: ["table"], one: "table", many: "tables" },
  { types: ["figure"], one: "picture", many: "pictures" },
];

/**
 * What a paste brought and what was done to it, as a sentence: "Pasted from Word: 12 paragraphs, 2 lists; 3 tracked
 * changes accepted; 1 picture needs its file". Null for what needs no words: a few words, our own text.
 */
export function pasteInWords(
  paste: Paste,
  blocks: readonly Node[],
  pictures: readonly PictureSource[],
): string | null {
  const missing = pictures.filter(({ kind }) => kind === "missing").length;
  const done = [
    paste.changes > 0 ? `${counted(paste.changes, "tracked change", "tracked changes")} accepted` : "",
    paste.comments > 0 ? `${counted(paste.comments, "comment", "comments")} left out` : "",
    missing > 0
      ? `${counted(missing, "picture", "pictures")} ${missing === 1 ? "needs its" : "need their"} file${missing === 1 ? "" : "s"}`
      : "",
  ].filter((part) => part !== "");
  if (paste.source === "galley" || (blocks.length < 2 && done.length === 0)) return null;
  const kinds = KINDS.flatMap(({ types, one, many }) => {
    const count = blocks.filter(({ type }) => types.includes(type.name)).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  return [`Pasted from ${SOURCES[paste.source]}: ${kinds.join(", ") || "a few words"}`, ...done].join("; ");
}

const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString("en-GB")} ${many}`;
