import { type LinesByKey, newLinesByKey } from "@/lib/import/formats/lines-by-key";
import { type Fields, fieldsOf, parsed, textOf } from "./json";

/** What a first pass over an export gathers: what posts refer to, as compactly as it goes. */
export interface Relations {
  tags: Map<string, Fields>;
  users: Map<string, Fields>;
  /** By the post's id. */
  postsTags: LinesByKey<Link>;
  postsAuthors: LinesByKey<Link>;
  postsMeta: LinesByKey<Fields>;
  settings: Fields[];
}

/** A tag's or author's place among those of its post, and its id. */
type Link = readonly [order: number, id: string];

/** The tables that are gathered, and the posts themselves. */
export const RELATED: ReadonlySet<string> = new Set([
  "tags",
  "users",
  "posts_tags",
  "posts_authors",
  "posts_meta",
  "settings",
]);
export const POSTS: ReadonlySet<string> = new Set(["posts"]);

/** Nothing gathered yet. Whoever gathers calls {@link closeRelations}. */
export const noRelations = (): Relations => ({
  tags: new Map(),
  users: new Map(),
  postsTags: newLinesByKey(),
  postsAuthors: newLinesByKey(),
  postsMeta: newLinesByKey(),
  settings: [],
});

/** Nothing is looked up in them any more. */
export function closeRelations({ postsTags, postsAuthors, postsMeta }: Relations): void {
  for (const lines of [postsTags, postsAuthors, postsMeta]) lines.close();
}

const META = ["feature_image_alt", "feature_image_caption", "meta_description", "email_only"];
const SETTINGS = new Set(["title", "url", "lang", "locale", "default_locale"]);

/** Remember a row of one of the {@link RELATED} tables. */
export function gatherRow(relations: Relations, table: string, json: string): void {
  const row = fieldsOf(parsed(json));
  const id = textOf(row.id);
  const post = textOf(row.post_id);
  switch (table) {
    case "tags":
      relations.tags.set(id, pick(row, ["id", "name", "slug", "visibility"]));
      break;
    case "users":
      relations.users.set(id, pick(row, ["id", "name", "slug"]));
      break;
    case "posts_tags":
      relations.postsTags.add(post, linkOf(row.sort_order, row.tag_id));
      break;
    case "posts_authors":
      relations.postsAuthors.add(post, linkOf(row.sort_order, row.author_id));
      break;
    case "posts_meta": {
      const said = pick(row, META);
      if (Object.keys(said).length > 0) relations.postsMeta.add(post, said);
      break;
    }
    case "settings":
      if (SETTINGS.has(textOf(row.key))) relations.settings.push(pick(row, ["key", "value"]));
      break;
  }
}

/** Only these, where they say something. */
const pick = (row: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.flatMap((name) => (row[name] ? [[name, row[name]]] : [])));

const linkOf = (order: unknown, id: unknown): Link => [Number(textOf(order)) || 0, textOf(id)];

/** An export of one post with its own tags, authors and settings. The post stands there as it stood in the file. */
export function miniOf(json: string, post: Fields, relations: Relations): string {
  const id = textOf(post.id);
  const postsTags = linksOf(relations.postsTags, id);
  const postsAuthors = linksOf(relations.postsAuthors, id);
  const authors = [...postsAuthors.map((each) => each.id), textOf(post.author_id)];
  const meta = relations.postsMeta.last(id);
  const tables = {
    tags: postsTags.flatMap((each) => relations.tags.get(each.id) ?? []),
    users: [...new Set(authors)].flatMap((each) => relations.users.get(each) ?? []),
    posts_tags: postsTags.map((each) => ({ post_id: id, tag_id: each.id, sort_order: each.order })),
    posts_authors: postsAuthors.map((each) => ({ post_id: id, author_id: each.id, sort_order: each.order })),
    posts_meta: meta ? [{ post_id: id, ...meta }] : [],
    settings: relations.settings,
  };
  return `{"db":[{"meta":{"exported_on":0},"data":{"posts":[${json}],${JSON.stringify(tables).slice(1)}}]}`;
}

const linksOf = (links: LinesByKey<Link>, post: string): { order: number; id: string }[] =>
  links
    .all(post)
    .map(([order, id]) => ({ order, id }))
    .sort((a, b) => a.order - b.order);
