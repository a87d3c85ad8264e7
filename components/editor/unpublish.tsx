"use client";

import { useState } from "react";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { Refusal } from "@/components/ui/refusal";
import { useToast } from "@/components/ui/toast";
import type { DeskActions } from "./standing";

interface Props {
  articleId: string;
  unpublish: DeskActions["unpublish"];
  onDone: () => void;
  onCancel: () => void;
}

/** The last question before a story goes offline. */
export function Unpublish({ articleId, unpublish, onDone, onCancel }: Props) {
  const { busy, refusal, act } = useAct();
  const [notice, setNotice] = useState("");
  const say = useToast();
  async function takeDown() {
    const outcome = await act(() => unpublish({ articleId, notice }));
    if (!outcome.ok) return;
    say("The story is offline. Its address says that it was removed.");
    onDone();
  }
  return (
    <div className="ui-stack">
      <Refusal>{refusal}</Refusal>
      <p>
        Readers who open its address are told that it was removed. The article and all its versions stay here.
      </p>
      <TextArea
        hint="Optional. Without it they read that the newsroom took the story down."
        label="What readers are told"
        onChange={(event) => setNotice(event.target.value)}
        rows={3}
        value={notice}
      />
      <div className="ui-actions">
        <Button busy={busy} look="danger" onClick={takeDown}>
          Unpublish
        </Button>
        <Button onClick={onCancel}>Leave it online</Button>
      </div>
    </div>
  );
}
