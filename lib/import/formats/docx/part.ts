import type { Rich } from "@/lib/import/formats/sheet";
import type { BlockShape, Mark } from "@/lib/import/imported-story";
import type { Grounds } from "@/lib/import/story-fields";
import type { Role } from "./styles";

/** Where in a Word file something stood. */
export type Origin =
  | "body"
  | "text-box"
  | "comment"
  | "hidden"
  | "contents"
  | "placeholder"
  | "header"
  | "footer"
  | "note";

/** One piece of a Word file in the order in which people read it. */
export interface Part {
  shape: BlockShape;
  rich: Rich;
  /** What its style says it is. */
  role: Role | null;
  origin: Origin;
  /** Why it is what it is, where somebody found that out already. */
  grounds?: Grounds;
}

export const PARAGRAPH: BlockShape = { kind: "paragraph" };

/** Word cuts a sentence into many runs: marks of one kind with nothing but a space between them are one. */
export function withJoinedMarks({ text, marks }: Rich): Rich {
  const joined: Mark[] = [];
  const last = new Map<string, Mark>();
  for (const mark of [...marks].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const kind = mark.type === "link" ? `link ${mark.href}` : mark.type;
    const before = last.get(kind);
    if (before && text.slice(before.to, mark.from).trim() === "") before.to = Math.max(before.to, mark.to);
    else {
      const copy = { ...mark };
      joined.push(copy);
      last.set(kind, copy);
    }
  }
  return { text, marks: joined };
}

/** Texts one below the other as one, a line each. */
export function inLines(texts: readonly Rich[]): Rich {
  const marks: Mark[] = [];
  let text = "";
  for (const rich of texts) {
    if (rich.text === "") continue;
    if (text !== "") text += "\n";
    const shift = text.length;
    marks.push(...rich.marks.map((mark) => ({ ...mark, from: mark.from + shift, to: mark.to + shift })));
    text += rich.text;
  }
  return { text, marks };
}
