import { type Fields, fieldsOf, listOf, textOf } from "./json";

/** A post of an export with what it refers to. */
export interface GhostPost {
  fields: Fields;
  meta: Fields;
  authors: string[];
  /** In their order; internal ones begin with "#". */
  tags: string[];
  site: { title: string; address: string; language: string };
}

/** The first post of an export, whatever its shape, and how many there are; null where there is none. */
export function firstPost(json: unknown): { post: GhostPost; count: number } | null {
  const root = fieldsOf(json);
  const data = fieldsOf(fieldsOf(listOf(root.db)[0]).data ?? root.data ?? root);
  const posts = listOf(data.posts);
  const [fields] = posts;
  if (!fields) return null;
  const id = textOf(fields.id);
  const related = (table: string, key: string): string[] =>
    listOf(data[table])
      .filter((row) => textOf(row.post_id) === id)
      .sort((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0))
      .map((row) => textOf(row[key]));
  const named = (table: string, ids: readonly string[]): Fields[] => {
    const rows = new Map<string, Fields>(listOf(data[table]).map((row) => [textOf(row.id), row]));
    return ids.map((each) => rows.get(each)).filter((row) => row !== undefined);
  };
  const linked = named("users", related("posts_authors", "author_id"));
  const owner = named("users", [textOf(fields.author_id)]);
  // Answers of the API hold them in the post.
  const authors = [listOf(fields.authors), linked, owner].find((each) => each.length > 0) ?? [];
  const tags =
    [listOf(fields.tags), named("tags", related("posts_tags", "tag_id"))].find((each) => each.length > 0) ??
    [];
  const setting = (...keys: string[]) =>
    keys
      .map((key) => textOf(listOf(data.settings).find((row) => row.key === key)?.value))
      .find((value) => value !== "") ?? "";
  const address = textOf(fields.url);
  return {
    count: posts.length,
    post: {
      fields,
      meta: { ...fields, ...listOf(data.posts_meta).find((row) => textOf(row.post_id) === id) },
      authors: authors.map((each) => textOf(each.name)).filter((name) => name !== ""),
      tags: tags.map(nameOfTag).filter((name) => name !== ""),
      site: {
        title: setting("title"),
        address: setting("url") || (URL.canParse(address) ? new URL(address).origin : ""),
        language: setting("locale", "lang", "default_locale"),
      },
    },
  };
}

function nameOfTag({ name, visibility }: Fields): string {
  const text = textOf(name);
  return visibility === "internal" && !text.startsWith("#") ? `#${text}` : text;
}
