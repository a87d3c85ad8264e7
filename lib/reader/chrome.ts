import "server-only";
import { db } from "@/lib/db/client";
import { policyTexts } from "@/lib/policy-page/stored";
import { POLICY_PAGES, TITLES } from "@/lib/policy-page/types";
import { assets } from "./assets/manifest";
import { remember } from "./remember";
import { siteName, siteOrigin } from "./site";
import type { ChromeView, SectionLink } from "./view";

/** A masthead with more is a list that nobody reads. */
const SECTIONS_SHOWN = 7;

/** What surrounds every page: the site's name and address, its sections, its style sheet. */
export async function chromeView(): Promise<ChromeView> {
  const [sections, policies] = await Promise.all([sectionLinks(), policyLinks()]);
  return { siteName: siteName(), origin: siteOrigin(), sections, policies, assets: assets() };
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

const sectionLinks = remember(readSections);

const policyLinks = remember(async () => {
  const texts = await policyTexts(db);
  return POLICY_PAGES.filter((page) => texts[page] !== "").map((page) => ({
    name: TITLES[page],
    slug: page,
  }));
});
