import type { Node } from "@tiptap/pm/model";
import type { Block } from "@/lib/import/imported-story";

/** Is a block in the working copy: word for word, as what it has become since, or not at all? */
export type Presence = "there" | "changed" | "gone";

/** Where blocks of an import stand in the article that was made of it, and where others would belong. */
export interface Places {
  presenceOf: (index: number) => Presence;
  /** Where the block belongs: behind the nearest block before it that is still there, else at the end. A position. */
  placeOf: (index: number) => number;
}

/** Shorter words are looked for as a whole paragraph only: "News" stands inside of many. */
const TELLING = 40;

/** What blocks without words become. */
const NODES: Readonly<Partial<Record<Block["kind"], string>>> = {
  rule: "horizontalRule",
  figure: "figure",
  embed: "embed",
};

/** A top-level part of a document. */
interface Part {
  id: unknown;
  /** Where it ends, as a position in the document. */
  end: number;
}

/** What stands in a document, found by its words. */
interface Index {
  parts: readonly Part[];
  find: (words: string) => Part | undefined;
  /** Kinds of nodes that stand there without a word: a rule, a picture without a caption. */
  wordless: ReadonlySet<string>;
}

/**
 * Look for the blocks in the working copy, by their words, and by the id of the part that they were when the article
 * was made: what has been rewritten since is still a place to stand behind.
 *
 * @param first the body that the import became
 */
export function placesIn(document: Node, first: Node | null, blocks: readonly Block[]): Places {
  const now = indexOf(document);
  const before = first && indexOf(first);
  const byId = new Map(now.parts.filter(({ id }) => typeof id === "string").map((part) => [part.id, part]));

  function find(index: number): { part: Part; presence: Presence } | undefined {
    const words = wordsOf(blocks[index]);
    if (words === "") return undefined;
    const there = now.find(words);
    if (there) return { part: there, presence: "there" };
    const became = byId.get(before?.find(words)?.id);
    return became && { part: became, presence: "changed" };
  }

  return {
    presenceOf(index) {
      const block = blocks[index];
      // What has no words can't be told from its like: one that is there counts for all.
      if (block && wordsOf(block) === "") return now.wordless.has(NODES[block.kind] ?? "") ? "there" : "gone";
      return find(index)?.presence ?? "gone";
    },
    placeOf(index) {
      for (let at = index - 1; at >= 0; at--) {
        const found = find(at);
        if (found) return found.part.end;
      }
      // Nothing before it is there: if something after it is, it belongs on top.
      const follows = blocks.some((_, at) => at > index && find(at) !== undefined);
      return follows ? 0 : document.content.size;
    },
  };
}

function indexOf(document: Node): Index {
  const parts: Part[] = [];
  const whole = new Map<string, Part>();
  const texts: { words: string; part: Part }[] = [];
  const wordless = new Set<string>();
  document.forEach((node, offset) => {
    const part = { id: node.attrs.id, end: offset + node.nodeSize };
    parts.push(part);
    const add = (text: string) => {
      const words = plainWords(text);
      if (words === "") return;
      if (!whole.has(words)) whole.set(words, part);
      texts.push({ words: ` ${words} `, part });
    };
    if (plainWords(textOf(node)) === "") wordless.add(node.type.name);
    if (node.type.name === "table") add(textOf(node));
    if (node.isTextblock) add(textOf(node));
    node.descendants((child) => {
      if (child.isTextblock) add(textOf(child));
      return !child.isTextblock;
    });
  });
  return {
    parts,
    wordless,
    find: (words) =>
      whole.get(words) ??
      (words.length < TELLING ? undefined : texts.find((text) => text.words.includes(` ${words} `))?.part),
  };
}

const textOf = (node: Node): string => node.textBetween(0, node.content.size, " ", " ");

/** Words as they are compared: an editor's typography, line breaks and spaces make no difference. */
const plainWords = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

/** What a block is known by in a document: its words, a figure's caption. "" for what has none. */
function wordsOf(block: Block | undefined): string {
  if (!block) return "";
  return plainWords(block.kind === "figure" || block.kind === "embed" ? block.caption : block.text);
}
