import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/page";
import { NamedList } from "@/components/taxonomy/named-list";
import { TaxonomyLinks } from "@/components/taxonomy/taxonomy-links";
import "@/components/taxonomy/taxonomy.css";
import { listNamed } from "@/lib/taxonomy/list-named";
import { currentActor } from "@/lib/web/current-actor";
import { load } from "@/lib/web/load";
import * as acts from "./actions";

export const metadata: Metadata = { title: "Topics" };

export default async function TopicsPage() {
  const actor = await currentActor();
  const all = await load(listNamed(actor, "topic"));
  return (
    <DeskPage
      actions={<TaxonomyLinks here="/desk/topics" />}
      lead="What stories are about. Publishing adds the topics that are new."
      title="Topics"
    >
      <NamedList acts={acts} all={all} kind="topic" />
    </DeskPage>
  );
}
