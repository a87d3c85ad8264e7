import { FEED_FORMATS, feedPath, feedTitle } from "./feed-links";
import type { FeedView } from "./feed-view";
import type { FeedItem } from "./rss";
import { publicAddress } from "./site";
import { authorsOf, pictureUrl } from "./structured";
import { xmlText } from "./xml";

/** Atom wants to know when a feed last changed, also of one in which nothing was ever published. */
const NEVER = new Date(0);

/**
 * Atom 1.0 (RFC 4287), each story with its markup. `updated` is what the standard means by it: a change that the
 * publisher calls significant.
 */
export function atom({ of, chrome, hub, changedAt }: FeedView, items: readonly FeedItem[]): string {
  const { siteName, origin, assets } = chrome;
  const home = of ? publicAddress(origin, of.path) : `${origin}/`;
  const self = origin + feedPath("atom.xml", of);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${xmlText(self)}</id>
<title>${xmlText(feedTitle(siteName, of))}</title>
<updated>${(changedAt ?? NEVER).toISOString()}</updated>
<author><name>${xmlText(siteName)}</name><uri>${xmlText(`${origin}/`)}</uri></author>
<link rel="self" type="${FEED_FORMATS["atom.xml"].type}" href="${xmlText(self)}"/>
${hub === null ? "" : `<link rel="hub" href="${xmlText(hub)}"/>\n`}<link rel="alternate" type="text/html" href="${xmlText(home)}"/>
<icon>${xmlText(origin + (assets["icon.png"] ?? ""))}</icon>
${items.map((item) => entryOf(item, origin)).join("\n")}
</feed>
`;
}

function entryOf({ story, html }: FeedItem, origin: string): string {
  const address = xmlText(publicAddress(origin, story.path));
  const { picture } = story;
  return [
    `<entry xml:lang="${xmlText(story.language)}">`,
    `<id>urn:uuid:${story.articleId}</id>`,
    `<title>${xmlText(story.headline)}</title>`,
    `<link rel="alternate" type="text/html" href="${address}"/>`,
    picture
      ? `<link rel="enclosure" type="image/jpeg" href="${xmlText(pictureUrl(picture, origin))}" title="${xmlText(picture.alt)}"/>`
      : "",
    `<published>${story.firstPublishedAt.toISOString()}</published>`,
    `<updated>${(story.updatedAt ?? story.firstPublishedAt).toISOString()}</updated>`,
    // Without a byline the feed's own author counts.
    ...authorsOf(story, origin).map(
      ({ name, url }) =>
        `<author><name>${xmlText(name)}</name>${url === undefined ? "" : `<uri>${xmlText(url)}</uri>`}</author>`,
    ),
    ...[story.section.name, ...story.topics].map((term) => `<category term="${xmlText(term)}"/>`),
    story.standfirst === "" ? "" : `<summary>${xmlText(story.standfirst)}</summary>`,
    `<content type="html" xml:base="${address}">${xmlText(html)}</content>`,
    "</entry>",
  ]
    .filter((line) => line !== "")
    .join("\n");
}
