"use client";

import { useState } from "react";
import { reach } from "@/components/desk/reach";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { FORMAT_NAMES, FORMATS, isCollection, type StoryFormat } from "@/lib/import/formats/source";
import type { Review } from "@/lib/import/types";
import type { Outcome } from "@/lib/web/outcome";
import type { Reviewing } from "./use-review";

interface Props {
  review: Review;
  reviewing: Reviewing;
  /** Goes to the new reading when it worked. */
  reread: (input: { importId: string; as: StoryFormat }) => Promise<Outcome<never>>;
  onRefused: (message: string) => void;
}

/** "Treat it as …": what the source seems to be first, with the signs for it, then everything else it could be. */
export function FormatMenu({ review, reviewing, reread, onRefused }: Props) {
  const [asking, setAsking] = useState<StoryFormat | null>(null);
  const [busy, setBusy] = useState(false);
  const decided =
    reviewing.standings.some(({ checked }) => checked) ||
    Object.values(reviewing.fields).some(({ checked }) => checked);

  async function readAs(as: StoryFormat) {
    setAsking(null);
    setBusy(true);
    const because = (await reviewing.flush()) ?? (await refusalOf(as));
    if (because === null) return;
    setBusy(false);
    onRefused(because);
  }

  /** Read it again and go there; null when that worked. */
  async function refusalOf(as: StoryFormat): Promise<string | null> {
    const outcome = await reach(() => reread({ importId: review.id, as }));
    return outcome.ok ? null : outcome.message;
  }

  return (
    <>
      {busy ? (
        <Button busy look="quiet">
          Reading again…
        </Button>
      ) : (
        <Menu
          head="Treat it as"
          icon="articles"
          items={itemsFor(review, (format) => (decided ? setAsking(format) : void readAs(format)))}
          label={`Read as: ${FORMAT_NAMES[review.format]}`}
        />
      )}
      <Dialog
        onClose={() => setAsking(null)}
        open={asking !== null}
        title={asking ? `Read it again as: ${FORMAT_NAMES[asking]}` : ""}
      >
        <p>
          What you decided and wrote stays with this reading, which goes on waiting under Import. The new
          reading begins afresh.
        </p>
        <div className="ui-actions">
          <Button look="action" onClick={() => asking && void readAs(asking)}>
            Read again
          </Button>
          <Button onClick={() => setAsking(null)}>Cancel</Button>
        </div>
      </Dialog>
    </>
  );
}

function itemsFor({ format, votes }: Review, choose: (format: StoryFormat) => void): MenuItem[] {
  const voted = votes.map((vote) => vote.format);
  const others = FORMATS.filter((each) => !voted.includes(each) && !isCollection(each));
  return [...new Set([...voted, ...others])].map((each) => ({
    label: FORMAT_NAMES[each],
    hint: votes.find((vote) => vote.format === each)?.why,
    because: each === format ? "It is read as this now." : undefined,
    onSelect: () => choose(each),
  }));
}
