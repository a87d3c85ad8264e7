"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { ActDialog } from "./act-dialog";
import type { RestoreBlockAction } from "./actions";
import { compareHref } from "./words";

interface Props {
  articleId: string;
  version: number;
  blockId: string;
  /** "paragraph in a list". */
  label: string;
  /** What it said then. */
  words: string;
  restore: RestoreBlockAction;
}

/** Brings one passage back as it was in the older version. */
export function RestoreBlock({ articleId, version, blockId, label, words, restore }: Props) {
  const router = useRouter();
  const say = useToast();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button icon="restore" look="quiet" onClick={() => setAsking(true)}>
        Bring back…
      </Button>
      <ActDialog
        act={() => restore({ articleId, version, blockId })}
        onClose={() => setAsking(false)}
        onDone={() => {
          setAsking(false);
          say("The passage is as it was.");
          router.push(compareHref(articleId, { from: version, to: "now" }), { scroll: false });
          router.refresh();
        }}
        open={asking}
        title="Bring this passage back?"
        verb="Bring back"
      >
        <p>
          In the working copy this {label} becomes what it was in the older version, with the list, box or
          table that it stands in. Everything else stays as it is.
        </p>
        {words !== "" && (
          <blockquote className="history-quote" dir="auto">
            {words}
          </blockquote>
        )}
        <p>Nothing is lost: what is there now stays in the history and can be brought back the same way.</p>
      </ActDialog>
    </>
  );
}
