import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/page";
import { AiUseForm } from "@/components/settings/ai-use-form";
import { ChannelForm } from "@/components/settings/channel-form";
import { PolicyForm } from "@/components/settings/policy-form";
import "@/components/settings/settings.css";
import { getAiUse } from "@/lib/ai-use/decide";
import { listChannels } from "@/lib/announcement/list-channels";
import { POLICY_PAGES } from "@/lib/policy-page/types";
import { getPolicyTexts } from "@/lib/policy-page/write";
import { currentActor } from "@/lib/web/current-actor";
import { load } from "@/lib/web/load";
import { configuredOrigin } from "@/lib/web/origin";
import { announce, decideAi, write } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const actor = await currentActor();
  const [texts, aiUse, channels] = await load(
    Promise.all([getPolicyTexts(actor), getAiUse(actor), listChannels(actor)]),
  );
  return (
    <DeskPage
      lead="Pages about the newsroom, what AI may do with the stories, and who is told of new ones."
      title="Settings"
      width="text"
    >
      <div className="settings">
        <section>
          <h2>Pages about the newsroom</h2>
          <p className="ui-hint">
            The footer of every page leads to those that have text. Each line is a paragraph; “## ” at its
            beginning makes it a heading.
          </p>
          {POLICY_PAGES.map((page) => (
            <PolicyForm key={page} page={page} text={texts[page]} write={write} />
          ))}
        </section>
        <section>
          <h2>AI</h2>
          <AiUseForm decide={decideAi} use={aiUse} />
        </section>
        <section>
          <h2>Who is told of new stories</h2>
          <p className="ui-hint">
            Each time that readers see something new, changed or gone.
            {configuredOrigin() === undefined
              ? " They can only come to a public address: set GALLEY_ORIGIN first."
              : null}
          </p>
          {channels.map((state) => (
            <ChannelForm configure={announce} key={state.channel} state={state} />
          ))}
        </section>
      </div>
    </DeskPage>
  );
}
