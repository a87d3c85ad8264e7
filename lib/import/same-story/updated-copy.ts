import { type ArticleFields, FIELD_NAMES, type FieldName } from "@/lib/article/fields";
import { captionKey, keepPictures } from "@/lib/document/keep-pictures";
import { parseDocument, toJson } from "@/lib/document/parse";
import type { NodeJson } from "@/lib/document/types";
import type { ImportedStory } from "@/lib/import/imported-story";
import type { Reviewed } from "@/lib/import/review/as-reviewed";

/**
 * What an article becomes when a newer state of its story comes in.
 *
 * The body is the review's, but pictures and descriptions stay ({@link keepPictures}). A field that the review leaves
 * empty stays as it is; so do slug and section, and the language where the source does not say.
 *
 * @param earlier what the article was made of before: they tell which picture is which
 */
export function updatedCopy(
  article: { fields: ArticleFields; body: NodeJson },
  { fields, body, sources, saysLanguage }: Reviewed,
  earlier: readonly ImportedStory[],
): { fields: ArticleFields; body: NodeJson } {
  const stays = (name: FieldName) =>
    name === "slug" ||
    (name === "sectionId" && article.fields.sectionId !== null) ||
    (name === "language" && !saysLanguage) ||
    isEmpty(fields[name]);
  const changing = FIELD_NAMES.filter((name) => !stays(name)).map((name) => [name, fields[name]]);
  return {
    fields: { ...article.fields, ...Object.fromEntries(changing) },
    body: keepPictures(stored(body), stored(article.body), { next: sources, before: picturesOf(earlier) }),
  };
}

/** As the database has it, with every attribute, so that two of them can be compared. */
const stored = (body: NodeJson) => toJson(parseDocument(body));

const isEmpty = (value: ArticleFields[FieldName] | undefined) =>
  value === undefined || value === null || (typeof value !== "number" && value.length === 0);

/** Where the picture with a caption was to be had; the latest source counts. */
function picturesOf(stories: readonly ImportedStory[]): Map<string, string> {
  const figures = stories.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "figure"));
  return new Map(
    figures.flatMap(({ caption, src }) => (src === null ? [] : [[captionKey(caption), src] as const])),
  );
}
