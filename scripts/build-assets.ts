// Cut the fonts, join the style sheets, draw the icons, and name each file by a hash of its content.
// The same sources give the same bytes; fonts that are there already are not cut again.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import subsetFont from "subset-font";
import { CARD_FACES, charactersOf, FACES, type Face, RANGES, type Range } from "@/lib/reader/assets/faces";
import { ICON, icoOf } from "@/lib/reader/assets/icon";
import { ASSETS_FOLDER } from "@/lib/reader/assets/manifest";
import { minifyCss } from "@/lib/reader/assets/minify-css";

const root = path.join(import.meta.dirname, "..");
const target = path.join(root, ASSETS_FOLDER);
const sheets = path.join(root, "components", "reader", "css");

/** The page's style sheet, and the part of it that the desk's canvas uses. Order decides what wins. */
const SHEETS: Readonly<Record<string, readonly string[]>> = {
  "reader.css": [
    "layers",
    "fonts",
    "tokens",
    "base",
    "story",
    "story-parts",
    "furniture",
    "fronts",
    "search",
    "print",
  ],
  "story.css": ["layers", "fonts", "tokens", "story", "story-parts"],
};

/** Raise it when the same sources shall give other fonts. */
const CUT = 1;

type Manifest = Record<string, string>;

/** Build everything. Takes three seconds the first time, and a tenth of one when the fonts are there. */
export async function buildAssets(): Promise<Manifest> {
  await mkdir(target, { recursive: true });
  const manifest: Manifest = {};
  for (const face of FACES) await addFonts(manifest, face, "woff2");
  // What draws cards reads no WOFF2. No page names these.
  for (const face of CARD_FACES) await addFonts(manifest, face, "ttf");
  await addSheets(manifest);
  await addIcons(manifest);
  const text = JSON.stringify(manifest, null, 2);
  await writeWhole("manifest.json", Buffer.from(text));
  await sweep(manifest);
  return manifest;
}

async function addFonts(manifest: Manifest, face: Face, type: "woff2" | "ttf"): Promise<void> {
  for (const range of face.ranges) await addFont(manifest, face, range, type);
}

/** What is put behind the name of a face for its files. */
const SUFFIXES: Readonly<Partial<Record<Range, string>>> = { latin: "", "latin-ext": "-ext" };

/** A font is named by what it is made from, so that cutting it can be skipped. */
async function addFont(manifest: Manifest, face: Face, range: Range, type: "woff2" | "ttf"): Promise<void> {
  const original = await readFile(
    path.join(root, "node_modules", "@fontsource-variable", face.original(range)),
  );
  const recipe = JSON.stringify({ cut: CUT, axes: face.axes, characters: RANGES[range] });
  const plain = `${face.name}${SUFFIXES[range] ?? `-${range}`}.${type}`;
  const name = hashedName(plain, original, recipe);
  if (!(await exists(name))) {
    const axes = { ...face.axes };
    const font = await subsetFont(original, charactersOf(range), {
      targetFormat: type === "ttf" ? "truetype" : "woff2",
      variationAxes: axes,
      noHinting: true,
    });
    await writeWhole(name, font);
  }
  manifest[plain] = `/assets/${name}`;
}

async function addSheets(manifest: Manifest): Promise<void> {
  for (const [plain, parts] of Object.entries(SHEETS)) {
    const texts = await Promise.all(parts.map((part) => readFile(path.join(sheets, `${part}.css`), "utf8")));
    const css = withAddresses(texts.join("\n"), manifest);
    await add(manifest, plain, Buffer.from(minifyCss(plain === "reader.css" ? standingStill(css) : css)));
  }
}

/**
 * A face that comes late is kept for the next page: no page moves under a reader's eyes. The desk's canvas is open for
 * hours, and takes its faces when they are there.
 */
const standingStill = (css: string) => css.replaceAll("font-display: swap", "font-display: optional");

function withAddresses(css: string, manifest: Manifest): string {
  return css
    .replace(/font:([\w-]+)/g, (_, name: string) => {
      const address = manifest[`${name}.woff2`];
      if (address === undefined) throw new Error(`fonts.css names "font:${name}", which no face is cut for.`);
      return address;
    })
    .replace(/unicode-range:\s*([a-z-]+)/g, (_, name: Range) => `unicode-range:${RANGES[name]}`);
}

async function addIcons(manifest: Manifest): Promise<void> {
  const drawn = (size: number) => sharp(Buffer.from(ICON)).resize(size, size).png().toBuffer();
  await add(manifest, "icon.svg", Buffer.from(ICON));
  await add(manifest, "icon.png", await drawn(180));
  await add(manifest, "favicon.ico", icoOf(await drawn(48), 48));
}

async function add(manifest: Manifest, plain: string, bytes: Buffer): Promise<void> {
  const name = hashedName(plain, bytes);
  await writeWhole(name, bytes);
  manifest[plain] = `/assets/${name}`;
}

function hashedName(plain: string, ...content: readonly (Buffer | string)[]): string {
  const hash = createHash("sha256");
  for (const part of content) hash.update(part);
  const { name, ext } = path.parse(plain);
  return `${name}-${hash.digest("hex").slice(0, 12)}${ext}`;
}

const exists = async (name: string) => (await readdir(target)).includes(name);

/** A server that runs beside this build sees the old file or the new one, never half of it. */
async function writeWhole(name: string, bytes: Uint8Array): Promise<void> {
  const beside = path.join(target, `.${name}.${process.pid}`);
  await writeFile(beside, bytes);
  await rename(beside, path.join(target, name));
}

/** Remove what older builds left, but not what a page rendered a moment ago still names. */
async function sweep(manifest: Manifest): Promise<void> {
  const kept = new Set([
    "manifest.json",
    ...Object.values(manifest).map((address) => path.basename(address)),
  ]);
  const left = (await readdir(target)).filter((name) => !kept.has(name) && !name.startsWith("."));
  if (left.length > 40) await Promise.all(left.map((name) => rm(path.join(target, name), { force: true })));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildAssets();
