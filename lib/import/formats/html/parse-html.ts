import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type Token,
} from "parse5";

/** So much bold, italic and the like may be open at once; nobody writes more. */
const MOST_OPEN = 60;

/**
 * The parser of browsers, with one limit: formatting that is never closed is opened anew in each paragraph that
 * follows, so that 69 kB of it made 12 million elements and took 17 s. What is opened beyond the limit is not opened;
 * its words stay. Deep nesting costs nothing here: 100,000 elements within each other take a quarter of a second.
 */
class SteadyParser extends Parser<DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    const isTooMuch = FORMATTING.has(token.tagName) && this.hasManyOpen();
    if (!isTooMuch) super.onStartTag(token);
  }

  private hasManyOpen(): boolean {
    let count = 0;
    for (let entry = this.activeFormattingElements.newest; entry; entry = entry.older)
      if (++count > MOST_OPEN) return true;
    return false;
  }
}

const FORMATTING: ReadonlySet<string> = new Set(
  "a b big code em font i nobr s small strike strong tt u".split(" "),
);

/** A whole page as a tree. */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document {
  return SteadyParser.parse(html, { treeAdapter: defaultTreeAdapter });
}

/** A piece of HTML as a tree. */
export function parsePiece(html: string): DefaultTreeAdapterTypes.DocumentFragment {
  const parser = SteadyParser.getFragmentParser<DefaultTreeAdapterMap>(null, {
    treeAdapter: defaultTreeAdapter,
  });
  parser.tokenizer.write(html, true);
  return parser.getFragment();
}
