import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { anyCase } from "@/lib/import/text/words/any-case";
import { creditAtEnd } from "./credit";
import { figure, isSeeable } from "./figure";

/** "Image 2 – ", "Foto n. 3: ", "Bild 1 (links): " */
const NUMBER = String.raw`(?:${anyCase("image|photo|picture|pic|fig|figure|bild|foto|fotografía|imagen|visuel|photographie|immagine|afbeelding|imagem")})\.?\s?(?:${anyCase("n[o°º.]*|nr\\.?")}\s?)?\d{1,2}(?:\s?\([^()]{1,40}\))?\s?[–—:.|-]\s+`;
/** "gate_at_night.jpg – ", "IMG_0142.JPG (4 MB): " */
const FILE = String.raw`[\p{L}\p{N}_.()-]{1,60}\.(?:${anyCase("jpe?g|png|tiff?|webp|heic")})(?:\s?\([^()]{1,30}\))?\s?[–—:|-]\s+`;
const ENTRY = new RegExp(`^(?:(?:${NUMBER})(?:${FILE})?|${FILE})(?=\\S)`, "u");

/**
 * Read the pictures that a release lists below its story: "Image 1 – gate.jpg: The gate at night. Credit: Ana Ruiz". Each
 * has a number or a file's name, and says what is seen; one alone is a picture if it names its source.
 */
export function readListedPictures({ pieces }: Draft): void {
  const entries = pieces.flatMap((piece) => {
    const start = entryStart(piece);
    if (start === 0) return [];
    const text = piece.text.slice(start);
    const own = creditAtEnd(text);
    return isSeeable(own?.caption ?? text) ? [{ piece, caption: own?.caption ?? text, own }] : [];
  });
  if (entries.length < 2 && !entries.some(({ own }) => own?.strength === "strong")) return;
  const [first] = entries;
  const heading = first && pieces[pieces.indexOf(first.piece) - 1];
  if (heading && /[:：]$/u.test(heading.text) && heading.text.length <= LONGEST_HEADING)
    setAside(heading, "notes-to-editors", { ...LISTED, because: "It stands above a list of pictures." });
  for (const { piece, caption, own } of entries) figure(piece, caption, own?.credit ?? null, LISTED);
}

const LISTED: Grounds = {
  rule: "caption-listed",
  confidence: 0.86,
  because: "One of the pictures that are listed with a number or the name of a file.",
};

/** In characters: "3. Pictures, which may be used once and free of charge:" */
const LONGEST_HEADING = 90;

function entryStart({ claim, text }: Piece): number {
  return claim || text.length > LONGEST ? 0 : (ENTRY.exec(text)?.[0].length ?? 0);
}

/** No entry is longer, in characters. */
const LONGEST = 400;
