import type { PasteSource } from "./source";

/** Where the bytes of a pasted picture are; `missing` is on the computer of whoever wrote the text, out of reach. */
export type PictureSource =
  | { kind: "file"; file: File }
  | { kind: "inline"; address: string }
  | { kind: "web"; address: string }
  | { kind: "missing"; name: string };

/** Pasted HTML on its way through the chain. Each step changes `body` in place and counts what it did. */
export interface Paste {
  readonly source: PasteSource;
  readonly document: Document;
  readonly body: HTMLElement;
  /** The HTML as it came: style sheets have Word's list formats. */
  readonly html: string;
  changes: number;
  comments: number;
  /** By the mark that its figure carries in place of a picture until it stands in the story. */
  readonly pictures: Map<string, PictureSource>;
}
