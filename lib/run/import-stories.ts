import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { insertArticles } from "@/lib/article/insert";
import { mayEdit } from "@/lib/article/policy";
import { lockArticle } from "@/lib/article/row";
import type { Tx } from "@/lib/db/transaction";
import type { Prepared } from "@/lib/import/prepare";
import { reviewed, reviewedFields } from "@/lib/import/review/as-reviewed";
import { insertImports } from "@/lib/import/row";
import { bringUpToDate } from "@/lib/import/same-story/bring-up-to-date";
import { putNotice } from "@/lib/import/same-story/note-kill";
import { findSame } from "@/lib/import/same-story/same-story";
import { wantPictures } from "@/lib/picture-job/want-pictures";
import type { Claim, ClaimedItem } from "./claim";
import { findKills } from "./kills";
import { type Outcome, outcomeOf } from "./outcome";
import { type Plan, planOf } from "./plan";
import { standingOf } from "./standing";

/** A story of a run that was read, on its way to become an article. */
export interface StoryRead {
  item: ClaimedItem;
  prepared: Prepared;
}

type Section = { id: string; name: string; slug: string };
type Planned = StoryRead & { plan: Plan };

/**
 * Step: make of stories what they are to become: new articles, newer states of articles, notices. What is known about
 * them is asked anew, since articles have come since the check, from this very run among others.
 */
export async function importStories(
  tx: Tx,
  person: Person,
  stories: readonly StoryRead[],
  claim: Pick<Claim, "runId" | "repeats">,
): Promise<Outcome[]> {
  await holdStories(tx, stories);
  const sections = await tx.section.findMany();
  const { first, again } = byStory(stories);
  const outcomes = await importAll(tx, person, first, sections, claim);
  // A second version of a story finds the article that the first has just become.
  for (const story of again) outcomes.push(...(await importAll(tx, person, [story], sections, claim)));
  return outcomes;
}

/** Who imports the same story at the same moment waits here, and then finds its article. */
async function holdStories(tx: Tx, stories: readonly StoryRead[]): Promise<void> {
  const names = stories.flatMap(namesOf);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock("key") FROM (
    SELECT DISTINCT hashtextextended("name", 0) AS "key" FROM unnest(${names}::text[]) AS "name" ORDER BY 1) AS "keys"`;
}

/** What a story is surely known by. */
const namesOf = ({ prepared: { fingerprint } }: StoryRead): string[] => [
  `sha256 ${fingerprint.sha256}`,
  ...(fingerprint.wireId ? [`wire ${fingerprint.wireId}`] : []),
  ...(fingerprint.address ? [`address ${fingerprint.address}`] : []),
];

function byStory(stories: readonly StoryRead[]): { first: StoryRead[]; again: StoryRead[] } {
  const seen = new Set<string>();
  const { first = [], again = [] } = Object.groupBy(stories, (story) => {
    const names = namesOf(story);
    const isAgain = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return isAgain ? "again" : "first";
  });
  return { first, again };
}

async function importAll(
  tx: Tx,
  person: Person,
  stories: readonly StoryRead[],
  sections: readonly Section[],
  claim: Pick<Claim, "runId" | "repeats">,
): Promise<Outcome[]> {
  const planned = await plan(tx, person, stories, claim);
  const those = (does: Plan["does"]) => planned.filter((story) => story.plan.does === does);
  const outcomes = await create(tx, person, those("create"), sections);
  for (const story of [...those("update"), ...those("notice")])
    outcomes.push(await enter(tx, person, story, sections));
  return [...outcomes, ...those("skip").map((story) => outcomeFor(story, { state: "skipped" }))];
}

async function plan(
  tx: Tx,
  person: Person,
  stories: readonly StoryRead[],
  { runId, repeats }: Pick<Claim, "runId" | "repeats">,
): Promise<Planned[]> {
  const same = await findSame(
    tx,
    person,
    stories.map(({ prepared }) => prepared.fingerprint),
  );
  const standing = await standingOf(tx, same);
  const kills = await findKills(
    tx,
    runId,
    stories.map(({ item, prepared }) => ({ number: item.number, fingerprint: prepared.fingerprint })),
  );
  return stories.map((story, at) => {
    const seen = same[at] ?? null;
    const { fingerprint } = story.prepared;
    const known = standing.get(seen?.articleId ?? "") ?? null;
    return {
      ...story,
      plan: planOf({
        fingerprint,
        same: seen,
        standing: known,
        repeat: null,
        killedBy: kills[at] ?? null,
        repeats,
      }),
    };
  });
}

async function create(
  tx: Tx,
  person: Person,
  stories: readonly Planned[],
  sections: readonly Section[],
): Promise<Outcome[]> {
  if (stories.length === 0) return [];
  const articleIds = await insertArticles(
    tx,
    person,
    stories.map(({ prepared }) => {
      const { story, format } = prepared.read;
      const reviewed = reviewedFields(story, {}, sections, format);
      return { ...reviewed, body: prepared.body, reason: "imported", importId: null };
    }),
  );
  const importIds = await insertImports(
    tx,
    person,
    stories.map(({ item, prepared }, at) => ({ ...prepared, item, articleId: articleIds[at] ?? null })),
  );
  await wantPictures(
    tx,
    person,
    stories.map(({ prepared: { pictures } }, at) => ({
      articleId: articleIds[at] ?? "",
      importId: importIds[at] ?? "",
      pictures,
    })),
  );
  return stories.map((story, at) =>
    outcomeFor(story, {
      state: "imported",
      importId: importIds[at] ?? null,
      articleId: articleIds[at] ?? null,
    }),
  );
}

/** Into an article that is there. The item has none of its own, so undoing the run leaves that article alone. */
async function enter(tx: Tx, person: Person, story: Planned, sections: readonly Section[]): Promise<Outcome> {
  const { item, prepared, plan } = story;
  const articleId = plan.sameAs ?? "";
  const article = await lockArticle(tx, articleId);
  authorize(mayEdit(person, article));
  const [importId = ""] = await insertImports(tx, person, [{ ...prepared, item, articleId }]);
  const { story: read } = prepared.read;
  if (plan.does === "notice") await putNotice(tx, person, { articleId, importId, story: read });
  else
    await bringUpToDate(tx, person, article, { importId, story: read, reviewed: asRead(prepared, sections) });
  return outcomeFor(story, { state: "imported", importId });
}

const asRead = ({ read: { story, format } }: Prepared, sections: readonly Section[]) =>
  reviewed(
    story,
    {},
    story.blocks.map(({ decision }) => decision),
    sections,
    format,
  );

const outcomeFor = (
  { item, prepared, plan }: Planned,
  given: Pick<Outcome, "state"> & Partial<Outcome>,
): Outcome =>
  outcomeOf({
    number: item.number,
    because: plan.because,
    title: prepared.title || item.title,
    wordCount: prepared.wordCount,
    warnings: prepared.read.story.warnings.length,
    sameAs: plan.sameAs,
    ...given,
  });
