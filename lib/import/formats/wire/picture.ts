import { hostName } from "@/lib/import/formats/host-name";
import { figureText, plain, type Sheet } from "@/lib/import/formats/sheet";
import type { BlockShape } from "@/lib/import/imported-story";
import { creditAtEnd } from "@/lib/import/text/captions/credit";
import { titleCased } from "@/lib/import/text/words/names";
import { stated } from "./fields";

/** A picture as a wire describes it. */
export interface WirePicture {
  caption: string;
  /** Who made it, and who sends it. Either may be "". */
  by: string;
  credit: string;
  alt?: string;
  src: string;
}

/** The credit at the caption's end, else the photographer and the agency: "Ana Ruiz/Reuters". */
export function writePicture(sheet: Sheet, { caption, by, credit, alt = "", src }: WirePicture): void {
  const words = plain(caption).text;
  const parted = creditAtEnd(words) ?? {
    caption: words,
    credit: creditOf(plain(by).text, plain(credit).text),
  };
  const shape: BlockShape = {
    kind: "figure",
    caption: parted.caption,
    credit: parted.credit || null,
    alt: plain(alt).text || null,
    src: src === "" ? null : src,
  };
  sheet.keep(shape, plain(figureText(parted.caption, parted.credit || null)), PICTURE);
}

function creditOf(by: string, credit: string): string {
  const name = titleCased(by.replace(/^by\s+/iu, ""));
  if (name === "" || credit.toLowerCase().includes(name.toLowerCase())) return credit;
  return credit === "" || name.toLowerCase().includes(credit.toLowerCase()) ? name : `${name}/${credit}`;
}

/** A film or a sound that can be had at an address. */
export function writeRecording(sheet: Sheet, url: string, caption: string): void {
  const provider = hostName(url);
  const words = plain(caption);
  sheet.keep({ kind: "embed", url, provider, caption: words.text }, words, {
    ...PICTURE,
    rule: "wire-recording",
    because: "The file carries a recording.",
  });
}

const PICTURE = stated("wire-picture", "The file carries a picture.");
