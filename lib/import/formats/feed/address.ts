import type { HtmlPart } from "@/lib/import/formats/html/fragment";
import type { BodyPart } from "@/lib/import/formats/wire/body";
import { attribute, textOf, type XmlElement } from "@/lib/import/formats/xml/tree";
import { named } from "./names";

/** What relative addresses in an entry are relative to: `xml:base`, else the channel's page, else the feed itself. */
export function baseOf(channel: XmlElement, entry: XmlElement, address: string | null): string | null {
  const page = linkOf(channel, address);
  const outer = absolute(attribute(channel, "xml:base"), address) ?? page ?? address;
  return absolute(attribute(entry, "xml:base"), outer) ?? outer;
}

/** The page that a channel or an entry stands for, or null. */
export function linkOf(element: XmlElement, base: string | null): string | null {
  const links = named(element, "link");
  const alternate = links.find(
    (each) => ["", "alternate"].includes(attribute(each, "rel")) && attribute(each, "href") !== "",
  );
  const written = links.map(textOf).find((text) => text !== "");
  const guid = named(element, "guid").find((each) => attribute(each, "isPermaLink") !== "false");
  for (const candidate of [attribute(alternate ?? null, "href"), written ?? "", textOf(guid ?? null)]) {
    const found = absolute(candidate, base);
    if (found && /^https?:/u.test(found)) return found;
  }
  return null;
}

/** An address in full, or null for what is none. */
export function absolute(address: string, base: string | null): string | null {
  if (address.trim() === "") return null;
  const known = base !== null && URL.canParse(base) ? base : undefined;
  return URL.canParse(address.trim(), known) ? new URL(address.trim(), known).href : null;
}

/** A part of a text with the addresses of its links and its picture in full. */
export function withWholeAddresses({ shape, rich }: HtmlPart, base: string | null): BodyPart {
  const marks = rich.marks.map((mark) =>
    mark.type === "link" ? { ...mark, href: absolute(mark.href, base) ?? mark.href } : mark,
  );
  const known = { ...rich, marks };
  return shape.kind === "figure" && shape.src
    ? { shape: { ...shape, src: absolute(shape.src, base) ?? shape.src }, rich: known }
    : { shape, rich: known };
}
