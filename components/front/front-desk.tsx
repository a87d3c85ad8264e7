"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { reach } from "@/components/desk/reach";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { FRONT_PLACES, type FrontAtDesk, type FrontStory } from "@/lib/front/types";
import type { Outcome } from "@/lib/web/outcome";
import { FrontList } from "./front-list";
import { StorySearch } from "./story-search";

interface Props {
  front: FrontAtDesk;
  acts: Record<
    "save" | "publish",
    (input: { articleIds: string[]; seen: string[] }) => Promise<Outcome<void>>
  >;
}

/** The chosen stories: added, moved by hand or by key, removed, published. Every change is kept as a draft at once. */
export function FrontDesk({ front, acts }: Props) {
  const [chosen, setChosen] = useState<readonly FrontStory[]>(front.draft);
  const [changed, setChanged] = useState(front.changed);
  const [said, setSaid] = useState("");
  const [refused, setRefused] = useState<{ message: string; byColleague: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  /** The draft as it is kept, or will be when the last request is answered. */
  const kept = useRef(front.kept);
  const router = useRouter();
  const say = useToast();

  async function change(next: readonly FrontStory[], words: string) {
    setChosen(next);
    setChanged(true);
    setSaid(words);
    await send("save", idsOf(next));
  }

  async function send(act: keyof Props["acts"], articleIds: string[]): Promise<boolean> {
    const seen = kept.current;
    kept.current = articleIds;
    const outcome = await reach(() => acts[act]({ articleIds, seen }));
    if (!outcome.ok) kept.current = seen;
    setRefused(outcome.ok ? null : { message: outcome.message, byColleague: outcome.kind === "conflict" });
    return outcome.ok;
  }

  function move(from: number, to: number) {
    const story = chosen[from];
    if (!story) return;
    const next = chosen.toSpliced(from, 1).toSpliced(to, 0, story);
    void change(next, `${story.headline}: place ${to + 1} of ${next.length}.`);
  }

  async function publish() {
    setBusy(true);
    const done = await send("publish", idsOf(chosen));
    setBusy(false);
    if (!done) return;
    setChanged(false);
    say("Readers see this front page now.");
  }

  return (
    <div className="ui-stack">
      {refused && (
        <Notice announce tone="bad">
          <p>{refused.message}</p>
          {refused.byColleague && (
            <div className="ui-actions">
              <Button onClick={() => router.refresh()}>Show theirs</Button>
            </div>
          )}
        </Notice>
      )}
      <FrontList
        onMove={move}
        onRemove={(story) =>
          void change(
            chosen.filter((each) => each !== story),
            `${story.headline} is removed.`,
          )
        }
        stories={chosen}
      />
      {chosen.length === 0 && <p className="ui-muted">Nothing is chosen: readers see the newest stories.</p>}
      {chosen.length > 1 && (
        <p className="ui-muted ui-small" id="front-keys">
          Drag a story, or use Alt+↑ and Alt+↓ on it.
        </p>
      )}
      <div className="ui-actions">
        <Button busy={busy} disabled={!changed} icon="publish" look="action" onClick={() => void publish()}>
          Publish the front page
        </Button>
        <span className="ui-muted">{changed ? "Readers see an earlier one." : "Readers see this one."}</span>
      </div>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      <StorySearch
        chosen={idsOf(chosen)}
        full={chosen.length >= FRONT_PLACES}
        onAdd={(story) =>
          void change([...chosen, story], `${story.headline} is added, place ${chosen.length + 1}.`)
        }
      />
    </div>
  );
}

const idsOf = (stories: readonly FrontStory[]) => stories.map(({ articleId }) => articleId);
