import type { ReactNode } from "react";
import { type EmbedKind, embedKind } from "@/lib/document/embeds";
import type { NodeJson } from "@/lib/document/types";
import { figureView } from "@/lib/reader/figure";
import { publicText } from "@/lib/reader/public-text";
import type { StoryView } from "@/lib/reader/view";
import { Figure } from "./figure";
import { headingLevels } from "./heading-levels";
import { Inline } from "./inline";
import { address, type Medium, PAGE, storyAddress } from "./medium";
import { onPhone } from "./sizes";
import { Table } from "./table";

interface Props {
  story: Pick<StoryView, "body" | "pictures" | "related" | "dateline">;
  /** Where it is read: a page, or a feed with addresses of its own. */
  medium?: Medium;
}

/** Deepest nesting that is drawn as such. Deeper text is kept, its structure is not. */
const MAX_DEPTH = 40;

/**
 * The body of a story. Total: whatever is stored is drawn or degrades to its words, and nothing of it can
 * become markup, a script or an address that is not allowed.
 */
export function Body({ story, medium = PAGE }: Props): ReactNode {
  const blocks = Array.isArray(story.body?.content) ? story.body.content : [];
  const first = blocks.findIndex((block) => block?.type === "paragraph");
  const context: Context = { ...story, medium, levels: headingLevels(blocks), depth: 0 };
  return blocks.map((node, index) => (
    <Block
      // biome-ignore lint/suspicious/noArrayIndexKey: static markup, nothing is ever moved
      key={index}
      node={node}
      context={index === first ? context : { ...context, dateline: "" }}
    />
  ));
}

interface Context {
  pictures: StoryView["pictures"];
  related: StoryView["related"];
  /** Opens the first paragraph ("Kyiv – "), and is "" for every other block. */
  dateline: string;
  medium: Medium;
  levels: ReadonlyMap<NodeJson, 2 | 3 | 4>;
  depth: number;
  /** Of pictures that share a row. */
  figureSizes?: string;
}

interface BlockProps {
  node: NodeJson;
  context: Context;
}

function Block({ node, context }: BlockProps): ReactNode {
  if (typeof node !== "object" || node === null) return null;
  if (context.depth > MAX_DEPTH) return wordsOf(node);
  switch (node.type) {
    case "paragraph":
      return <Paragraph node={node} context={context} />;
    case "heading":
      return <Heading node={node} context={context} />;
    case "bulletList":
      return <ul>{blocksOf(node, context)}</ul>;
    case "orderedList":
      return <ol {...startOf(node)}>{blocksOf(node, context)}</ol>;
    case "listItem":
      return <li>{itemOf(node, context)}</li>;
    case "blockquote":
      return <blockquote>{blocksOf(node, context)}</blockquote>;
    case "pullquote":
      return <Pullquote node={node} context={context} />;
    case "figure":
      return (
        <Figure
          figure={figureView(node, context.pictures)}
          medium={context.medium}
          sizes={context.figureSizes}
        />
      );
    case "gallery":
      return <Gallery node={node} context={context} />;
    case "embed":
      return <Embed node={node} context={context} />;
    case "factbox":
      return <Factbox node={node} context={context} />;
    case "table":
      return (
        <Table
          node={node}
          draw={(child) => <Block node={child} context={{ ...context, depth: context.depth + 3 }} />}
        />
      );
    case "horizontalRule":
      return <hr />;
    case "relatedLink":
      return <Related node={node} context={context} />;
    case "text":
    case "hardBreak":
      return <p>{inlineOf([node], context)}</p>;
    default:
      return wordsOf(node);
  }
}

function wordsOf(node: NodeJson): ReactNode {
  const words = publicText(node);
  return words === "" ? null : <p>{words}</p>;
}

function childrenOf(node: NodeJson): readonly NodeJson[] {
  return Array.isArray(node.content) ? node.content : [];
}

function blocksOf(node: NodeJson, context: Context): ReactNode {
  const inner = { ...context, depth: context.depth + 1 };
  // biome-ignore lint/suspicious/noArrayIndexKey: static markup, nothing is ever moved
  return childrenOf(node).map((child, index) => <Block key={index} node={child} context={inner} />);
}

function inlineOf(nodes: readonly NodeJson[], context: Context): ReactNode {
  return <Inline nodes={nodes} medium={context.medium} />;
}

function Paragraph({ node, context }: BlockProps): ReactNode {
  // Empty lines are an editor's way to push things apart; the house style does that.
  if (publicText(node) === "") return null;
  return (
    <p>
      {context.dateline === "" ? null : (
        <>
          <span className="dateline">{context.dateline}</span>
          {" – "}
        </>
      )}
      {inlineOf(childrenOf(node), context)}
    </p>
  );
}

function Heading({ node, context }: BlockProps): ReactNode {
  if (publicText(node) === "") return null;
  const Tag = `h${context.levels.get(node) ?? 2}` as const;
  return <Tag>{inlineOf(childrenOf(node), context)}</Tag>;
}

function startOf(node: NodeJson): { start?: number } {
  const start = node.attrs?.start;
  return typeof start === "number" && Number.isInteger(start) && start !== 1 ? { start } : {};
}

/** A list's item is usually one paragraph, and then the paragraph says nothing. */
function itemOf(node: NodeJson, context: Context): ReactNode {
  const [first, ...rest] = childrenOf(node);
  if (first?.type !== "paragraph") return blocksOf(node, context);
  if (rest.some((child) => child?.type === "paragraph")) return blocksOf(node, context);
  return (
    <>
      {inlineOf(childrenOf(first), context)}
      {blocksOf({ type: "listItem", content: rest }, context)}
    </>
  );
}

function Pullquote({ node, context }: BlockProps): ReactNode {
  const said = childrenOf(node).filter((child) => child?.type !== "attribution");
  const attribution = childrenOf(node).find((child) => child?.type === "attribution");
  const by = attribution ? publicText(attribution) : "";
  return (
    <figure className="pullquote">
      <blockquote>{blocksOf({ type: "blockquote", content: said }, context)}</blockquote>
      {by === "" ? null : <figcaption>{by}</figcaption>}
    </figure>
  );
}

function Gallery({ node, context }: BlockProps): ReactNode {
  const figures = childrenOf(node).filter((child) => child?.type === "figure");
  const caption = childrenOf(node).find((child) => child?.type === "caption");
  return (
    <figure className="gallery wide">
      <div className="gallery-pictures">
        {blocksOf(
          { type: "gallery", content: figures },
          { ...context, figureSizes: gallerySizes(figures.length) },
        )}
      </div>
      {caption && publicText(caption) !== "" ? (
        <figcaption>{inlineOf(childrenOf(caption), context)}</figcaption>
      ) : null}
    </figure>
  );
}

// Columns of 17rem and more, with 1rem between (css/story-parts.css): three on a desk, two on a tablet.
function gallerySizes(count: number): string {
  const column = onPhone("calc(96vw - 1rem)");
  if (count === 1) return `(min-width: 63.5rem) 60rem, ${column}`;
  if (count === 2) return `(min-width: 63.5rem) 29.5rem, (min-width: 38rem) 47vw, ${column}`;
  return `(min-width: 63.5rem) 19.4rem, (min-width: 38rem) 47vw, ${column}`;
}

const EMBEDDED: Readonly<Record<EmbedKind, string>> = {
  video: "Watch this on",
  sound: "Listen to this on",
  post: "See this post on",
  chart: "See this chart on",
  map: "See this map on",
};

/** Nothing of the provider's is loaded: a link says where it is, and the reader decides. */
function Embed({ node, context }: BlockProps): ReactNode {
  const href = address(node.attrs?.url, context.medium);
  const caption = childrenOf(node).find((child) => child?.type === "caption");
  const words = caption ? inlineOf(childrenOf(caption), context) : null;
  if (href === null || !URL.canParse(href)) return wordsOf(node);
  const { hostname } = new URL(href);
  const provider = typeof node.attrs?.provider === "string" ? node.attrs.provider : "";
  const kind = embedKind(provider);
  return (
    <figure className="embed">
      <p>
        <a href={href} rel="noopener noreferrer">
          {kind ? EMBEDDED[kind] : "See this on"} {provider === "" ? hostname : provider}
        </a>
        <span>{hostname.replace(/^www\./, "")}</span>
      </p>
      {caption && publicText(caption) !== "" ? <figcaption>{words}</figcaption> : null}
    </figure>
  );
}

function Factbox({ node, context }: BlockProps): ReactNode {
  const title = childrenOf(node).find((child) => child?.type === "factboxTitle");
  const rest = childrenOf(node).filter((child) => child?.type !== "factboxTitle");
  const words = title ? publicText(title) : "";
  return (
    <aside className="factbox" aria-label={words === "" ? "Background" : words}>
      {words === "" ? null : <p className="factbox-title">{words}</p>}
      {blocksOf({ type: "factbox", content: rest }, context)}
    </aside>
  );
}

function Related({ node, context }: BlockProps): ReactNode {
  const { articleId } = node.attrs ?? {};
  const story = typeof articleId === "string" ? context.related.get(articleId) : undefined;
  if (!story) return null;
  return (
    <p className="related">
      <span>Read more</span> <a href={storyAddress(story.path, context.medium)}>{story.headline}</a>
    </p>
  );
}
