"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Verdict } from "@/lib/access/verdict";
import type { HistoryActions } from "./actions";
import { RestoreDialog } from "./restore-dialog";

interface Props {
  articleId: string;
  version: number;
  edit: Verdict;
  /** How much it takes back; null if that is not what is shown. */
  what: string | null;
  restore: HistoryActions["restoreVersion"];
}

/** Brings the older version back whole. */
export function RestoreWhole({ articleId, version, edit, what, restore }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        disabled={!edit.allowed}
        icon="restore"
        onClick={() => setAsking(true)}
        title={edit.allowed ? undefined : edit.because}
      >
        Restore the older version…
      </Button>
      <RestoreDialog
        articleId={articleId}
        onClose={() => setAsking(false)}
        open={asking}
        restore={restore}
        version={version}
      >
        {what && <p>{what}</p>}
      </RestoreDialog>
    </>
  );
}
