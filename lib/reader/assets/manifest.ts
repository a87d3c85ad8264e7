import { readFileSync } from "node:fs";
import path from "node:path";

/** Where scripts/build-assets.ts leaves style sheets, fonts and icons. */
export const ASSETS_FOLDER = path.join("lib", "reader", "assets", "generated");

/** From a plain name ("reader.css", "text.woff2") to its address ("/assets/reader-1a2b3c4d5e.css"). */
export type Manifest = Readonly<Record<string, string>>;

const KEY = Symbol.for("galley.assets");
const shared = globalThis as typeof globalThis & { [KEY]?: Manifest };

/**
 * Addresses of the built assets, by plain name. They hold a hash of the content: what has one may be kept for
 * ever. "story.css" is the part of the style sheet that the desk's canvas uses.
 *
 * @throws Error naming the command to run, when nothing is built.
 */
export function assets(): Manifest {
  if (shared[KEY] && process.env.NODE_ENV === "production") return shared[KEY];
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), ASSETS_FOLDER, "manifest.json");
  try {
    const manifest: Manifest = JSON.parse(readFileSync(file, "utf8"));
    shared[KEY] = manifest;
    return manifest;
  } catch (cause) {
    throw new Error(`No built assets in ${ASSETS_FOLDER}; run scripts/build-assets.ts.`, { cause });
  }
}
