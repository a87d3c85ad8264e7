import { MAX_HREF } from "@/lib/document/href";

/** Where a picture is to be had: on the web, or inside the source of the import. */
export type PictureSource = { kind: "address"; address: string } | { kind: "part"; name: string };

/** What a figure's `src` means; null for what can't be had: an address relative to nothing, data, nonsense. */
export function pictureSource(src: string): PictureSource | null {
  if (src.length > MAX_HREF) return null;
  if (src.startsWith("part:")) return src.length > 5 ? { kind: "part", name: src.slice(5) } : null;
  const url = URL.parse(src);
  return url?.protocol === "https:" || url?.protocol === "http:" ? { kind: "address", address: src } : null;
}

/** What a picture from there is called: the last part of the path. */
export function pictureName(source: PictureSource): string {
  const path = source.kind === "part" ? source.name : (URL.parse(source.address)?.pathname ?? "");
  const name = path.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
