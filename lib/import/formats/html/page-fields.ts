import { hostName } from "@/lib/import/formats/host-name";
import { detectLanguage } from "@/lib/import/text/words/language";
import { type Claim, type Fused, fuse } from "./claims";
import type { PageClaims } from "./page-claims";
import { dateInAddress } from "./page-dates";
import { authorNames, nameKey, namesOnlyPeople, namesPeople } from "./page-names";
import { titleKey, withoutSiteName } from "./page-title";

/** What the page says about its story, weighed; null where it says nothing. */
export interface PageFields {
  headline: Fused<string> | null;
  standfirst: Fused<string> | null;
  byline: Fused<string[]> | null;
  publishedAt: Fused<string> | null;
  updatedAt: Fused<string> | null;
  language: Fused<string> | null;
  section: Fused<string> | null;
  tags: Fused<string[]> | null;
  canonicalUrl: Fused<string> | null;
  source: Fused<string> | null;
  copyright: Fused<string> | null;
}

/** Weigh all claims. `body` is the story's text: it tells the language, and what is no standfirst. */
export function weighFields(claims: PageClaims, address: string | null, body: string): PageFields {
  const canonicalUrl = fuse("canonical", absolute(claims.canonicalUrl, address), addressKey);
  const at = canonicalUrl?.value ?? address;
  const source = fuse("source", [...claims.source.map(siteName), ...hostOf(at)], titleKey);
  const sites = claims.source.map(({ value }) => value);
  const titles = claims.headline.map((claim) => ({
    ...claim,
    value: withoutSiteName(claim.value, sites, at),
  }));
  const named = titles.filter(({ value }) => !sites.some((site) => titleKey(site) === titleKey(value)));
  const headline = fuse("headline", named.length > 0 ? named : titles, titleKey);
  const names = claims.byline.map((claim) => ({
    ...claim,
    value: authorNames(claim.value, source?.value ?? null),
  }));
  const dated = at ? dateInAddress(at) : null;
  const inAddress = dated ? [{ value: dated, from: "the page’s address", trust: 0.6 }] : [];
  return {
    headline,
    canonicalUrl,
    source,
    standfirst: fuse(
      "standfirst",
      claims.standfirst.filter((claim) => isStandfirst(claim, headline?.value ?? "", body)),
      titleKey,
    ),
    byline: fuse("byline", wholeBylines(names).map(peopleFirst), nameKey),
    publishedAt: onOneDay(claims.publishedAt, inAddress),
    updatedAt: onOneDay(claims.updatedAt, []),
    language: fuse("language", languages(claims.language, body), (tag) => tag.split("-")[0] ?? ""),
    section: fuse(
      "section",
      claims.section.map(firstOfList).filter(({ value }) => isSection(value)),
      titleKey,
    ),
    tags: fuse("tags", claims.tags.map(topicsAlone), nameKey),
    copyright: fuse(
      "copyright",
      claims.copyright.filter(({ value }) => value.length < 200),
      titleKey,
    ),
  };
}

/** "https://www.baypost.example" or "@baypost" is the site's name in other letters. */
const siteName = (claim: Claim<string>): Claim<string> => ({
  ...claim,
  value: claim.value.replace(/^@|^https?:\/\/(?:www\.)?|\/$/gu, ""),
});

function hostOf(address: string | null): Claim<string>[] {
  if (!address || !URL.canParse(address)) return [];
  return [{ value: hostName(address), from: "the page’s address", trust: 0.3 }];
}

function absolute(claims: readonly Claim<string>[], address: string | null): Claim<string>[] {
  const base = address ?? claims.map(({ value }) => value).find((url) => URL.canParse(url));
  const read = claims.flatMap((claim) => {
    const url = URL.canParse(claim.value, base) ? new URL(claim.value, base) : null;
    return url && /^https?:$/u.test(url.protocol) ? [{ ...claim, value: url.href }] : [];
  });
  // Some sites call their front page canonical for everything.
  const deep = read.filter(({ value }) => new URL(value).pathname.length > 1 || new URL(value).search !== "");
  const own = address ? [{ value: address, from: "the address it was read from", trust: 0.5 }] : [];
  return [...(deep.length > 0 ? deep : read), ...own];
}

const addressKey = (url: string) =>
  url
    .replace(/^https?:\/\/(?:www\.)?/u, "")
    .replace(/[#?].*$/u, (rest) => (/^\?(?:id|idx|p|article|story)\w*=/u.test(rest) ? rest : ""))
    .replace(/\/$/u, "")
    .toLowerCase();

/** A name that is a part of a longer list of names agrees with it. */
function wholeBylines(claims: readonly Claim<string[]>[]): Claim<string[]>[] {
  const said = claims.filter(({ value }) => value.length > 0);
  return said.map((claim) => {
    const keys = claim.value.map((name) => nameKey([name]));
    const whole = said.find(
      ({ value }) =>
        value.length > keys.length &&
        (namesOnlyPeople(value) || !namesOnlyPeople(claim.value)) &&
        keys.every((key) => value.some((name) => nameKey([name]) === key)),
    );
    return whole ? { ...claim, value: whole.value } : claim;
  });
}

/** Where somebody is named, the organisation is not who wrote it; nor is everybody in a list with other things in it. */
function peopleFirst(claim: Claim<string[]>): Claim<string[]> {
  const share = !namesPeople(claim.value) ? 0.5 : namesOnlyPeople(claim.value) ? 1 : 0.8;
  return { ...claim, trust: claim.trust * share };
}

/** Dates agree when they name one day, or one moment in two zones; the most exact one of a day is taken. */
function onOneDay(claims: readonly Claim<string>[], days: readonly Claim<string>[]): Fused<string> | null {
  const all = [...claims, ...days];
  const sameMoment = new Map<string, string>();
  for (const { value } of all) {
    const moment = momentOf(value);
    if (moment !== null && !sameMoment.has(moment)) sameMoment.set(moment, value.slice(0, 10));
  }
  const dayOf = (value: string) => sameMoment.get(momentOf(value) ?? "") ?? value.slice(0, 10);
  const fused = fuse("date", all, dayOf);
  if (!fused) return null;
  const exact = all
    .filter(({ value }) => dayOf(value) === dayOf(fused.value))
    .toSorted((a, b) => exactness(b.value) - exactness(a.value) || b.trust - a.trust)[0];
  return { ...fused, value: exact?.value ?? fused.value };
}

/** Null for what names no moment, or one that no clock shows. */
function momentOf(value: string): string | null {
  if (!/T.*(?:Z|[+-]\d\d:\d\d)$/u.test(value)) return null;
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
const exactness = (value: string) => (momentOf(value) !== null ? 2 : value.includes("T") ? 1 : 0);

function languages(claims: readonly Claim<string>[], body: string): Claim<string>[] {
  const said = claims.flatMap((claim) => {
    const [tag] =
      /^[a-z]{2,3}(?:[-_][a-z]{2,4})?(?:[-_](?:[a-z]{2}|\d{3}))?(?=$|[^\w-])/iu.exec(claim.value) ?? [];
    return tag ? [{ ...claim, value: canonicalTag(tag.replaceAll("_", "-")) }] : [];
  });
  const { tag, confidence } = detectLanguage(body);
  // Templates are often in another language than what is written with them.
  if (tag === "und") return said;
  const exact = said.find(({ value }) => value.split("-")[0] === tag)?.value ?? tag;
  return [...said, { value: exact, from: "its words", trust: confidence * 0.85 }];
}

function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return tag;
  }
}

const firstOfList = (claim: Claim<string>): Claim<string> =>
  /,\S/u.test(claim.value) ? { ...claim, value: claim.value.replace(/,.*$/u, "") } : claim;

/** Systems put notes to themselves among the topics: "@river", "type: story", "ctp_video". */
const topicsAlone = (claim: Claim<string[]>): Claim<string[]> => ({
  ...claim,
  value: claim.value.filter((tag) => !/[@_=]|:\s|^\d+(?:\.\w+)?$/u.test(tag) && tag.length <= 60),
});

const isSection = (value: string) =>
  value.length <= 60 && !/^(?:article|articles|home|story|news article|uncategorized)$/iu.test(value);

/** What repeats the headline or the story's first words, or breaks off, is a description for machines. */
function isStandfirst({ value }: Claim<string>, headline: string, body: string): boolean {
  const key = titleKey(value).slice(0, 60);
  if (key.length < 16 || /(?:…|\.\.\.)$/u.test(value) || titleKey(headline).startsWith(key)) return false;
  return !titleKey(body.slice(0, 3_000)).includes(key);
}
