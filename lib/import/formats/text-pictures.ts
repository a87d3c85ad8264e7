import { decode } from "@/lib/import/decoding/decode";
import type { PartReader } from "./parts";

// Pictures that stand in a text themselves, as `data:` addresses: pages that were saved whole, Markdown of Google Docs.

/** Less than this, in signs of base64, is the grey square that a page shows until its picture is there. */
const SMALLEST = 8_000;
/** Pictures of one text that are taken out. */
const MOST = 100;
/** Named like this, a picture can't be had: it is one too many, or of a kind that nobody shows. */
export const NO_PART = "part:none";

const PICTURE = /data:image\/(png|jpe?g|gif|webp|bmp|tiff|avif|heic);base64,([A-Za-z0-9+/=]{8000,})/giu;
const TAKEN = /^(?:png|jpe?g|gif|webp)$/iu;

/** The text with names of parts in the place of its pictures, which {@link readTextPart} finds again. */
export function liftPictures(text: string): string {
  if (text.length < SMALLEST) return text;
  let number = 0;
  return text.replace(PICTURE, (_, type: string) =>
    TAKEN.test(type) && ++number <= MOST ? `part:${nameOf(number, type)}` : NO_PART,
  );
}

const nameOf = (number: number, type: string) => `picture-${number}.${type.toLowerCase()}`;

/** The bytes of a picture in a text, by the name behind `part:`. */
export const readTextPart: PartReader = (bytes, name) => {
  let number = 0;
  for (const [, type = "", base64 = ""] of decode(bytes).text.matchAll(PICTURE)) {
    if (!TAKEN.test(type)) continue;
    if (nameOf(++number, type) === name) return { ok: true, bytes: Buffer.from(base64, "base64") };
  }
  return { ok: false, because: `The text holds no picture “${name}”.` };
};
