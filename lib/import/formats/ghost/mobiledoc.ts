import { escapeAttribute, escapeText } from "@/lib/import/formats/exported/tree";
import { cardHtml } from "./cards";
import { fieldsOf, parsed, textOf } from "./json";

/** What Ghost's earlier editor wrote, as HTML; null where it is not that. */
export function mobiledocHtml(json: string): string | null {
  const { sections, markups, atoms, cards } = fieldsOf(parsed(json));
  if (!Array.isArray(sections)) return null;
  const tables = { markups: arrays(markups), atoms: arrays(atoms), cards: arrays(cards) };
  return arrays(sections)
    .map((section) => sectionHtml(section, tables))
    .join("");
}

interface Tables {
  markups: readonly unknown[][];
  atoms: readonly unknown[][];
  cards: readonly unknown[][];
}

/** The kinds of a section. */
const MARKUP = 1;
const IMAGE = 2;
const LIST = 3;
const CARD = 10;

const arrays = (value: unknown): unknown[][] =>
  Array.isArray(value) ? value.filter((each) => Array.isArray(each)) : [];

function sectionHtml([kind, ...rest]: readonly unknown[], tables: Tables): string {
  switch (kind) {
    case MARKUP: {
      const name = /^(?:p|h[1-6]|blockquote|aside|pull-quote)$/u.exec(textOf(rest[0]))?.[0] ?? "p";
      const inside = markersHtml(rest[1], tables);
      if (name === "aside" || name === "pull-quote")
        return `<blockquote class="kg-blockquote-alt">${inside}</blockquote>`;
      return `<${name}>${inside}</${name}>`;
    }
    case IMAGE:
      return cardHtml("image", { src: rest[0] });
    case LIST: {
      const name = textOf(rest[0]) === "ol" ? "ol" : "ul";
      const items = arrays(rest[1]).map((item) => `<li>${markersHtml(item, tables)}</li>`);
      return `<${name}>${items.join("")}</${name}>`;
    }
    case CARD: {
      const [name, payload] = tables.cards[Number(rest[0])] ?? [];
      return name === undefined ? "" : cardHtml(textOf(name), fieldsOf(payload));
    }
    default:
      return "";
  }
}

const INLINE = /^(?:b|strong|i|em|a|s|u|sub|sup|code|del|strike|mark)$/u;

/** Text, with the markups that open before and close after each piece of it. */
function markersHtml(markers: unknown, { markups, atoms }: Tables): string {
  const open: string[] = [];
  let html = "";
  for (const [kind, opened, closed, value] of arrays(markers)) {
    for (const index of Array.isArray(opened) ? opened : []) {
      const [name, attributes] = markups[Number(index)] ?? [];
      const tag = INLINE.exec(textOf(name).toLowerCase())?.[0] ?? "span";
      html += tag === "a" ? `<a href="${escapeAttribute(hrefOf(attributes))}">` : `<${tag}>`;
      open.push(tag);
    }
    html += kind === 0 ? escapeText(textOf(value)) : atomHtml(atoms[Number(value)] ?? []);
    for (let left = Math.min(Number(closed) || 0, open.length); left > 0; left--) html += `</${open.pop()}>`;
  }
  return html;
}

const atomHtml = ([name, text]: readonly unknown[]): string =>
  name === "soft-return" ? "<br>" : escapeText(textOf(text));

/** Attributes come as a flat list: name, value, name, value. */
function hrefOf(attributes: unknown): string {
  const list: unknown[] = Array.isArray(attributes) ? attributes : [];
  return textOf(list[list.indexOf("href") + 1]);
}
