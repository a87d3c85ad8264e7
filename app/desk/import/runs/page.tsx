import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/page";
import { RunList } from "@/components/run/run-list";
import "@/components/run/run.css";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { dateTime } from "@/lib/format/dates";
import { listRuns } from "@/lib/run/list";
import { currentActor } from "@/lib/web/current-actor";
import { load } from "@/lib/web/load";

export const metadata: Metadata = { title: "Import runs" };

/** Every import of many stories, the latest first. */
export default async function RunsPage() {
  const actor = await currentActor();
  const runs = await load(listRuns(actor));
  return (
    <DeskPage
      actions={
        <ButtonLink href="/desk/import" icon="import">
          Import
        </ButtonLink>
      }
      lead="Many stories at once, from an export, an archive or many files."
      title="Import runs"
    >
      {runs.length === 0 ? (
        <EmptyState title="No runs yet">
          <p>Choose or drop an export of WordPress or Ghost, a feed, or a zip of stories at Import.</p>
        </EmptyState>
      ) : (
        <RunList runs={runs.map((run) => ({ ...run, date: dateTime(new Date(run.createdAt)) }))} />
      )}
    </DeskPage>
  );
}
