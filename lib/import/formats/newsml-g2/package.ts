import { plain, type Sheet } from "@/lib/import/formats/sheet";
import { stated } from "@/lib/import/formats/wire/fields";
import { writePicture } from "@/lib/import/formats/wire/picture";
import { attribute, below, child, textIn, textOf, type XmlElement } from "@/lib/import/formats/xml/tree";

/**
 * A package names items and carries none of them: a list of what is in it, for a person to decide, and a warning
 * that the items have to come by themselves.
 */
export function writePackage(sheet: Sheet, item: XmlElement): void {
  for (const reference of below(item, "itemref")) {
    const title = textIn(reference, "headline") || textIn(reference, "title");
    const description = textOf(child(reference, "description"));
    if (title === "" && description === "") continue;
    if (/picture|graphic/iu.test(attribute(child(reference, "itemclass"), "qcode")))
      writePicture(sheet, {
        caption: description || title,
        by: "",
        credit: textIn(reference, "creditline"),
        src: "",
      });
    else {
      const words = title === "" || description === "" ? title || description : `${title}. ${description}`;
      sheet.keep({ kind: "list-item", ordered: false }, plain(words), { ...LISTED, doubt: "related" });
    }
  }
}

const LISTED = stated("g2-package", "The package names this item; its text is not in the file.", 0.6);
