import type { Node } from "@tiptap/pm/model";
import type { ArticleFields, FieldName } from "@/lib/article/fields";
import { matchesIn, type Query, type Span } from "./matches";

/** Fields that have words, those above the story first. Addresses have none: a replaced slug would break links. */
const ABOVE = ["kicker", "headline", "standfirst"] as const;
const BESIDE = ["byline", "bylineTail", "topics", "dateline", "source"] as const;
export type WordField = (typeof ABOVE)[number] | (typeof BESIDE)[number];

/** A place in a field; `line` counts in fields that are lists. */
export interface FieldPlace extends Span {
  field: WordField & FieldName;
  line: number;
}

/** One thing that was found, in a field or at a position of the story. */
export type Place = FieldPlace | (Span & { field: null });

/** Everything that was found, as a reader comes to it: above the story, in it, beside it. */
export function allPlaces(fields: ArticleFields, story: readonly Span[], query: Query): Place[] {
  const inField = (field: WordField): FieldPlace[] =>
    linesOf(fields[field]).flatMap((line, index) =>
      matchesIn(line, query).map((span) => ({ field, line: index, ...span })),
    );
  return [
    ...ABOVE.flatMap(inField),
    ...story.map((span) => ({ field: null, ...span })),
    ...BESIDE.flatMap(inField),
  ];
}

const linesOf = (value: string | readonly string[]): readonly string[] =>
  typeof value === "string" ? [value] : value;

/** What is found in the story: in each of its text blocks, captions and credits included. */
export function storyMatches(story: Node, query: Query): Span[] {
  const found: Span[] = [];
  story.descendants((block, position) => {
    if (!block.isTextblock) return true;
    // A line break takes one position, as its sign here does.
    const text = block.textBetween(0, block.content.size, undefined, "\n");
    for (const { from, to } of matchesIn(text, query)) {
      found.push({ from: position + 1 + from, to: position + 1 + to });
    }
    return false;
  });
  return found;
}

/** The field's value with every place in it replaced. */
export function replacedIn<Name extends WordField>(
  value: ArticleFields[Name],
  places: readonly FieldPlace[],
  replacement: string,
): ArticleFields[Name] {
  const lines = linesOf(value).map((line, index) =>
    places
      .filter((place) => place.line === index)
      .toSorted((one, other) => other.from - one.from)
      .reduce((text, { from, to }) => text.slice(0, from) + replacement + text.slice(to), line),
  );
  return (typeof value === "string" ? (lines[0] ?? "") : lines) as ArticleFields[Name];
}
