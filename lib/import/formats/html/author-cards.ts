import { clean } from "@/lib/import/formats/sheet";
import { isPersonName } from "@/lib/import/text/words/names";
import { bylineIn } from "./byline-line";
import { descendants, type Element, type Parent, parentOf, textBelow } from "./elements";
import type { HtmlPart } from "./fragment";
import { OF_OTHERS } from "./markup-claims";
import { isNamedLike } from "./page-boxes";
import { claimList, type PageClaims } from "./page-claims";
import { namesPeople } from "./page-names";
import type { StoryBox } from "./story-box";
import { isHidden } from "./visible";

const NAME = /(?:^| )(?:[\w-]*author-?name[\w-]*|fn)(?= |$)/u;
const CARD = /(?:^| )(?:(?:post-|entry-|article-)?author|byline)(?= |$)/u;
/** More than these are the authors of other stories. */
const MOST = 2;

/** Names in the boxes that present who wrote the story: a microformat's `vcard`, or one that is called "author-name". */
export function claimsOfCards(page: Parent, story: StoryBox, claims: PageClaims): void {
  const names = new Set<string>();
  for (const element of descendants(page)) {
    if (!isNamedLike(element, NAME) || !isCard(element)) continue;
    if (isHidden(element) || OF_OTHERS.has(story.reasonIn(element) ?? "")) continue;
    const byline = bylineIn(clean(textBelow(element)), false);
    if (byline && namesPeople(byline.names)) for (const name of byline.names) names.add(name);
  }
  if (names.size <= MOST) claimList(claims.byline, [...names], "the page’s card of its author", 0.6);
}

/** "fn" is anybody's name, unless it stands in an author's card. */
function isCard(element: Element): boolean {
  if (!/\bfn\b/u.test(element.attrs.find(({ name }) => name === "class")?.value ?? "")) return true;
  let around: Element | null = element;
  for (let step = 0; around && step < 4; step++) {
    if (isNamedLike(around, CARD)) return true;
    around = parentOf(around);
  }
  return false;
}

const FOLDER =
  /\/(?:authors?|profiles?|editors?|writers?|staff|contributors?|reporters?|journalists?|columnists?|autor(?:en|es)?|auteurs?|redakteure?)\/(?:[^?#]*\/)?([^/?#]+)\/?(?:[?#]|$)/iu;

/** The names that lead to pages about authors whose addresses spell them: "Ana Ruiz" → /author/ana-ruiz. */
export function linkedAuthors({ text, marks }: HtmlPart["rich"]): string[] {
  const names = marks.flatMap((mark) => {
    if (mark.type !== "link") return [];
    const slug = FOLDER.exec(mark.href)?.[1]?.toLowerCase() ?? "";
    const name = clean(text.slice(mark.from, mark.to));
    return isPersonName(name) && wordsOf(name).every((word) => slug.includes(word)) ? [name] : [];
  });
  return [...new Set(names)];
}

const wordsOf = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
