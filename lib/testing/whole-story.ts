import type { MarkJson, NodeJson } from "@/lib/document/types";
import { documentOf, figureOf, paragraph } from "./documents";

const words = (text: string, ...marks: readonly MarkJson[]): NodeJson => ({
  type: "text",
  text,
  ...(marks.length === 0 ? {} : { marks }),
});

const link = (href: string) => ({ type: "link", attrs: { href } });

const heading = (level: number, text: string): NodeJson => ({
  type: "heading",
  attrs: { level },
  content: [words(text)],
});

const list = (type: "bulletList" | "orderedList", ...items: readonly NodeJson[]): NodeJson => ({
  type,
  attrs: { start: 3 },
  content: items.map((item) => ({ type: "listItem", content: [item] })),
});

const row = (type: "tableHeader" | "tableCell", ...cells: readonly string[]): NodeJson => ({
  type: "tableRow",
  content: cells.map((cell) => ({ type, content: [paragraph(cell)] })),
});

const caption = (text: string): NodeJson => ({ type: "caption", content: [words(text)] });

/** A body with every kind of block and mark, some twice, some within another. */
export function wholeBody(pictureId: string, relatedId: string): NodeJson {
  const figure = figureOf(pictureId, "The quay at dawn", "Photograph: Ana Ruiz", "A quay & a crane");
  const plain = figureOf(pictureId, "", "", "");
  return documentOf(
    figure,
    {
      type: "paragraph",
      content: [
        words("The ferry "),
        words("stays", { type: "bold" }, { type: "italic" }, link("/politics/gulls")),
        words(", says the "),
        words("council", link("https://council.example/minutes?a=1&b=2")),
        words("; H"),
        words("2", { type: "subscript" }),
        words("O, 3"),
        words("rd", { type: "superscript" }),
        words(" of "),
        words("four", { type: "strike" }),
        { type: "hardBreak" },
        words("five sailings."),
      ],
    },
    heading(2, "What was decided"),
    list("bulletList", paragraph("Keep the ferry."), list("orderedList", paragraph("Paint it first."))),
    heading(3, "And what was not"),
    list("orderedList", paragraph("A bridge."), paragraph("A tunnel.")),
    { type: "blockquote", content: [paragraph("We keep it."), paragraph("For now.")] },
    {
      type: "pullquote",
      content: [paragraph("We keep it."), { type: "attribution", content: [words("Ada Lind, mayor")] }],
    },
    { ...figure, attrs: { ...figure.attrs, layout: "wide" } },
    { ...plain, attrs: { ...plain.attrs, layout: "full", decorative: true } },
    figureOf(null, "A picture that is not there", "Archive"),
    { type: "gallery", content: [plain, figure, plain, caption("Three ferries")] },
    { type: "horizontalRule" },
    {
      type: "factbox",
      content: [
        { type: "factboxTitle", content: [words("The ferry in figures")] },
        heading(3, "Inside the box"),
        paragraph("Built in 1974."),
        list("bulletList", paragraph("Six a day.")),
      ],
    },
    {
      type: "table",
      content: [
        row("tableHeader", "Route", "On time"),
        row("tableCell", "Ellery", "91"),
        { type: "tableRow", content: [...rowHead("Marl"), ...(row("tableCell", "84").content ?? [])] },
      ],
    },
    {
      type: "embed",
      attrs: { url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ", provider: "YouTube" },
      content: [caption("The launch")],
    },
    { type: "relatedLink", attrs: { articleId: relatedId } },
    heading(4, "A last word"),
    paragraph("It sails at six."),
  );
}

const rowHead = (text: string) => row("tableHeader", text).content ?? [];
