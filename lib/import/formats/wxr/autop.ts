const BLOCK =
  "table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary|iframe|video|audio";
const OPENS = new RegExp(`<(?:${BLOCK})(?=[\\s/>])`, "giu");
const CLOSES = new RegExp(`</(?:${BLOCK})\\s*>|<hr[^<>]*>`, "giu");
const LEADING = new RegExp(`^(?:\\s*</?(?:${BLOCK})(?:\\s[^>]*)?/?>)+`, "iu");
const VERBATIM = /<(pre|script|style|textarea)(?=[\s>])/giu;

/**
 * The paragraphs that WordPress shows where the classic editor kept none: an empty line parts two, a line break is one.
 * Preformatted text stays as it is. Written anew after the documented behaviour; only what a parser makes of it counts.
 */
export function withParagraphs(text: string): string {
  const { rest, kept } = withoutVerbatim(text.replaceAll(/\r\n?/gu, "\n").replaceAll(/[\ue002\ue003]/gu, ""));
  const lines = rest
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
  const spaced = lines.replaceAll(OPENS, "\n\n$&").replaceAll(CLOSES, "$&\n\n");
  const paragraphs = spaced
    .split(/\n\s*\n/u)
    .map(paragraph)
    .join("\n");
  return paragraphs.replaceAll(/\ue002(\d+)\ue003/gu, (_, index: string) => kept[Number(index)] ?? "");
}

function paragraph(chunk: string): string {
  const text = chunk.trim();
  if (text === "") return "";
  const leading = LEADING.exec(text)?.[0] ?? "";
  const words = withBreaks(text.slice(leading.length).trim());
  return leading === "" ? `<p>${words}</p>` : leading + words;
}

/** Line breaks outside of tags. */
const withBreaks = (text: string): string =>
  text.includes("\n")
    ? text.replaceAll(/<[^<>]*>|\n\s*/gu, (part) => (part.startsWith("<") ? part : "<br>"))
    : text;

/** The text with a mark in the place of each element whose lines are meant as they stand. */
function withoutVerbatim(text: string): { rest: string; kept: string[] } {
  const kept: string[] = [];
  const lower = text.toLowerCase();
  let rest = "";
  let at = 0;
  for (;;) {
    VERBATIM.lastIndex = at;
    const opening = VERBATIM.exec(text);
    const end = opening ? lower.indexOf(`</${opening[1]?.toLowerCase()}`, opening.index) : -1;
    const closed = end === -1 ? -1 : text.indexOf(">", end);
    if (!opening || closed === -1) return { rest: rest + text.slice(at), kept };
    const number = kept.push(text.slice(opening.index, closed + 1)) - 1;
    rest += `${text.slice(at, opening.index)}\n\n<div>\ue002${number}\ue003</div>\n\n`;
    at = closed + 1;
  }
}
