/** The comment that stands for a block with nothing inside: `<!-- wp:latest-posts {"postsToShow":3} /-->`. */
export interface BlockComment {
  kind: "dynamic";
  /** Without "core/". */
  name: string;
  /** JSON, or "". */
  attributes: string;
}

export type ContentPart =
  /** Text of the classic editor: it has paragraphs that no tag says. */
  | { kind: "loose"; text: string }
  /** HTML of the block editor, comments included. */
  | { kind: "block"; text: string }
  | BlockComment;

const COMMENT = /^\s+(\/?)wp:([\w-]+(?:\/[\w-]+)?)(?:\s+(\{[\s\S]*\}))?\s*(\/?)$/u;
const LOOSE_BLOCKS = new Set(["freeform", "core/freeform", "shortcode", "core/shortcode"]);

/** The parts of a post's content: blocks as the block editor wrote them, and what stands outside of any. */
export function blocksIn(content: string): ContentPart[] {
  if (!content.includes("<!-- wp:")) return [{ kind: "loose", text: content }];
  const parts: ContentPart[] = [];
  let at = 0;
  let depth = 0;
  let loose = true;
  const take = (end: number): void => {
    if (end > at) parts.push({ kind: loose ? "loose" : "block", text: content.slice(at, end) });
  };
  for (const { start, after, words } of commentsIn(content)) {
    const [, closes, name = "", attributes = "", empty] = words;
    if (empty === "/") {
      take(start);
      parts.push({ kind: "dynamic", name: name.replace(/^core\//u, ""), attributes });
      at = after;
    } else if (closes === "/") {
      depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      take(start);
      loose = true;
      at = after;
    } else {
      if (depth === 0) {
        take(start);
        loose = LOOSE_BLOCKS.has(name);
        at = after;
      }
      depth++;
    }
  }
  take(content.length);
  return parts;
}

function* commentsIn(content: string): Generator<{ start: number; after: number; words: RegExpExecArray }> {
  for (let at = 0; ; ) {
    const start = content.indexOf("<!--", at);
    const end = start === -1 ? -1 : content.indexOf("-->", start);
    if (end === -1) return;
    at = end + 3;
    const words = COMMENT.exec(content.slice(start + 4, end));
    if (words) yield { start, after: at, words };
  }
}
