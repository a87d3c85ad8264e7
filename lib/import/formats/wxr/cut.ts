/** A stretch of an export: everything before the first item, or one item. */
export interface Cut {
  kind: "head" | "item";
  xml: string;
  /** It has no end of its own: the file breaks off in it, or a tag is missing. */
  broken: boolean;
}

/** Cuts an export that comes in piece by piece. */
export interface Cutter {
  push(text: string): Cut[];
  /** What is left when nothing more comes. */
  end(): Cut[];
}

const MARK = /<!\[CDATA\[|<!--|<item(?=[\s>])|<\/item\s*>/gu;
/** An item that is larger than this, in UTF-16 units, has lost its end. */
const LARGEST = 16_000_000;
const LONGEST_MARK = 16;

/**
 * A scanner that finds items by their tags alone, outside of CDATA and comments, so that damage inside of one never
 * reaches the next. It holds one item at a time.
 *
 * A CDATA section that was never closed would swallow the following items: one in which an item ends and the next
 * begins counts as closed before that.
 */
export function newCutter(): Cutter {
  let rest = "";
  /** Start of what is being collected, the next place to look at, and where the end of a CDATA was last looked for. */
  let from = 0;
  let at = 0;
  let looked = 0;
  let inItem = false;
  let hasHead = false;

  function scan(last: boolean): Cut[] {
    const cuts: Cut[] = [];
    let waits = false;
    const take = (end: number, broken: boolean): void => {
      cuts.push({ kind: "item", xml: rest.slice(from, end), broken });
      inItem = false;
    };
    for (;;) {
      MARK.lastIndex = at;
      const mark = MARK.exec(rest);
      if (!mark) break;
      const [sign] = mark;
      const start = mark.index;
      const after = start + sign.length;
      if (sign === "<![CDATA[" || sign === "<!--") {
        const end = closing(sign === "<!--" ? "-->" : "]]>", after, last);
        if (end === "later") {
          at = start;
          waits = true;
          break;
        }
        at = end;
      } else if (sign === "<item") {
        if (inItem) take(start, true);
        else if (!hasHead) {
          cuts.push({ kind: "head", xml: rest.slice(0, start), broken: false });
          hasHead = true;
        }
        inItem = true;
        from = start;
        at = after;
      } else {
        if (inItem) take(after, false);
        at = after;
      }
    }
    if (last) {
      if (inItem) take(rest.length, true);
      else if (!hasHead) cuts.push({ kind: "head", xml: rest, broken: true });
    } else forget(waits);
    return cuts;
  }

  /** Where a section ends, "later" when that has not come in yet. An end that is missing is passed over. */
  function closing(sign: string, after: number, last: boolean): number | "later" {
    const end = rest.indexOf(sign, Math.max(after, looked));
    if (end === -1) {
      looked = last ? rest.length : Math.max(after, rest.length - sign.length);
      if (last || rest.length - from > LARGEST) return after;
      return "later";
    }
    looked = 0;
    if (sign === "-->") return end + sign.length;
    const swallowed = itemEndsWithin(rest.slice(after, end));
    return swallowed === -1 ? end + sign.length : after + swallowed;
  }

  /** Keep what is being collected, and a tag that may go on. */
  function forget(waits: boolean): void {
    if (!waits) at = Math.max(at, rest.length - LONGEST_MARK);
    const keep = inItem || !hasHead ? from : at;
    rest = rest.slice(keep);
    at = Math.max(0, at - keep);
    looked = Math.max(0, looked - keep);
    from = 0;
  }

  return {
    push(text) {
      rest += text;
      return scan(false);
    },
    end: () => scan(true),
  };
}

/** Where an item ends in a CDATA section, with the next one behind it; -1 where that is not so. */
function itemEndsWithin(section: string): number {
  const end = section.search(/<\/item\s*>\s*<item[\s>]/u);
  return end !== -1 && section.includes("<wp:post_", end) ? end : -1;
}
