import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/page";
import { PolicyForm } from "@/components/settings/policy-form";
import { POLICY_PAGES } from "@/lib/policy-page/types";
import { getPolicyTexts } from "@/lib/policy-page/write";
import { currentActor } from "@/lib/web/current-actor";
import { load } from "@/lib/web/load";
import { write } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const actor = await currentActor();
  const texts = await load(getPolicyTexts(actor));
  return (
    <DeskPage
      lead="Pages about the newsroom. The footer of every page leads to those that have text."
      title="Settings"
      width="text"
    >
      {POLICY_PAGES.map((page) => (
        <PolicyForm key={page} page={page} text={texts[page]} write={write} />
      ))}
    </DeskPage>
  );
}
