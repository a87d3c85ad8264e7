import { plain } from "@/lib/import/formats/sheet";
import type { Token } from "./parser";
import { GROUNDS, type Part } from "./part";

const LEAVES = new Set(["inline", "fence", "code_block", "html_block", "hr", "table_open"]);
/** A line of nothing but signs that mark blocks. */
const MARKUP = /^(?:[\s>*+\-=#_~`|:]|\d{1,9}[.)](?=\s|$))*$/u;
const DEFINITION = /^[\s>]*\[([^\]]{1,999})\]:\s*(?:<[^>]*>|\S+)\s*(.*)$/u;

/**
 * The lines to which Markdown's rules give no place: comments written as addresses that nobody uses, notes to which
 * nothing refers, whatever is nested too deep for a parser that has to end. Nothing is lost.
 */
export function leftoverParts(body: string, tokens: readonly Token[]): Part[] {
  const lines = body.split("\n");
  const covered = new Uint8Array(lines.length + 1);
  for (const { type, map } of tokens) if (map && LEAVES.has(type)) covered.fill(1, map[0], map[1]);
  return lines.flatMap((text, line): Part[] => {
    if (covered[line] || MARKUP.test(text)) return [];
    const [, label = "", title = ""] = DEFINITION.exec(text) ?? [];
    const shape = { kind: "paragraph" } as const;
    if (label === "//" || label === "comment")
      return [
        {
          shape,
          rich: plain(bare(title)),
          grounds: GROUNDS.comment,
          aside: "editor-comment",
          isOpen: false,
          line,
        },
      ];
    // An address that a link uses is in that link.
    if (label !== "" && !label.startsWith("^")) return [];
    const rich = plain(text.replace(/^[\s>]+/u, ""));
    return rich.text === "" ? [] : [{ shape, rich, grounds: GROUNDS.leftover, isOpen: false, line }];
  });
}

const bare = (title: string) => title.replace(/^["'(]|["')]$/gu, "");
