import type { Sheet } from "@/lib/import/formats/sheet";
import { writePicture, writeRecording } from "@/lib/import/formats/wire/picture";
import { attribute, textOf, type XmlElement } from "@/lib/import/formats/xml/tree";
import { absolute } from "./address";
import { wordsOf } from "./fields";
import { named } from "./names";

/** Pictures and recordings that go with an entry; those that its text shows already are left there. */
export function writeMedia(sheet: Sheet, entry: XmlElement, body: string, base: string | null): void {
  const seen = new Set<string>();
  for (const { element, around } of mediaOf(entry)) {
    const url = absolute(attribute(element, "url") || attribute(element, "href"), base);
    if (url === null || seen.has(url) || isShown(url, body)) continue;
    seen.add(url);
    const about = [element, ...around];
    const words = (...names: string[]) =>
      about.map((each) => wordsOf(named(each, ...names)[0] ?? null)).find((text) => text !== "") ?? "";
    const caption = words("media:description", "media:text") || words("media:title");
    if (isRecording(element, url)) writeRecording(sheet, url, caption);
    else {
      const credits = about.flatMap((each) => named(each, "media:credit", "media:copyright")).map(textOf);
      writePicture(sheet, {
        caption,
        by: "",
        credit: [...new Set(credits)].filter((text) => text !== "").join("/"),
        src: url,
      });
    }
  }
}

interface Media {
  element: XmlElement;
  /** What may describe it, the nearest first. */
  around: XmlElement[];
}

/** `media:content`, alone or the best of a group; without one, an enclosure; without that, a thumbnail. */
function mediaOf(entry: XmlElement): Media[] {
  const groups = named(entry, "media:group").flatMap((group): Media[] => {
    const [best] = named(group, "media:content").sort((a, b) => widthOf(b) - widthOf(a));
    const element = best ?? named(group, "media:thumbnail")[0];
    return element ? [{ element, around: [group, entry] }] : [];
  });
  const alone = named(entry, "media:content").map((element) => ({ element, around: [entry] }));
  const enclosed = [
    ...named(entry, "enclosure"),
    ...named(entry, "link").filter((each) => attribute(each, "rel") === "enclosure"),
  ];
  const found = [...groups, ...alone, ...enclosed.map((element) => ({ element, around: [] }))];
  if (found.length > 0) return found;
  return named(entry, "media:thumbnail", "itunes:image")
    .slice(0, 1)
    .map((element) => ({ element, around: [entry] }));
}

const widthOf = (element: XmlElement) =>
  Number(attribute(element, "width") || attribute(element, "fileSize")) || 0;

const isRecording = (element: XmlElement, url: string): boolean =>
  /^(?:video|audio)/iu.test(attribute(element, "type") || attribute(element, "medium")) ||
  /\.(?:mp[34]|m4[av]|mov|webm|og[gv]|wmv|avi|flv|swf|m3u8)(?:$|\?)/iu.test(url);

/** The same picture in another size has the same name. */
function isShown(url: string, body: string): boolean {
  const name =
    url
      .replace(/[?#].*$/su, "")
      .split("/")
      .at(-1) ?? "";
  return (
    body.includes(url) ||
    body.includes(url.replaceAll("&", "&amp;")) ||
    (name.length > 8 && body.includes(name))
  );
}
