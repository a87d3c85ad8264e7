import type { Metadata, Route } from "next";
import { cache } from "react";
import { DeskPage } from "@/components/desk/page";
import { RunFilters } from "@/components/run/run-filters";
import { RunItems } from "@/components/run/run-items";
import { RunPanel } from "@/components/run/run-panel";
import "@/components/run/run.css";
import { ButtonLink } from "@/components/ui/button";
import { dateTime } from "@/lib/format/dates";
import { getRun } from "@/lib/run/get-run";
import { ListItems, OneRun } from "@/lib/run/input";
import { listItems } from "@/lib/run/list";
import { currentActor } from "@/lib/web/current-actor";
import { load } from "@/lib/web/load";
import { forPage } from "@/lib/web/page";
import { cancel, retry, start, undo } from "./actions";

const open = cache(async (params: PageProps<"/desk/import/runs/[runId]">["params"]) => {
  const actor = await currentActor();
  return { actor, run: await forPage(OneRun, await params, (input) => getRun(actor, input)) };
});

export async function generateMetadata({
  params,
}: PageProps<"/desk/import/runs/[runId]">): Promise<Metadata> {
  const { run } = await open(params);
  return { title: run.name || "Import run" };
}

/** One run: how far it is, what can be done about it, and what became of each story. */
export default async function RunPage({ params, searchParams }: PageProps<"/desk/import/runs/[runId]">) {
  const { actor, run } = await open(params);
  const { state, search, after } = await searchParams;
  // A damaged filter shows everything: there is nobody to tell.
  const asked = ListItems.safeParse({ runId: run.id, ...(state ? { state } : {}), search, after });
  const filters = asked.success ? asked.data : ListItems.parse({ runId: run.id });
  const { items, next } = await load(listItems(actor, filters));
  return (
    <DeskPage
      actions={
        <ButtonLink href="/desk/import/runs" icon="back">
          All runs
        </ButtonLink>
      }
      lead={`${run.createdByName}, ${dateTime(new Date(run.createdAt))}`}
      title={run.name || "Import run"}
    >
      <RunPanel actions={{ start, cancel, retry, undo }} run={run} />
      <RunFilters counts={run.counts} filters={filters} />
      <RunItems items={items} />
      <nav aria-label="Pages of the run" className="ui-actions">
        {filters.after > 0 && <ButtonLink href={pageOf(filters, 0)}>First page</ButtonLink>}
        {next !== null && <ButtonLink href={pageOf(filters, next)}>Next page</ButtonLink>}
      </nav>
    </DeskPage>
  );
}

function pageOf({ runId, state, search }: ListItems, after: number): Route {
  const query = new URLSearchParams({
    ...(state ? { state } : {}),
    ...(search === "" ? {} : { search }),
    ...(after > 0 ? { after: String(after) } : {}),
  });
  return `/desk/import/runs/${runId}?${query}` as Route;
}
