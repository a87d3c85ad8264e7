import type { PictureSource } from "./paste";

/**
 * Word's HTML names files on the computer of whoever copied; the same pictures stand in the RTF beside it, as bytes
 * written in hexadecimal digits. Answers their `data:` addresses in order.
 *
 * Word adds a second form for older readers (a metafile), which is passed over, and the RTF has no shapes.
 */
export function picturesInRtf(rtf: string): string[] {
  const starts = [...rtf.matchAll(/\\(png|jpeg)blip\b/g)];
  return starts.flatMap(({ index, 1: kind }, number) => {
    const part = rtf.slice(index, starts[number + 1]?.index);
    // A shorter run of digits is the name of a picture.
    const digits = /[\da-f][\da-f\s]{127,}/i.exec(part)?.[0].replace(/\s+/g, "") ?? "";
    return digits === "" ? [] : [`data:image/${kind};base64,${base64Of(digits)}`];
  });
}

function base64Of(digits: string): string {
  const letters: string[] = [];
  for (let at = 0; at + 1 < digits.length; at += 2) {
    letters.push(String.fromCharCode(Number.parseInt(digits.slice(at, at + 2), 16)));
  }
  return btoa(letters.join(""));
}

/**
 * The pictures of a paste, those that were out of reach taken from the RTF. Only if there are as many: with shapes
 * among them nobody could say which is which.
 */
export function withRtfPictures(
  pictures: ReadonlyMap<string, PictureSource>,
  rtf: string,
): ReadonlyMap<string, PictureSource> {
  const missing = [...pictures].filter(([, { kind }]) => kind === "missing").map(([id]) => id);
  if (missing.length === 0 || rtf === "") return pictures;
  const found = picturesInRtf(rtf);
  if (found.length !== missing.length) return pictures;
  const had = missing.map((id, index) => [id, { kind: "inline", address: found[index] ?? "" }] as const);
  return new Map([...pictures, ...had]);
}
