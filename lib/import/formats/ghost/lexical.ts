import { escapeAttribute, escapeText } from "@/lib/import/formats/exported/tree";
import { cardHtml } from "./cards";
import { type Fields, fieldsOf, listOf, parsed, textOf } from "./json";

/** Nested deeper than this, nodes are left to the text of the page. */
const DEEPEST = 100;

/** What Ghost's present editor wrote, as HTML; null where it is not that. */
export function lexicalHtml(json: string): string | null {
  const root = fieldsOf(fieldsOf(parsed(json)).root);
  return Array.isArray(root.children) ? childrenHtml(root, 0) : null;
}

const childrenHtml = (node: Fields, depth: number): string =>
  depth > DEEPEST
    ? ""
    : listOf(node.children)
        .map((child) => nodeHtml(child, depth + 1))
        .join("");

function nodeHtml(node: Fields, depth: number): string {
  const type = textOf(node.type);
  const inside = () => childrenHtml(node, depth);
  switch (type) {
    case "text":
    case "extended-text":
      return formatted(textOf(node.text), typeof node.format === "number" ? node.format : 0);
    case "linebreak":
      return "<br>";
    case "tab":
      return " ";
    case "link":
    case "autolink":
    case "at-link":
      return `<a href="${escapeAttribute(textOf(node.url))}">${inside()}</a>`;
    case "paragraph":
      return `<p>${inside()}</p>`;
    case "heading":
    case "extended-heading":
      return `<${headingOf(node)}>${inside()}</${headingOf(node)}>`;
    case "quote":
    case "extended-quote":
    case "aside":
      return `<blockquote${type === "aside" ? ' class="kg-blockquote-alt"' : ""}>${inside()}</blockquote>`;
    case "list": {
      const name = textOf(node.listType) === "number" || textOf(node.tag) === "ol" ? "ol" : "ul";
      return `<${name}>${inside()}</${name}>`;
    }
    case "listitem":
      return `<li>${inside()}</li>`;
    default:
      return Array.isArray(node.children) ? inside() : cardHtml(type, node);
  }
}

const headingOf = ({ tag }: Fields): string => /^h[1-6]$/u.exec(textOf(tag))?.[0] ?? "h2";

// Bits of a text's format, from the least: bold, italic, strike, underline, code, subscript, superscript, highlight.
const FORMATS = ["b", "i", "s", "u", "code", "sub", "sup", "mark"];

function formatted(text: string, format: number): string {
  const names = FORMATS.filter((_, bit) => (format & (1 << bit)) !== 0);
  const opened = names.map((name) => `<${name}>`).join("");
  return `${opened}${escapeText(text)}${names
    .reverse()
    .map((name) => `</${name}>`)
    .join("")}`;
}
