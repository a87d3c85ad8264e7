"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { TextField } from "@/components/ui/field";
import { Menu } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import type { Verdict } from "@/lib/access/verdict";
import { ActDialog } from "./act-dialog";
import type { HistoryActions } from "./actions";
import { RestoreDialog } from "./restore-dialog";
import { compareHref } from "./words";

interface Props {
  articleId: string;
  version: number;
  /** What the menu is called: which version it is about. */
  title: string;
  /** The name it has, when it was kept by hand. */
  name: string | null;
  isHead: boolean;
  edit: Verdict;
  actions: HistoryActions;
}

/** What can be done with one version of the history. */
export function EntryActs({ articleId, version, title, name, isHead, edit, actions }: Props) {
  const router = useRouter();
  const say = useToast();
  const [asking, setAsking] = useState<"restore" | "name" | null>(null);
  const [typed, setTyped] = useState("");
  const because = edit.allowed ? undefined : edit.because;
  const close = () => setAsking(null);
  return (
    <>
      <Menu
        icon="more"
        iconOnly
        items={[
          {
            label: "Compare with the working copy",
            icon: "articles",
            href: compareHref(articleId, { from: version, to: "now" }),
            because: isHead ? "This is the working copy." : undefined,
          },
          {
            label: name === null ? "Name this version…" : "Rename…",
            icon: "edit",
            because,
            onSelect: () => {
              setTyped(name ?? "");
              setAsking("name");
            },
          },
          {
            label: "Restore…",
            icon: "restore",
            because: isHead ? "The article is like that now." : because,
            onSelect: () => setAsking("restore"),
          },
        ]}
        label={`More about ${title}`}
      />
      <RestoreDialog
        articleId={articleId}
        onClose={close}
        open={asking === "restore"}
        restore={actions.restoreVersion}
        version={version}
      />
      <ActDialog
        act={() => actions.nameVersion({ articleId, version, name: typed })}
        onClose={close}
        onDone={() => {
          close();
          say("The version has its name.");
          router.refresh();
        }}
        open={asking === "name"}
        title={name === null ? "Name this version" : "Rename this version"}
        verb="Keep"
      >
        <TextField
          hint="Such as “before legal read”"
          label="Name"
          maxLength={120}
          onChange={(event) => setTyped(event.target.value)}
          value={typed}
        />
      </ActDialog>
    </>
  );
}
