import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

// Exports of invented sites, of any size: posts as newsrooms write them, some 3,000 characters each, every one different.

/** Write a WordPress export with so many posts, each with a featured picture of its own. */
export const writeWxr = (path: string, posts: number): Promise<void> => write(path, wxr(posts));

/** Write a Ghost export with so many posts. */
export const writeGhost = (path: string, posts: number): Promise<void> => write(path, ghost(posts));

const write = (path: string, parts: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(parts), createWriteStream(path));

const AUTHORS = ["Ana Ruiz", "Tom Lee", "Inez Farrow", "Ivo Lind", "Marta Okoro"];
const SECTIONS = ["Harbour", "Council", "Sport", "Weather"];
const NOUNS =
  "ferry crane quay board timetable lighthouse captain council winter bridge market island pier school road".split(
    " ",
  );
const VERBS = "kept moved closed opened praised repaired sold counted painted watched".split(" ");

const of = (list: readonly string[], index: number): string => list[index % list.length] ?? "";

const SYLLABLES = "ka lo mer tin ves dra sol pin har bu ren fi gor wex lan ti mo sher qua dle".split(" ");

/** Words as a language has them: some thousand that come again and again, few of them twice in one sentence. */
function wordsFrom(seed: number): () => string {
  let state = seed >>> 0;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return () => Array.from({ length: 2 + next(2) }, () => of(SYLLABLES, next(SYLLABLES.length))).join("");
}

/** A sentence that no other post has, with other words than the sentences of other posts. */
function sentence(post: number, place: number): string {
  const word = wordsFrom(post * 1_009 + place * 31);
  const [one, two, three] = [word(), word(), word()];
  return `The ${one} of ${two} was ${of(VERBS, post + place)} by the ${three}, and ${word()} ${word()} at the ${word()} said “${word()} ${word()}” on day ${place + 1}, while nobody ${word()} ${word()}.`;
}

const paragraphs = (post: number): string[] =>
  Array.from({ length: 10 }, (_, at) => [0, 1, 2].map((each) => sentence(post, at * 3 + each)).join(" "));
const titleOf = (post: number) => `The ${of(NOUNS, post)} that was ${of(VERBS, post)} number ${post}`;
const dateOf = (post: number) => new Date(Date.UTC(2010, 0, 1) + post * 3_600_000).toISOString();

function* wxr(posts: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Skerry Courier</title><link>https://skerry.example</link><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>
${AUTHORS.map((name, index) => `<wp:author><wp:author_login>a${index}</wp:author_login><wp:author_display_name><![CDATA[${name}]]></wp:author_display_name></wp:author>`).join("\n")}
`;
  for (let post = 1; post <= posts; post++) yield wxrPost(post);
  yield "</channel></rss>\n";
}

function wxrPost(post: number): string {
  const date = dateOf(post).slice(0, 19).replace("T", " ");
  const body = paragraphs(post).map(
    (text) =>
      `<!-- wp:paragraph -->\n<p>${text.replace("nobody", "<strong>nobody</strong>")}</p>\n<!-- /wp:paragraph -->`,
  );
  body.splice(
    4,
    0,
    `<!-- wp:image {"id":${post}1} -->\n<figure class="wp-block-image"><img src="https://skerry.example/p/${post}-300x200.jpg" alt="" class="wp-image-${post}1"/><figcaption>The quay (Harbour Pictures)</figcaption></figure>\n<!-- /wp:image -->`,
  );
  return `<item><title><![CDATA[${titleOf(post)}]]></title><link>https://skerry.example/2010/story-${post}/</link><dc:creator><![CDATA[a${post % AUTHORS.length}]]></dc:creator><guid isPermaLink="false">https://skerry.example/?p=${post}</guid>
<content:encoded><![CDATA[${body.join("\n\n")}]]></content:encoded><excerpt:encoded><![CDATA[${sentence(post, 99)}]]></excerpt:encoded>
<wp:post_id>${post}0</wp:post_id><wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${date}</wp:post_date_gmt><wp:post_name>story-${post}</wp:post_name><wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type>
<category domain="category" nicename="x"><![CDATA[${of(SECTIONS, post)}]]></category><category domain="post_tag" nicename="y"><![CDATA[${of(NOUNS, post)}]]></category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${post}1</wp:meta_value></wp:postmeta></item>
<item><title>p${post}</title><excerpt:encoded><![CDATA[The ${of(NOUNS, post)} at dawn]]></excerpt:encoded><wp:post_id>${post}1</wp:post_id><wp:status>inherit</wp:status><wp:post_parent>${post}0</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://skerry.example/p/${post}.jpg</wp:attachment_url></item>
`;
}

function* ghost(posts: number): Generator<string> {
  yield '{"db":[{"meta":{"exported_on":1700000000000,"version":"5.75.0"},"data":{"posts":[';
  for (let post = 1; post <= posts; post++)
    yield `${post === 1 ? "" : ","}${JSON.stringify(ghostPost(post))}`;
  yield '],"posts_authors":[';
  for (let post = 1; post <= posts; post++)
    yield `${post === 1 ? "" : ","}{"post_id":"p${post}","author_id":"u${post % AUTHORS.length}","sort_order":0}`;
  yield '],"posts_tags":[';
  for (let post = 1; post <= posts; post++)
    yield `${post === 1 ? "" : ","}{"post_id":"p${post}","tag_id":"t${post % SECTIONS.length}","sort_order":0}`;
  const tags = SECTIONS.map((name, index) => ({ id: `t${index}`, name, visibility: "public" }));
  const users = AUTHORS.map((name, index) => ({ id: `u${index}`, name }));
  yield `],"tags":${JSON.stringify(tags)},"users":${JSON.stringify(users)}}}]}`;
}

/** Another newsroom's posts: the same story twice would be known for one. */
const ELSEWHERE = 1_000_000;

function ghostPost(post: number) {
  const texts = paragraphs(ELSEWHERE + post);
  const children = texts.map((text) => ({
    type: "paragraph",
    children: [{ type: "extended-text", text, format: 0 }],
  }));
  return {
    id: `p${post}`,
    uuid: `00000000-0000-4000-8000-${String(post).padStart(12, "0")}`,
    title: titleOf(post),
    slug: `story-${post}`,
    lexical: JSON.stringify({ root: { children } }),
    html: texts.map((text) => `<p>${text}</p>`).join(""),
    custom_excerpt: sentence(post, 99),
    feature_image: `https://skerry.example/p/${post}.jpg`,
    status: "published",
    visibility: "public",
    type: "post",
    published_at: dateOf(post),
    updated_at: dateOf(post),
  };
}
