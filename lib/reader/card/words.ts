import "server-only";
import path from "node:path";
import sharp from "sharp";
import { ASSETS_FOLDER, assets } from "@/lib/reader/assets/manifest";
import { xmlText } from "@/lib/reader/xml";

// Words become pixels by Pango, which shapes every script and takes letters that our fonts lack from those of the
// system. It reads no WOFF2 (and says nothing): the fonts of cards are TrueType files of their own.

/**
 * Families by the names in the files: cut at one weight, they keep the name of their first style. The second has the
 * letters that the first lacks.
 */
const OTHER = "Source Serif 4";
const FAMILIES = { display: `Newsreader 16pt, ${OTHER}`, sans: `Libre Franklin Thin, ${OTHER}` } as const;
export type CardFace = keyof typeof FAMILIES;

export interface Words {
  text: string;
  face: CardFace;
  /** In pixels. */
  size: number;
  color: string;
  language: string;
  /** Lines break at this many pixels; without it there is one line. */
  width?: number;
  /** Of the usual distance between lines. */
  lineHeight?: number;
}

/** A piece of a card: red, green, blue, alpha for each pixel, cut to what is inked. */
export interface Inked {
  pixels: Buffer;
  width: number;
  height: number;
}

/** Set some words. The text must have ink: letters, not spaces alone. */
export async function inked({
  text,
  face,
  size,
  color,
  language,
  width,
  lineHeight = 1,
}: Words): Promise<Inked> {
  await fontsLoaded();
  const span = `<span foreground="${color}" lang="${xmlText(language)}" line_height="${lineHeight}">`;
  const { data, info } = await sharp({
    text: {
      text: `${span}${xmlText(text)}</span>`,
      font: `${FAMILIES[face]}, Semi-Bold ${size}`,
      dpi: 72,
      rgba: true,
      wrap: "word-char",
      ...(width === undefined ? {} : { width }),
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

let loading: Promise<void> | undefined;

/** A font that was named once is known to the process; each must be, for letters of all its ranges. */
function fontsLoaded(): Promise<void> {
  loading ??= load();
  return loading;
}

async function load(): Promise<void> {
  const files = Object.entries(assets()).filter(([name]) => name.endsWith(".ttf"));
  for (const [name, address] of files) {
    const fontfile = path.join(
      /* turbopackIgnore: true */ process.cwd(),
      ASSETS_FOLDER,
      path.basename(address),
    );
    const face = name.startsWith("card-sans") ? "sans" : "display";
    await sharp({ text: { text: "x", font: `${FAMILIES[face]} 20`, fontfile } })
      .raw()
      .toBuffer();
  }
}
