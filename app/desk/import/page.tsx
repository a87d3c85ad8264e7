import type { Metadata } from "next";
import { after } from "next/server";
import { DeskPage } from "@/components/desk/page";
import { Samples } from "@/components/import/samples";
import { StoryInbox } from "@/components/import/story-inbox";
import { WaitingList } from "@/components/import/waiting-list";
import { ButtonLink } from "@/components/ui/button";
import { mayRun } from "@/lib/run/policy";
import "@/components/import/styles/import.css";
import { dateTime } from "@/lib/format/dates";
import { listWaitingImports } from "@/lib/import/review/list-imports";
import { SAMPLES } from "@/lib/import/sample-list";
import { getSample } from "@/lib/import/samples";
import { warmReader } from "@/lib/import/warm-reader";
import { currentActor } from "@/lib/web/current-actor";
import { load } from "@/lib/web/load";

export const metadata: Metadata = { title: "Import" };

/** Bring a story in: paste, files, samples, and what waits for its review. */
export default async function ImportPage({ searchParams }: PageProps<"/desk/import">) {
  const actor = await currentActor();
  const { sample } = await searchParams;
  const waiting = await load(listWaitingImports(actor));
  const text = typeof sample === "string" ? await load(getSample(actor, { name: sample })) : "";
  const runs = mayRun(actor).allowed;
  after(warmReader);
  const imports = waiting.map((each) => ({ ...each, date: dateTime(new Date(each.createdAt)) }));
  return (
    <DeskPage
      actions={
        runs && (
          <>
            <ButtonLink href="/desk/import/rules" icon="filter">
              Import rules
            </ButtonLink>
            <ButtonLink href="/desk/import/runs" icon="articles">
              Import runs
            </ButtonLink>
          </>
        )
      }
      lead="Bring a story in as it comes. You check what was found before it becomes an article."
      title="Import"
    >
      <StoryInbox key={text} sample={text} />
      <WaitingList imports={imports} />
      <Samples samples={SAMPLES} />
    </DeskPage>
  );
}
