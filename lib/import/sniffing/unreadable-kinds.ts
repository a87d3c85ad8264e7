/** Bytes that no reader reads. */
export type UnreadableKind =
  | "word-97"
  | "outlook"
  | "locked"
  | "pdf"
  | "rtf"
  | "picture"
  | "packed"
  | "binary"
  | "xml"
  | "json";

/** Why that can't be read, and what to do instead: one sentence for people. */
export const UNREADABLE: Readonly<Record<UnreadableKind, string>> = {
  "word-97":
    "This is a file of an old Word or another office program. Save it as .docx or text, or paste the story.",
  outlook: "This is a message as Outlook saves it (.msg). Save it as .eml or text, or paste the story.",
  locked: "This file has a password. Save it without one, or paste the story.",
  pdf: "This is a PDF. Copy the story out of it and paste it.",
  rtf: "This is a rich text file. Save it as .docx or plain text, or paste the story.",
  picture: "This is a picture. Drop it into an article; here choose a text.",
  packed: "This file is packed. Unpack it, then choose what is in it, or make a zip of it.",
  binary: "This file is not text. Choose a text file, or paste the story.",
  xml: "This is XML of a kind that is not known here. Paste the story’s text instead.",
  json: "This is JSON of a kind that is not known here. Paste the story’s text instead.",
};
