import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/page";
import { NamedList } from "@/components/taxonomy/named-list";
import { TaxonomyLinks } from "@/components/taxonomy/taxonomy-links";
import "@/components/taxonomy/taxonomy.css";
import { listNamed } from "@/lib/taxonomy/list-named";
import { currentActor } from "@/lib/web/current-actor";
import { load } from "@/lib/web/load";
import * as acts from "./actions";

export const metadata: Metadata = { title: "Contributors" };

export default async function ContributorsPage() {
  const actor = await currentActor();
  const all = await load(listNamed(actor, "contributor"));
  return (
    <DeskPage
      actions={<TaxonomyLinks here="/desk/contributors" />}
      lead="Whose names stand in bylines. Publishing adds those that are new."
      title="Contributors"
    >
      <NamedList acts={acts} all={all} kind="contributor" />
    </DeskPage>
  );
}
