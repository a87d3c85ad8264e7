import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { FindStories, GetArticle } from "./input";
import { maySee, seenBy } from "./policy";
import type { StoryFound } from "./types";

/** So many stories are offered to choose from. */
const MOST = 8;

/**
 * Stories to link to, by the words of their headline, whatever the case: first those that readers see, the newest
 * first, then what the actor sees of those that are not live. Without words, the newest.
 *
 * A live story is found by the headline that readers know, also by writers who may not open the article.
 */
export async function findStories(actor: Person, { search }: FindStories): Promise<StoryFound[]> {
  const headline = search
    .split(" ")
    .filter(Boolean)
    .map((word) => ({
      headline: { contains: word.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const,
    }));
  const [live, waiting] = await Promise.all([
    db.publication.findMany({
      where: { live: true, AND: headline },
      orderBy: [{ firstPublishedAt: "desc" }, { id: "asc" }],
      take: MOST,
      select: { articleId: true, headline: true, sectionName: true, path: true },
    }),
    db.article.findMany({
      where: {
        ...seenBy(actor),
        publishedVersion: null,
        discardedAt: null,
        AND: [{ headline: { not: "" } }, ...headline],
      },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: MOST,
      select: { id: true, headline: true, section: { select: { name: true } } },
    }),
  ]);
  return [
    ...live.map(({ path, ...story }) => ({ ...story, livePath: path })),
    ...waiting.map(({ id, section, ...story }) => ({
      articleId: id,
      headline: story.headline,
      sectionName: section?.name ?? null,
      livePath: null,
    })),
  ].slice(0, MOST);
}

/**
 * One story as a link to it is shown at the desk: what readers see of it, or, while they see nothing, the working copy.
 *
 * @throws NotFound; Forbidden where it isn't live and the actor may not see it.
 */
export async function nameStory(actor: Person, { articleId }: GetArticle): Promise<StoryFound> {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: {
      headline: true,
      createdById: true,
      section: { select: { name: true } },
      publications: { where: { live: true }, select: { headline: true, sectionName: true, path: true } },
    },
  });
  if (!article) throw new NotFound("This story does not exist.");
  const live = article.publications[0];
  if (live) return { articleId, headline: live.headline, sectionName: live.sectionName, livePath: live.path };
  authorize(maySee(actor, article));
  return {
    articleId,
    headline: article.headline,
    sectionName: article.section?.name ?? null,
    livePath: null,
  };
}
