import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { readByline } from "@/lib/import/text/words/names";
import { isProse, wordCount } from "@/lib/import/text/words/prose";
import { isPublisher } from "./publisher";

/** How far down a paper's name is looked for. */
const TOP = 60;
/** So many mottos stand below one another at most. */
const MOST = 2;
const LONGEST = 12;
const SHORTEST_TITLE = 4;

const MOTTO: Grounds = {
  rule: "motto",
  confidence: 0.8,
  because: "The paper’s motto: it stands below the paper’s name, and the headline below it.",
};

/** What mottos boast of: news, truth, age, place. */
const BOAST =
  /(?<!\p{L})(?:news|journalism|newspaper|paper|press|truth|voice|independent|(?:since|seit|depuis|desde|dal|sinds|sedan|siden|from) (?:18|19|20)\d\d|est(?:ablished|\.)|founded|gegründet|fondé|fundado|fondato|opgericht|unabhängig\p{L}*|überparteilich\p{L}*|zeitung|nachrichten|heimat\p{L}*|stimme|journal|journalisme|presse|l['’]info(?:rmation)?|quotidien|voix|periodismo|periódico|diario|prensa|decano|voz|jornalismo|jornal|giornalismo|giornale|quotidiano|voce|krant|nieuws|stem|tidning\p{L}*|nyheter|avis\p{L}*|gazeta|dziennik|新聞|報道)(?!\p{L})/iu;

/**
 * Set aside a paper's motto: the line straight below its name at the top of a page, above a title that byline or date
 * follow. In a block with the name the place is enough; where the title stands in that block as well, the motto must
 * boast as mottos do.
 */
export function setAsideMotto(pieces: readonly Piece[]): void {
  const isName = isPublisher(pieces);
  for (const [index, name] of pieces.slice(0, TOP).entries()) {
    if (!isName(name)) continue;
    for (let at = index + 1; at <= index + MOST; at++) {
      const line = pieces[at];
      const next = pieces[at + 1];
      if (!line || line.claim || !next || wordCount(line.text) > LONGEST || isMeta(line)) break;
      const isApart = line.group === name.group && next.group !== name.group;
      if (!(isApart || BOAST.test(line.text)) || !hasTitle(pieces, at + 1)) break;
      setAside(line, "nav", MOTTO);
    }
  }
}

/** Before the story begins, a line of some length that nobody has claimed, and byline or date. */
function hasTitle(pieces: readonly Piece[], from: number): boolean {
  const below = pieces.slice(from, from + 8);
  const meta = below.findIndex((piece) => isMeta(piece));
  const title = below.findIndex(
    (piece) => !piece.claim && wordCount(piece.text) >= SHORTEST_TITLE && !isMeta(piece),
  );
  return (
    meta !== -1 && title !== -1 && title < meta && !below.slice(0, title).some(({ text }) => isProse(text))
  );
}

function isMeta({ text }: Piece): boolean {
  return text.length < 160 && ((readByline(text)?.labelled ?? false) || readDateLine(text) !== null);
}
