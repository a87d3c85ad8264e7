import "server-only";
import { db } from "@/lib/db/client";
import { assets } from "./assets/manifest";
import { pages } from "./pages";
import { siteName, siteOrigin } from "./site";
import type { ChromeView, SectionLink } from "./view";

/** A masthead with more is a list that nobody reads. */
const SECTIONS_SHOWN = 7;

/** What surrounds every page: the site's name and address, its sections, its style sheet. */
export async function chromeView(): Promise<ChromeView> {
  return { siteName: siteName(), origin: siteOrigin(), sections: await sectionLinks(), assets: assets() };
}

interface Remembered {
  sections: Promise<readonly SectionLink[]>;
  generation: number;
  until: number;
}

// Every page wants them and they change a few times a year; they are remembered as long as pages are.
let remembered: Remembered | null = null;
const LONGEST = 60_000;

function sectionLinks(): Promise<readonly SectionLink[]> {
  const generation = pages.generation();
  if (remembered?.generation === generation && remembered.until > performance.now())
    return remembered.sections;
  const sections = readSections();
  const now: Remembered = { sections, generation, until: performance.now() + LONGEST };
  remembered = now;
  sections.catch(() => {
    if (remembered === now) remembered = null;
  });
  return sections;
}

/** Sections in which something is to be read, in the newsroom's order. */
export async function readSections(): Promise<readonly SectionLink[]> {
  const [sections, filled] = await Promise.all([
    db.section.findMany({
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: { name: true, slug: true },
    }),
    db.publication.groupBy({ by: ["sectionSlug"], where: { live: true } }),
  ]);
  const slugs = new Set(filled.map(({ sectionSlug }) => sectionSlug));
  return sections.filter(({ slug }) => slugs.has(slug)).slice(0, SECTIONS_SHOWN);
}
