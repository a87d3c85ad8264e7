"use client";

import { TextField } from "@/components/ui/field";
import { Form, SubmitButton } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { When } from "@/components/users/when";
import { CHANNEL_NAMES, type Channel, type ChannelState } from "@/lib/announcement/types";
import type { Outcome } from "@/lib/web/outcome";

interface Props {
  state: ChannelState;
  configure: (previous: unknown, form: FormData) => Promise<Outcome<void>>;
}

const WORDS: Readonly<Record<Channel, { label: string; hint: string; example: string }>> = {
  websub: {
    label: "WebSub hub",
    hint: "A hub tells feed readers at once, so that they need not ask again and again. Feeds name it.",
    example: "https://pubsubhubbub.appspot.com/",
  },
  indexnow: {
    label: "IndexNow",
    hint: "Search engines that share this protocol look at once, also at what was taken offline.",
    example: "https://api.indexnow.org/indexnow",
  },
};

/** Whom a channel tells of new stories, and how that goes. */
export function ChannelForm({ state, configure }: Props) {
  const say = useToast();
  const { label, hint, example } = WORDS[state.channel];
  return (
    <Form action={configure} keep onDone={() => say(`${CHANNEL_NAMES[state.channel]}: saved.`)}>
      <input name="channel" type="hidden" value={state.channel} />
      <TextField
        defaultValue={state.address}
        hint={`${hint} Without an address nobody is told. For example ${example}`}
        label={label}
        name="address"
        type="url"
      />
      <Standing state={state} />
      <div className="ui-actions">
        <SubmitButton look="plain">{`Save ${label}`}</SubmitButton>
      </div>
    </Form>
  );
}

function Standing({ state }: { state: ChannelState }) {
  const { address, proof, waiting, toldAt, trouble } = state;
  if (address === "") return null;
  const waits = waiting === 1 ? "1 change waits." : `${waiting} changes wait.`;
  return (
    <>
      {trouble ? (
        <Notice tone="bad">
          <p>
            {trouble.because} Tried <When at={trouble.at} />, again <When at={trouble.nextAt} />, or at once
            when you save. {waits}
          </p>
        </Notice>
      ) : (
        <p className="ui-hint">
          {toldAt ? (
            <>
              Last told <When at={toldAt} />.{" "}
            </>
          ) : (
            "Nothing told yet. "
          )}
          {waiting === 0 ? null : waits}
        </p>
      )}
      {proof === "" ? null : (
        <p className="ui-hint">
          The key that proves the address is at <a href={proof}>{proof}</a>.
        </p>
      )}
    </>
  );
}
