import type { Metadata } from "next";
import { forget } from "@/app/desk/import/rules/actions";
import { DeskPage } from "@/components/desk/page";
import { RuleList } from "@/components/import/rule-list";
import "@/components/import/styles/import.css";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { dateTime } from "@/lib/format/dates";
import { listSourceRules } from "@/lib/import/source-rules/list";
import { currentActor } from "@/lib/web/current-actor";
import { load } from "@/lib/web/load";

export const metadata: Metadata = { title: "Import rules" };

/** What is always or never set aside, source by source. */
export default async function RulesPage() {
  const actor = await currentActor();
  const rules = await load(listSourceRules(actor));
  return (
    <DeskPage
      actions={
        <ButtonLink href="/desk/import" icon="import">
          Import
        </ButtonLink>
      }
      lead="What is always or never set aside, source by source. Forgetting a rule changes no import that is there."
      title="Import rules"
      width="text"
    >
      {rules.length === 0 ? (
        <EmptyState title="No rules yet">
          <p>Set something aside in a review, open its grey bar, and choose “Always set this aside”.</p>
        </EmptyState>
      ) : (
        <RuleList
          forget={forget}
          rules={rules.map((rule) => ({ ...rule, date: dateTime(new Date(rule.createdAt)) }))}
        />
      )}
    </DeskPage>
  );
}
