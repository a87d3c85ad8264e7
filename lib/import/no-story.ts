import type { Prepared } from "./prepare";

/** A page that asks for a password and says no more than this, in words, is the door and not the story. */
const DOOR = 120;

const PASSWORD = /<input\b[^<>]*\btype\s*=\s*["']?password/iu;

/** Why there is no story in what was fetched, which nobody has seen yet; null when there is one. */
export function whyNoStory({ bytes, read, wordCount }: Prepared): string | null {
  if (read.format === "html" && wordCount < DOOR && PASSWORD.test(Buffer.from(bytes).toString("latin1")))
    return "This page asks to sign in. Open it in your browser, copy the story and paste it.";
  return wordCount === 0 ? "Galley finds no story at this address. Copy its text and paste it." : null;
}
