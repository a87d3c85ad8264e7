import { readFile } from "node:fs/promises";
import path from "node:path";
import type { RenderedPage } from "@/lib/reader/finished-page";
import { ASSETS_FOLDER, assets } from "./manifest";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
};

/** The name holds a hash of the content. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** Names as scripts/build-assets.ts makes them, and no other: nothing of an address reaches a path. */
const NAME = /^[a-z][a-z-]*-[0-9a-f]{12}(\.(?:css|ico|png|svg|ttf|woff2))$/;

/**
 * A built asset by its hashed name, or null. Older builds' files are served as long as they lie there: pages that
 * caches kept still ask for them.
 */
export async function assetPage(name: string): Promise<RenderedPage | null> {
  const type = TYPES[NAME.exec(name)?.[1] ?? ""];
  if (type === undefined) return null;
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), ASSETS_FOLDER, name);
  const body = await readFile(file).catch(() => null);
  return body === null ? null : filePage(type, body, FOR_EVER);
}

/** An icon at the fixed address where browsers look for it. */
export async function iconPage(plain: "favicon.ico" | "icon.png"): Promise<RenderedPage | null> {
  const page = await assetPage(path.basename(assets()[plain] ?? ""));
  return page && { ...page, headers: { ...page.headers, "Cache-Control": "public, max-age=86400" } };
}

const filePage = (type: string, body: Uint8Array, cacheControl: string): RenderedPage => ({
  status: 200,
  type,
  body,
  tags: [],
  lastModified: null,
  headers: { "Cache-Control": cacheControl, "Cross-Origin-Resource-Policy": "same-origin" },
  keep: true,
});
