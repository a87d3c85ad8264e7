import { attribute, textOf, type XmlElement } from "@/lib/import/formats/xml/tree";
import { linkOf } from "./address";
import { named } from "./names";

/** What names an entry for good: `guid`, `id`, `rdf:about`, else its page, else its title. */
export function keyOf(entry: XmlElement, base: string | null): string {
  const given = textOf(named(entry, "guid", "id")[0] ?? null) || attribute(entry, "rdf:about");
  return given || linkOf(entry, base) || textOf(named(entry, "title")[0] ?? null);
}
