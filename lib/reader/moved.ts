import "server-only";
import { db } from "@/lib/db/client";
import { isStorable } from "@/lib/format/clean-text";
import type { RenderedPage } from "./finished-page";

/** Where the section, topic or author that was at this path is now, or null. A path has no slash at its ends. */
export async function movedTo(path: string): Promise<string | null> {
  if (!isStorable(path)) return null;
  const slug = { select: { slug: true } } as const;
  const found = await db.redirect.findUnique({
    where: { path },
    select: { section: slug, topic: slug, contributor: slug },
  });
  if (found?.section) return found.section.slug;
  if (found?.topic) return `topic/${found.topic.slug}`;
  return found?.contributor ? `author/${found.contributor.slug}` : null;
}

/** The way there. It is dropped with everything when a name changes. */
export function movedForGood(path: string): RenderedPage {
  return {
    status: 308,
    type: "text/plain; charset=utf-8",
    body: `Moved to /${path}\n`,
    tags: [],
    lastModified: null,
    headers: { Location: `/${encodeURI(path)}` },
    keep: true,
  };
}
