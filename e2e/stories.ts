import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";

const root = path.join(import.meta.dirname, "..");
const SEED = path.join(root, "../shared/corpora/rawtext/dev/seed.txt");

/** A raw dump in the seed's shape, and what is known of it. The seed itself where it is at hand. */
export interface Dump {
  text: string;
  /** The first and the last words of its body. */
  first: string;
  last: string;
  caption: string;
  credit: string;
  date: string;
  /** Words of the sign-up that no reader may see. */
  clutter: string;
}

const seed = (): Dump => ({
  text: readFileSync(SEED, "utf8"),
  first: "John Legend has revealed that Kanye West was “very upset” with him",
  last: "campaigned for Hillary Clinton.",
  caption: "Kanye West shows a picture on a phone to Donald Trump during a meeting in the Oval office",
  credit: "Getty Images",
  date: "2022-09-05",
  clutter: "Please enter a valid email address",
});

/** The project's own sample has the same shape. */
function sample(): Dump {
  const text = readFileSync(path.join(root, "samples/raw-dump.txt"), "utf8");
  const paragraphs = text.split(/\n\s*\n/).map((part) => part.trim());
  const captioned = paragraphs.find((part) => /\([^()]+\)$/.test(part)) ?? "";
  const [, caption = "", credit = ""] = /^(.*) \(([^()]+)\)$/s.exec(captioned) ?? [];
  return {
    text,
    first: paragraphs[1] ?? "",
    last: paragraphs.at(-1) ?? "",
    caption,
    credit,
    date: /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? "",
    clutter: "Please enter a valid email address",
  };
}

/** The canonical dump, or the sample in its shape where it is not at hand. */
export const canonicalDump = (): Dump => (existsSync(SEED) ? seed() : sample());

const anyColor = () => `#${randomBytes(3).toString("hex")}`;

/** A picture file to upload, each time another one: what one test publishes must not open a draft's of another. */
export const harbourPicture = async () => ({
  name: "harbour.jpg",
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 1200, height: 800, channels: 3, background: anyColor() } })
    .jpeg()
    .toBuffer(),
});
