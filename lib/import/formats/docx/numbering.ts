import { child, elementsOf, settingOf, type XmlElement } from "./xml";

/** Is an item of this list, this deep, numbered? Bullets and unknown lists are not. */
export type IsNumbered = (id: string, depth: number) => boolean;

/** Read the lists of a Word file (null where it has none). */
export function readLists(root: XmlElement | null): IsNumbered {
  const elements = root ? elementsOf(root) : [];
  const named = (name: string) => elements.filter((element) => element.name === name);
  const formats = new Map(
    named("w:abstractNum").map((list) => [list.attributes["w:abstractNumId"], levelFormats(list)]),
  );
  const byStyle = new Map(
    named("w:abstractNum").map((list) => [settingOf(list, "w:styleLink"), levelFormats(list)]),
  );
  const linked = new Map(
    named("w:abstractNum").map((list) => [
      list.attributes["w:abstractNumId"],
      settingOf(list, "w:numStyleLink"),
    ]),
  );
  const lists = new Map(named("w:num").map((list) => [list.attributes["w:numId"], list]));

  return (id, depth) => {
    const list = lists.get(id);
    const abstract = settingOf(list, "w:abstractNumId") ?? "";
    const link = linked.get(abstract);
    const levels = (link ? byStyle.get(link) : undefined) ?? formats.get(abstract);
    const format = (list ? overridden(list, depth) : null) ?? levels?.get(String(depth)) ?? "bullet";
    return format !== "bullet" && format !== "none";
  };
}

function levelFormats(list: XmlElement): Map<string, string> {
  return new Map(
    elementsOf(list)
      .filter(({ name }) => name === "w:lvl")
      .map((level) => [level.attributes["w:ilvl"] ?? "0", settingOf(level, "w:numFmt") ?? "decimal"]),
  );
}

function overridden(list: XmlElement, depth: number): string | null {
  const override = elementsOf(list).find(
    ({ name, attributes }) => name === "w:lvlOverride" && attributes["w:ilvl"] === String(depth),
  );
  return settingOf(child(override, "w:lvl"), "w:numFmt");
}
