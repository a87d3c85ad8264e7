import { type Fields, fieldsOf, parsed, textOf } from "./json";

/** What a first pass over an export gathers: what posts refer to, as compactly as it goes. */
export interface Relations {
  tags: Map<string, Fields>;
  users: Map<string, Fields>;
  /** By the post's id: "order id" of each, parted by commas. */
  postsTags: Map<string, string>;
  postsAuthors: Map<string, string>;
  postsMeta: Map<string, Fields>;
  settings: Fields[];
}

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

export const noRelations = (): Relations => ({
  tags: new Map(),
  users: new Map(),
  postsTags: new Map(),
  postsAuthors: new Map(),
  postsMeta: new Map(),
  settings: [],
});

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
      link(relations.postsTags, post, row.sort_order, row.tag_id);
      break;
    case "posts_authors":
      link(relations.postsAuthors, post, row.sort_order, row.author_id);
      break;
    case "posts_meta": {
      const said = pick(row, META);
      if (Object.keys(said).length > 0) relations.postsMeta.set(post, said);
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

function link(links: Map<string, string>, post: string, order: unknown, id: unknown): void {
  const before = links.get(post);
  const written = `${textOf(order) || "0"} ${textOf(id)}`;
  links.set(post, before === undefined ? written : `${before},${written}`);
}

/** An export of one post with its own tags, authors and settings. The post stands there as it stood in the file. */
export function miniOf(json: string, post: Fields, relations: Relations): string {
  const id = textOf(post.id);
  const postsTags = linksOf(relations.postsTags, id);
  const postsAuthors = linksOf(relations.postsAuthors, id);
  const authors = [...postsAuthors.map((each) => each.id), textOf(post.author_id)];
  const meta = relations.postsMeta.get(id);
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

function linksOf(links: ReadonlyMap<string, string>, post: string): { order: number; id: string }[] {
  return (links.get(post)?.split(",") ?? [])
    .map((each) => ({
      order: Number(each.slice(0, each.indexOf(" "))),
      id: each.slice(each.indexOf(" ") + 1),
    }))
    .sort((a, b) => a.order - b.order);
}
