import type { Metadata } from "next";
import { bringBack } from "@/app/desk/put-away/actions";
import { DiscardedList } from "@/components/desk/discarded-list";
import { DeskPage } from "@/components/desk/page";
import "@/components/desk/styles/articles.css";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { listDiscarded } from "@/lib/article/list-discarded";
import { currentActor } from "@/lib/web/current-actor";
import { load } from "@/lib/web/load";

export const metadata: Metadata = { title: "Put away" };

/** What is in no other list: drafts that an agency killed, and articles of runs that were undone. */
export default async function PutAwayPage() {
  const actor = await currentActor();
  const articles = await load(listDiscarded(actor));
  return (
    <DeskPage
      actions={
        <ButtonLink href="/desk" icon="articles">
          Articles
        </ButtonLink>
      }
      lead="Drafts that an agency killed, and articles of import runs that were undone. Nothing of them is lost."
      title="Put away"
    >
      {articles.length === 0 ? (
        <EmptyState title="Nothing was put away">
          <p>A draft whose story an agency kills can be put away from its page.</p>
        </EmptyState>
      ) : (
        <DiscardedList articles={articles} bringBack={bringBack} />
      )}
    </DeskPage>
  );
}
