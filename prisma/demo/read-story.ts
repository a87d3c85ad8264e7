import { newBlockId } from "@/lib/document/block-id";
import type { MarkJson, NodeJson } from "@/lib/document/types";

/** A story of the demo as its file says it. Figures name a drawing where an article has a picture's id. */
export interface DemoStory {
  section: string;
  kicker: string;
  headline: string;
  standfirst: string;
  byline: string[];
  bylineTail: string;
  dateline: string;
  topics: string[];
  /** How many hours ago it was first published. */
  hours: number;
  body: NodeJson;
}

/**
 * Read a file of prisma/demo/stories: lines of "name: value", an empty line, then blocks with empty lines between.
 *
 * A block is a paragraph, "## heading", "> quotation", a list of "- " or "1. ", "---", or a fence ":::" with
 * `figure DRAWING LAYOUT`, `pullquote` or `factbox TITLE`. In text: **bold**, *italic*.
 *
 * @throws Error where a file says something else: they are ours, and a mistake in one is a defect.
 */
export function readDemoStory(text: string): DemoStory {
  const [head = "", ...blocks] = splitBlocks(text);
  const field = fieldsOf(head);
  return {
    section: field("section"),
    kicker: field("kicker"),
    headline: field("headline"),
    standfirst: field("standfirst"),
    byline: listOf(field("byline")),
    bylineTail: field("bylineTail", ""),
    dateline: field("dateline", ""),
    topics: listOf(field("topics")),
    hours: Number(field("hours")),
    body: { type: "doc", content: blocks.map(blockOf) },
  };
}

const FENCE = ":::";

/** Lines that belong together: up to an empty one, or from a fence to its end. */
function splitBlocks(text: string): string[] {
  const blocks: string[][] = [[]];
  let inFence = false;
  for (const line of text.trim().split("\n")) {
    if (line === "" && !inFence) {
      blocks.push([]);
      continue;
    }
    if (line.startsWith(FENCE)) inFence = line !== FENCE;
    blocks.at(-1)?.push(line);
  }
  return blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
}

const listOf = (text: string) => text.split(", ").filter((part) => part !== "");

function fieldsOf(lines: string): (name: string, fallback?: string) => string {
  const fields = new Map(
    lines.split("\n").map((line) => {
      const [, name, value] = /^([a-zA-Z]+): (.+)$/u.exec(line) ?? [];
      if (!name || !value) throw new Error(`Expected "name: value", found "${line}".`);
      return [name, typographic(value)] as const;
    }),
  );
  return (name, fallback) => {
    const value = fields.get(name) ?? fallback;
    if (value === undefined) throw new Error(`There is no "${name}" in:\n${lines}`);
    return value;
  };
}

function blockOf(block: string): NodeJson {
  if (block.startsWith(FENCE)) return fenceOf(block);
  if (block === "---") return { type: "horizontalRule", attrs: { id: newBlockId() } };
  if (block.startsWith("## ")) return node("heading", inline(block.slice(3)), { level: 2 });
  if (block.startsWith("> ")) return node("blockquote", [paragraph(block.slice(2))]);
  if (/^(?:- |1\. )/u.test(block)) return listBlock(block);
  return paragraph(block);
}

function fenceOf(block: string): NodeJson {
  const [first = "", ...lines] = block.split("\n").slice(0, -1);
  const [, kind, rest = ""] = /^::: (\w+) ?(.*)$/u.exec(first) ?? [];
  if (kind === "figure") return figure(rest, fieldsOf(lines.join("\n")));
  if (kind === "pullquote") {
    const source = lines.pop()?.replace(/^— /u, "") ?? "";
    return node("pullquote", [
      paragraph(lines.join(" ")),
      { type: "attribution", content: [{ type: "text", text: source }] },
    ]);
  }
  if (kind === "factbox") {
    return node("factbox", [
      { type: "factboxTitle", content: [{ type: "text", text: rest }] },
      listBlock(lines.join("\n")),
    ]);
  }
  throw new Error(`There is no block "${first}".`);
}

function figure(named: string, field: (name: string) => string): NodeJson {
  const [drawing, layout] = named.split(" ");
  const text = (type: string) => ({ type, content: inline(field(type)) });
  return node("figure", [text("caption"), text("credit")], { drawing, layout, alt: field("alt") });
}

function listBlock(block: string): NodeJson {
  const items = block
    .split("\n")
    .map((line) => node("listItem", [paragraph(line.replace(/^(?:- |\d+\. )/u, ""))]));
  return node(block.startsWith("- ") ? "bulletList" : "orderedList", items);
}

const node = (type: string, content: readonly NodeJson[], attrs: Record<string, unknown> = {}): NodeJson => ({
  type,
  attrs: { id: newBlockId(), ...attrs },
  content,
});

const paragraph = (text: string): NodeJson => node("paragraph", inline(text.replaceAll("\n", " ")));

function inline(text: string): NodeJson[] {
  return text.split(/(\*\*.+?\*\*|\*.+?\*)/u).flatMap((part) => {
    const [, stars = "", inner = part] = /^(\*\*?)(.+?)\1$/u.exec(part) ?? [];
    if (inner === "") return [];
    const marks: MarkJson[] = stars === "" ? [] : [{ type: stars === "**" ? "bold" : "italic" }];
    return [{ type: "text", text: typographic(inner), ...(marks.length > 0 ? { marks } : {}) }];
  });
}

/** The files are written on a typewriter; readers get printers' quotation marks. */
function typographic(text: string): string {
  return text
    .replace(/(^|[\s(—])"/gu, "$1“")
    .replaceAll('"', "”")
    .replace(/(^|[\s(—])'/gu, "$1‘")
    .replaceAll("'", "’");
}
