import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { Conflict, Invalid } from "@/lib/errors";
import { record } from "@/lib/event/record";
import { giveNamesPages } from "@/lib/taxonomy/name-stories";
import { addressTaken } from "./address";
import { asSeen } from "./as-seen";
import { appendChange } from "./commit";
import { embargoAhead } from "./embargo";
import type { PublishArticle } from "./input";
import { openNotices } from "./notices";
import { mayPublish } from "./policy";
import { isBlocked, publishIssues, unseenWarnings } from "./readiness";
import { asJson, keepRevision, lockArticle, toColumns } from "./row";
import { shownPictures } from "./shown-pictures";
import { slugOf } from "./slug";
import type { Article, Section } from "./types";

/** What readers see now. */
export interface Published {
  publicationId: string;
  path: string;
  /** The version that readers see. */
  version: number;
}

/**
 * Show the working copy to readers as an immutable publication, in place of the one before.
 *
 * The date of the first publication stays, also when the story had been taken offline meanwhile. What a colleague
 * wrote in the seconds before waits as a change that is not published: readers get what the actor saw.
 *
 * What blocks can't be overridden. Warnings can: by who has seen each of them, and the event keeps what they were and
 * the reason that was given.
 *
 * @throws NotFound, Forbidden; Conflict when the actor saw an older version, or readers see a later one;
 *   Invalid with everything that blocks, or with a warning that they have not seen.
 */
export function publishArticle(actor: Person, input: PublishArticle): Promise<Published> {
  return inTransaction(async (tx) => {
    const head = await lockArticle(tx, input.articleId);
    authorize(mayPublish(actor));
    const seen = await asSeen(tx, head, input.version);
    const { section, warnings } = await requireReady(tx, seen, input);
    const article = await fixSlug(tx, actor, seen, head);
    const path = `${section.slug}/${article.fields.slug}`;
    await claimAddress(tx, article, path);
    await redirectOldPath(tx, article.id);
    const publicationId = await showToReaders(
      tx,
      actor,
      { ...article, section },
      path,
      input.significant ?? false,
    );
    await giveNamesPages(tx, article.fields);
    await keepRevision(tx, actor, { ...article, articleId: article.id, reason: "published" });
    await record(tx, actor, {
      type: "article.published",
      subjectId: article.id,
      publicationId,
      path,
      headline: article.fields.headline,
      warnings,
      reason: warnings.length === 0 ? "" : (input.reason ?? ""),
    });
    return { publicationId, path, version: article.version };
  });
}

async function requireReady(tx: Tx, article: Article, { seenWarnings }: PublishArticle) {
  const killed = (await openNotices(tx, article.id)).length > 0;
  const embargo = await embargoAhead(tx, article.id);
  const taken = await addressTaken(tx, article);
  const issues = publishIssues({ ...article, killed, embargo, addressTaken: taken });
  if (isBlocked(issues) || !article.section) throw new Invalid(issues);
  if (seenWarnings && unseenWarnings(issues, seenWarnings).length > 0) throw new Invalid(issues);
  const warnings = unseenWarnings(issues, []).map(({ message }) => message);
  return { section: await holdSection(tx, article.section.id), warnings };
}

/** As it is now: who renames or merges it waits until this story is among those that move. */
async function holdSection(tx: Tx, id: string): Promise<Section> {
  await tx.$queryRaw`SELECT 1 FROM "Section" WHERE "id" = ${id}::uuid FOR SHARE`;
  const section = await tx.section.findUnique({
    where: { id },
    select: { id: true, name: true, slug: true },
  });
  if (!section) throw new Conflict("This section was merged into another a moment ago. Look, then publish.");
  return section;
}

/** From now on the address stays, whatever becomes of the headline that it was taken from. */
async function fixSlug(tx: Tx, actor: Person, article: Article, head: Article): Promise<Article> {
  if (article.fields.slug !== "") return article;
  if (head.fields.slug !== "")
    throw new Conflict("Somebody gave this story a slug a moment ago. Look at it, then publish.");
  const slug = slugOf(article.fields);
  const change = { steps: [], fields: [{ name: "slug", from: "", to: slug } as const] };
  const { version } = await appendChange(tx, actor, head, change);
  const fields = { ...article.fields, slug };
  // Of what a colleague wrote meanwhile the slug is no part.
  return { ...article, version: article.version === head.version ? version : article.version, fields };
}

/** Who publishes at the same address at the same moment waits here, and is refused if the other one gets it. */
async function claimAddress(tx: Tx, article: Article, path: string): Promise<void> {
  await tx.address.createMany({ data: { path, articleId: article.id }, skipDuplicates: true });
  const { articleId } = await tx.address.findUniqueOrThrow({ where: { path } });
  if (articleId !== article.id)
    throw Invalid.because("slug", "Another story has this address. Change the slug.");
}

/** Readers who come by the address on the site that it came from are led here, unless another story is there. */
async function redirectOldPath(tx: Tx, articleId: string): Promise<void> {
  const { oldPath } = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { oldPath: true },
  });
  if (oldPath !== "")
    await tx.address.createMany({ data: { path: oldPath, articleId }, skipDuplicates: true });
}

async function showToReaders(
  tx: Tx,
  actor: Person,
  article: Article & { section: NonNullable<Article["section"]> },
  path: string,
  significant: boolean,
): Promise<string> {
  const now = new Date();
  const firstPublishedAt = article.firstPublishedAt ? new Date(article.firstPublishedAt) : now;
  const last = await tx.publication.findFirst({
    where: { articleId: article.id },
    orderBy: { number: "desc" },
    select: { number: true, changedAt: true },
  });
  await tx.publication.updateMany({ where: { articleId: article.id, live: true }, data: { live: false } });
  const { sectionId: _, targetLength: __, sourceDate, ...fields } = article.fields;
  const { id } = await tx.publication.create({
    data: {
      ...fields,
      ...toColumns({ sourceDate }),
      articleId: article.id,
      number: (last?.number ?? 0) + 1,
      live: true,
      path,
      sectionName: article.section.name,
      sectionSlug: article.section.slug,
      body: asJson(article.body),
      pictures: asJson(await shownPictures(tx, article.body)),
      wordCount: article.wordCount,
      version: article.version,
      firstPublishedAt,
      publishedAt: now,
      changedAt: last && significant ? now : (last?.changedAt ?? null),
      publishedById: actor.userId,
    },
    select: { id: true },
  });
  await tx.article.update({
    where: { id: article.id },
    data: { publishedVersion: article.version, firstPublishedAt },
  });
  return id;
}
