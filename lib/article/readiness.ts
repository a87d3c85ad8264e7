import { figures, textBlocks } from "@/lib/document/measure";
import type { NodeJson } from "@/lib/document/types";
import type { Issue } from "@/lib/errors";
import { CHANNELS, places } from "@/lib/format/channel-headline";
import { dateTime } from "@/lib/format/dates";
import type { ArticleFields } from "./fields";
import { isSlug, slugOf } from "./slug";
import { textIssues } from "./text-issues";

// Longer headlines are cut by search engines, feed readers and phones' lock screens.
const LONG_HEADLINE = 100;

const NONE: ReadonlySet<string> = new Set();

interface Candidate {
  fields: ArticleFields;
  body: NodeJson;
  /** Has another article its address? Known by the server alone. */
  addressTaken: boolean;
  /** Ids of figures whose picture the newsroom is bringing in. */
  awaited?: ReadonlySet<string>;
  /** Has an agency killed the story, and nobody dismissed that? */
  killed: boolean;
  /** Until when it must not be published, while that is ahead; an ISO instant. */
  embargo?: string | null;
}

/**
 * What stands between an article and its readers: what blocks, then what warns.
 *
 * The panel beside the editor and the server ask the same function, so the button never promises what publishing
 * refuses. An upload in progress is known by the editor alone: it is never part of the document.
 */
export function publishIssues({
  fields,
  body,
  addressTaken,
  killed,
  embargo = null,
  awaited = NONE,
}: Candidate): Issue[] {
  const issues: Issue[] = [];
  const blocks = (field: string, message: string) => issues.push({ field, message, severity: "blocks" });
  const warns = (field: string, message: string) => issues.push({ field, message, severity: "warns" });

  if (killed)
    blocks("notice", "The agency has killed this story. Dismiss its notice with a reason, or leave it.");
  if (embargo) blocks("embargo", embargoWords(embargo));
  if (fields.headline === "") blocks("headline", "Write a headline.");
  if (fields.sectionId === null) blocks("sectionId", "Choose a section.");
  const slug = slugOf(fields);
  if (slug === "") blocks("slug", "Write a slug, the last part of the address.");
  else if (!isSlug(slug)) blocks("slug", "Use small letters, digits and single hyphens in the slug.");
  else if (addressTaken) blocks("slug", "Another story has this address. Change the slug.");

  const blockTexts = [...textBlocks(body)];
  if (!blockTexts.some(({ text }) => text.trim() !== "")) blocks("body", "Write the story.");
  for (const figure of figures(body)) {
    if (figure.pictureId === null) {
      warns(
        `figure.${figure.number}`,
        awaited.has(figure.id ?? "")
          ? `The picture of photo ${figure.number} is on its way: until it is there, readers see the caption alone.`
          : `Photo ${figure.number} has no picture: readers see its caption alone.`,
      );
      continue;
    }
    if (figure.alt === "" && !figure.decorative) {
      blocks(`figure.${figure.number}.alt`, `Describe photo ${figure.number} for people who can't see it.`);
    }
    if (figure.credit === "") blocks(`figure.${figure.number}.credit`, `Credit photo ${figure.number}.`);
    if (figure.caption === "")
      warns(`figure.${figure.number}.caption`, `Photo ${figure.number} has no caption.`);
  }

  if (places(fields.headline) > LONG_HEADLINE)
    warns("headline", `The headline is longer than ${LONG_HEADLINE} characters.`);
  if (fields.standfirst === "")
    warns("standfirst", "There is no standfirst: fronts and search results show the opening.");
  if (fields.byline.length === 0) warns("byline", "There is no byline.");
  return [...issues, ...fieldIssues(fields), ...textIssues(body)];
}

/** What the lines beside the story may still need. */
function fieldIssues(fields: ArticleFields): Issue[] {
  const issues: Issue[] = [];
  for (const name of ["kicker", "headline", "standfirst", ...CHANNELS.map(({ name }) => name)] as const) {
    const found = /\b(?:TK|XXX)\b/u.exec(fields[name])?.[0];
    if (found)
      issues.push({
        field: name,
        message: `“${found}” is still in a headline or standfirst: ${fields[name]}`,
        severity: "warns",
      });
  }
  for (const { name, label, recommended } of CHANNELS) {
    if (places(fields[name]) > recommended) {
      const message = `The ${label.toLowerCase()} is longer than ${recommended} characters and may be cut.`;
      issues.push({ field: name, message, severity: "tells" });
    }
  }
  if (fields.canonicalUrl !== "" && !/^https?:$/.test(URL.parse(fields.canonicalUrl)?.protocol ?? "")) {
    const message = "The original address is none. Write it whole, with https://.";
    issues.push({ field: "canonicalUrl", message, severity: "warns" });
  }
  return issues;
}

/** A source may say that there is an embargo and not until when: then it ends at the end of time. */
function embargoWords(until: string): string {
  return until.startsWith("9999")
    ? "Under embargo, and the source does not say clearly until when. Set its end, or lift it."
    : `Under embargo until ${dateTime(new Date(until))}. Publish after that, or change it.`;
}

/** Does any of them stop publishing? */
export const isBlocked = (issues: readonly Issue[]): boolean =>
  issues.some(({ severity }) => severity === "blocks");

/** The warnings among them that a person hasn't seen: they know them by their places. */
export const unseenWarnings = (issues: readonly Issue[], seen: readonly string[]): Issue[] =>
  issues.filter(({ severity, field }) => severity === "warns" && !seen.includes(field));
