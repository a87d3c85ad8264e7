import { absoluteAddress } from "@/lib/import/formats/exported/address";
import { textOfHtml } from "@/lib/import/formats/exported/text-of-html";
import { setAttribute } from "@/lib/import/formats/exported/tree";
import { attribute, descendants, type Parent } from "@/lib/import/formats/html/elements";
import { figureText, plain, type Sheet } from "@/lib/import/formats/sheet";
import type { BlockShape } from "@/lib/import/imported-story";
import { creditAtEnd } from "@/lib/import/text/captions/credit";
import type { Attachment } from "./context";

/** Let each picture of the media library be the uploaded file, not the size that was shown, and have its description. */
export function withFullPictures(tree: Parent, attachments: ReadonlyMap<string, Attachment>): void {
  for (const picture of descendants(tree)) {
    if (picture.tagName !== "img") continue;
    const id = /(?:^|\s)wp-image-(\d+)(?:\s|$)/u.exec(attribute(picture, "class"))?.[1];
    const attachment = id ? attachments.get(id) : undefined;
    if (!attachment || !/^https?:/u.test(attachment.url)) continue;
    setAttribute(picture, "src", attachment.url);
    if (attribute(picture, "alt") === "" && attachment.alt !== "")
      setAttribute(picture, "alt", attachment.alt);
  }
}

/** The post's featured picture, above its text; set aside where the text shows it as well. */
export function writeFeatured(
  sheet: Sheet,
  tree: Parent,
  attachment: Attachment | null,
  { missing, base }: { missing: boolean; base: string | null },
): void {
  if (!attachment) {
    if (missing)
      sheet.warn(
        "featured-picture-missing",
        "The export does not hold the featured picture: add it by hand.",
      );
    return;
  }
  const words = textOfHtml(attachment.caption);
  const parted =
    attachment.credit === ""
      ? (creditAtEnd(words) ?? { caption: words, credit: null })
      : { caption: words, credit: textOfHtml(attachment.credit) };
  const shape: BlockShape = {
    kind: "figure",
    caption: parted.caption,
    credit: parted.credit,
    alt: textOfHtml(attachment.alt) || null,
    src: absoluteAddress(attachment.url, base),
  };
  const rich = plain(figureText(parted.caption, parted.credit));
  const shown = [...descendants(tree)].some(
    ({ tagName, attrs }) =>
      tagName === "img" &&
      attrs.some(({ name, value }) => name === "src" && fileOf(value) === fileOf(attachment.url)),
  );
  if (shown)
    sheet.setAside(
      "page-furniture",
      rich,
      { rule: "wxr-featured-again", confidence: 0.9, because: "The text shows this picture, too." },
      shape,
    );
  else
    sheet.keep(shape, rich, {
      rule: "wxr-featured",
      confidence: 0.97,
      because: "The post’s featured picture.",
    });
}

/** The file's name without its size: WordPress keeps "a.jpg" as "a-300x200.jpg" and "a-scaled.jpg", too. */
const fileOf = (address: string) =>
  (
    address
      .replace(/[?#].*$/u, "")
      .split("/")
      .at(-1) ?? ""
  ).replace(/-(?:\d+x\d+|scaled|e\d{10,})(?=\.\w+$)/u, "");
