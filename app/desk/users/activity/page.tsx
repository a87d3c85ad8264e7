import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ActivityList } from "@/components/users/activity-list";
import "@/components/users/users.css";
import { ListActivity } from "@/lib/event/input";
import { listActivity } from "@/lib/event/list-activity";
import { currentActor } from "@/lib/web/current-actor";
import { load } from "@/lib/web/load";

export const metadata: Metadata = { title: "Activity" };

export default async function ActivityPage({ searchParams }: PageProps<"/desk/users/activity">) {
  const actor = await currentActor();
  const { before } = await searchParams;
  // A damaged address shows the latest page: there is nobody to tell.
  const asked = ListActivity.safeParse(before === undefined ? {} : { before });
  const { happenings, next } = await load(listActivity(actor, asked.success ? asked.data : {}));
  return (
    <DeskPage
      actions={
        <ButtonLink href="/desk/users" icon="people">
          People
        </ButtonLink>
      }
      lead="What everybody did, latest first."
      title="Activity"
      width="text"
    >
      {happenings.length === 0 ? (
        <EmptyState title="Nothing happened yet" />
      ) : (
        <ActivityList happenings={happenings} />
      )}
      <nav aria-label="Pages of the activity" className="ui-actions">
        {before !== undefined && <ButtonLink href="/desk/users/activity">Latest</ButtonLink>}
        {next !== null && <ButtonLink href={`/desk/users/activity?before=${next}`}>Earlier</ButtonLink>}
      </nav>
    </DeskPage>
  );
}
