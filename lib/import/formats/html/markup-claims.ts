import { clean } from "@/lib/import/formats/sheet";
import { attribute, descendants, type Element, type Parent, textBelow } from "./elements";
import { claimDate } from "./json-ld-claims";
import { claim, claimList, type PageClaims } from "./page-claims";
import type { StoryBox } from "./story-box";
import { isHidden } from "./visible";

const MOST_AUTHORS = 6;
/** What stands there is about other stories, or by readers. */
export const OF_OTHERS: ReadonlySet<string> = new Set(["related", "comments", "ad"]);

/** Microdata, `<time>`, and links that say `rel=author` or `rel=tag`. */
export function claimsOfMarkup(page: Parent, story: StoryBox, claims: PageClaims): void {
  const tags: string[] = [];
  const authors: string[] = [];
  const linked: string[] = [];
  let times = 0;
  let headlines = 0;
  for (const element of descendants(page)) {
    const property = attribute(element, "itemprop");
    const said = attribute(element, "content") || attribute(element, "datetime");
    const rel = attribute(element, "rel");
    if (property === "" && rel === "" && element.tagName !== "time") continue;
    if (OF_OTHERS.has(story.reasonIn(element) ?? "")) continue;
    const text = () => clean(textBelow(element)).slice(0, 300);
    if (/\bdatePublished\b/u.test(property))
      claimDate(claims.publishedAt, said || text(), "the page’s microdata", 0.8);
    else if (/\bdateModified\b/u.test(property))
      claimDate(claims.updatedAt, said || text(), "the page’s microdata", 0.75);
    else if (property === "headline" && headlines++ === 0)
      claim(claims.headline, said || text(), "the page’s microdata", 0.7);
    else if (property === "articleSection")
      claim(claims.section, said || text(), "the page’s microdata", 0.7);
    else if (property === "author" && !isHidden(element)) authors.push(said || nameIn(element) || text());
    else if (/(?:^|\s)author(?:\s|$)/u.test(rel) && element.tagName === "a") linked.push(text());
    else if (/(?:^|\s)tag(?:\s|$)/u.test(rel) && element.tagName === "a" && tags.length < 20)
      tags.push(text());
    else if (element.tagName === "time" && said !== "" && times++ === 0)
      claimDate(claims.publishedAt, said, "the first time on the page", 0.5);
  }
  if (authors.length <= MOST_AUTHORS) claimList(claims.byline, authors, "the page’s microdata", 0.6);
  // More than these are the authors of other stories.
  if (linked.length <= MOST_AUTHORS) claimList(claims.byline, linked, "the page’s links to its authors", 0.6);
  claimList(claims.tags, tags, "the page’s links to topics", 0.55);
}

/** The name within an author's microdata. */
function nameIn(author: Element): string {
  for (const element of descendants(author))
    if (attribute(element, "itemprop") === "name")
      return attribute(element, "content") || clean(textBelow(element));
  return "";
}
