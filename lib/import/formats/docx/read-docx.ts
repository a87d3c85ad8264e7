import { readOpen } from "@/lib/import/formats/read-open";
import { newSheet } from "@/lib/import/formats/sheet";
import type { FormatRead, Source } from "@/lib/import/formats/source";
import { answered, Unreadable } from "@/lib/import/formats/zip/unreadable";
import { MAX_SOURCE_BYTES, TOO_LONG } from "@/lib/import/limits";
import { readBlocks } from "./blocks";
import { withCaptions } from "./captions";
import { commentParts } from "./inline";
import { readMetadata } from "./metadata";
import { readLists } from "./numbering";
import { inLines, type Part } from "./part";
import { lose, type Word } from "./reading";
import { readStyles } from "./styles";
import { warnOfLosses } from "./warnings";
import { openWord, type WordPackage } from "./word-package";
import { writeParts } from "./write-parts";
import { allBelow, child, elementsOf, type XmlElement } from "./xml";

/**
 * Read a Word file as a story.
 *
 * Styles say what they say; where they don't, the paragraphs are read as raw text is. Tracked changes are accepted,
 * comments, hidden text, headers and footers set aside, and people are told of each with numbers. Pictures stay in the
 * file: `readPart` takes them out.
 */
export function readDocx({ bytes }: Source): FormatRead {
  return answered(() => {
    const word = openStory(openWord(bytes));
    const sheet = newSheet();
    const open = writeParts(sheet, withCaptions(allParts(word)));
    warnOfLosses(sheet, word);
    const { text } = sheet;
    if (text.length > MAX_SOURCE_BYTES) throw new Unreadable(TOO_LONG);
    const story = readOpen(text, sheet.story(), open);
    readMetadata(story, word);
    return { ok: true, text, story } as const;
  });
}

/** The parts around the story: by what the document points at, so that their names don't matter. */
function openStory(file: WordPackage): Word {
  const links = file.relationships(file.main);
  const named = (type: string) => [...links.values()].find((link) => link.type === type)?.target ?? "";
  const comments = file.part(named("comments"));
  const word: Word = {
    file,
    styles: readStyles(file.part(named("styles"))),
    isNumbered: readLists(file.part(named("numbering"))),
    comments: new Map(
      (comments ? elementsOf(comments) : []).map((comment) => [comment.attributes["w:id"] ?? "", comment]),
    ),
    commentLinks: file.relationships(named("comments")),
    notes: [],
    losses: new Map(),
    read: (nodes, from, origin) => readBlocks(word, nodes, from, origin),
  };
  return word;
}

function allParts(word: Word): Part[] {
  const { file } = word;
  const document = file.part(file.main);
  const body = child(document, "w:body");
  if (!document || !body) return [];
  const story = word.read(body.children, file.relationships(file.main), "body");
  const notes = noteParts(word);
  // Comments that nothing refers to any more were still written by somebody.
  const comments = [...word.comments.values()].flatMap((comment) => commentParts(comment, { word }));
  return [...story, ...notes, ...comments, ...furnitureParts(word, document)];
}

/** Foot- and endnotes as a list below the story, numbered as their marks in the text are. */
function noteParts(word: Word): Part[] {
  if (word.notes.length === 0) return [];
  const links = word.file.relationships(word.file.main);
  const known = new Map<string, { note: XmlElement; part: string }>();
  for (const { type, target } of links.values()) {
    if (type !== "footnotes" && type !== "endnotes") continue;
    for (const note of elementsOf(word.file.part(target) ?? EMPTY))
      known.set(`${type.slice(0, -1)} ${note.attributes["w:id"] ?? ""}`, { note, part: target });
  }
  const shape = { kind: "list-item", ordered: true, depth: 0 } as const;
  // A note may refer to another one, so the list can grow while it is read; one that refers to itself is read once.
  const parts: Part[] = [];
  const seen = new Map<string, Part>();
  for (let at = 0; at < word.notes.length && at < MOST_NOTES; at++) {
    const key = word.notes[at] ?? "";
    const again = seen.get(key);
    const found = known.get(key);
    const read =
      found && !again ? word.read(found.note.children, word.file.relationships(found.part), "note") : [];
    const texts = read.filter((part) => part.origin === "note" && part.shape.kind !== "figure");
    const rich = inLines(texts.map((part) => part.rich));
    const item: Part = again ?? {
      shape,
      rich: rich.text === "" ? MISSING : rich,
      role: null,
      origin: "note",
    };
    seen.set(key, item);
    parts.push(item, ...read.filter((part) => !texts.includes(part)));
  }
  const heading = { kind: "heading", level: 2 } as const;
  return [{ shape: heading, rich: { text: "Notes", marks: [] }, role: null, origin: "note" }, ...parts];
}

const EMPTY: XmlElement = { name: "", attributes: {}, children: [] };
const MISSING = { text: "(This note is empty.)", marks: [] };
const MOST_NOTES = 5_000;

/** Headers and footers, each once however many sections show it. */
function furnitureParts(word: Word, document: XmlElement): Part[] {
  const links = word.file.relationships(word.file.main);
  const seen = new Set<string>();
  return [...allBelow(document, "w:headerReference", "w:footerReference")].flatMap((reference) => {
    const target = links.get(reference.attributes["r:id"] ?? "")?.target ?? "";
    const root = seen.has(target) ? null : word.file.part(target);
    seen.add(target);
    if (!root) return [];
    const origin = reference.name === "w:headerReference" ? "header" : "footer";
    const rich = inLines(
      word.read(root.children, word.file.relationships(target), origin).map((part) => part.rich),
    );
    if (rich.text === "" || seen.has(rich.text)) return [];
    seen.add(rich.text);
    lose(word, "header or footer");
    return [{ shape: { kind: "paragraph" }, rich, role: null, origin } as const];
  });
}
