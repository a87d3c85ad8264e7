"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useToast } from "@/components/ui/toast";
import { ActDialog } from "./act-dialog";
import type { HistoryActions } from "./actions";

interface Props {
  open: boolean;
  articleId: string;
  version: number;
  restore: HistoryActions["restoreVersion"];
  onClose: () => void;
  /** How much changes, if that is known. */
  children?: ReactNode;
}

/** Asks before a whole version is brought back, and goes to the article then. */
export function RestoreDialog({ open, articleId, version, restore, onClose, children }: Props) {
  const router = useRouter();
  const say = useToast();
  return (
    <ActDialog
      act={() => restore({ articleId, version })}
      onClose={onClose}
      onDone={() => {
        say("The version is restored.");
        router.push(`/desk/articles/${articleId}` as Route);
      }}
      open={open}
      title="Restore this version?"
      verb="Restore"
    >
      <p>The whole article becomes what it was then: its text, its headline and everything beside it.</p>
      {children}
      <p>
        How it is now is kept as a version too: restore that one to undo this. Readers see what they see until
        somebody publishes.
      </p>
    </ActDialog>
  );
}
