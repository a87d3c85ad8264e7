import { newRichText } from "@/lib/import/formats/html/rich-text";
import { clean, figureText, plain, type Rich } from "@/lib/import/formats/sheet";
import type { BlockShape } from "@/lib/import/imported-story";
import { creditAtEnd } from "@/lib/import/text/captions/credit";
import type { Token } from "./parser";
import { shapeOfShortcode } from "./shortcode";

/** What stands in a line of text and is no text of the story. */
export interface Aside {
  kind: "comment" | "shortcode";
  text: string;
}

export interface InlineRead {
  rich: Rich;
  /** Pictures and films, with what the sheet shows of them. */
  shapes: { shape: BlockShape; rich: Rich }[];
  asides: Aside[];
}

type Style = Parameters<ReturnType<typeof newRichText>["open"]>[0];

const STYLES: Readonly<Record<string, Style>> = {
  strong: { type: "bold" },
  em: { type: "italic" },
  s: { type: "strike" },
  b: { type: "bold" },
  i: { type: "italic" },
  cite: { type: "italic" },
  del: { type: "strike" },
  strike: { type: "strike" },
  sup: { type: "superscript" },
  sub: { type: "subscript" },
};

/** Read the tokens of one stretch of text. */
export function readInline(tokens: readonly Token[]): InlineRead {
  const rich = newRichText();
  const shapes: InlineRead["shapes"] = [];
  const asides: Aside[] = [];
  /** Tags of HTML that are open; a tag that closes nothing is passed over. */
  const tags: string[] = [];

  function readTag(html: string): void {
    if (html.startsWith("<!--")) {
      asides.push({ kind: "comment", text: html.replace(/^<!--|-->$/gu, "") });
      return;
    }
    const [, slash, name = ""] = /^<(\/?)([a-z][a-z\d]*)/iu.exec(html) ?? [];
    const tag = name.toLowerCase();
    const href = tag === "a" ? /\shref\s*=\s*["']?([^"'\s>]+)/iu.exec(html)?.[1] : undefined;
    const style = href ? ({ type: "link", href } as const) : STYLES[tag];
    if (tag === "br") rich.breakLine();
    else if (slash && tags.at(-1) === tag) {
      tags.pop();
      rich.close();
    } else if (!slash && style) {
      tags.push(tag);
      rich.open(style);
    }
  }

  function readToken(token: Token): void {
    switch (token.type) {
      case "softbreak":
        rich.write(" ");
        break;
      case "hardbreak":
        rich.breakLine();
        break;
      case "link_open":
        rich.open({ type: "link", href: String(token.attrGet("href") ?? "") });
        break;
      case "strong_open":
      case "em_open":
      case "s_open":
        rich.open(STYLES[token.tag] ?? { type: "italic" });
        break;
      case "link_close":
      case "strong_close":
      case "em_close":
      case "s_close":
        rich.close();
        break;
      case "image":
        shapes.push(pictureOf(token));
        break;
      case "html_inline":
        readTag(token.content);
        break;
      case "shortcode":
        readShortcode(token.content);
        break;
      case "footnote_ref":
        rich.open({ type: "superscript" });
        rich.write(String(footnoteNumber(token)));
        rich.close();
        break;
      case "footnote_anchor":
        break;
      default:
        rich.write(token.content);
    }
  }

  function readShortcode(code: string): void {
    const shape = shapeOfShortcode(code);
    if (!shape) asides.push({ kind: "shortcode", text: code });
    else if (shape.kind === "figure")
      shapes.push({ shape, rich: plain(figureText(shape.caption, shape.credit)) });
    else shapes.push({ shape, rich: plain("") });
  }

  for (const token of tokens) readToken(token);
  for (const _ of tags) rich.close();
  return { rich: rich.take(), shapes, asides };
}

function footnoteNumber({ meta }: Token): number {
  const id: unknown = meta?.id;
  return typeof id === "number" ? id + 1 : 1;
}

/** The title is what readers see, as a rule; the text in brackets is for those who can't see the picture, unless it has the credit and says the title as well. */
function pictureOf(token: Token): InlineRead["shapes"][number] {
  const title = clean(String(token.attrGet("title") ?? ""));
  const src = String(token.attrGet("src") ?? "") || null;
  const alt = clean(altOf(token));
  const words = creditAtEnd(alt) && alt.includes(title) ? alt : title;
  const parted = creditAtEnd(words) ?? { caption: words, credit: null };
  const { caption, credit } = parted;
  const shape = { kind: "figure", caption, credit, alt: words === alt ? null : alt || null, src } as const;
  return { shape, rich: plain(figureText(caption, credit)) };
}

const altOf = ({ children, content }: Token): string =>
  children && children.length > 0
    ? children
        .map((child) => (child.children ? altOf(child) : child.type.endsWith("break") ? " " : child.content))
        .join("")
    : content;
