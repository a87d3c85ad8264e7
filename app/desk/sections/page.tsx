import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/page";
import { SectionList } from "@/components/taxonomy/section-list";
import { TaxonomyLinks } from "@/components/taxonomy/taxonomy-links";
import "@/components/taxonomy/taxonomy.css";
import { listAllSections } from "@/lib/taxonomy/list-sections";
import { currentActor } from "@/lib/web/current-actor";
import { load } from "@/lib/web/load";
import * as acts from "./actions";

export const metadata: Metadata = { title: "Sections" };

export default async function SectionsPage() {
  const actor = await currentActor();
  const sections = await load(listAllSections(actor));
  return (
    <DeskPage
      actions={<TaxonomyLinks here="/desk/sections" />}
      lead="In the order in which readers find them. The first seven with stories stand at the top of every page."
      title="Sections"
    >
      <SectionList acts={acts} sections={sections} />
    </DeskPage>
  );
}
