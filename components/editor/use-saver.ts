"use client";

import type { Editor } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { ArticleFields } from "@/lib/article/fields";
import { hearOfCaret } from "./caret-in-step";
import type { Saving } from "./live/use-room";
import { createVersions } from "./live/versions";
import { indexedDb } from "./saving/outbox";
import { createSaver, type Saver } from "./saving/saver";
import type { Snapshot } from "./saving/tab";
import { http } from "./saving/transport";

/** How often an open tab asks for the commits of others while nothing pushes them, in milliseconds. A hidden tab doesn't. */
const HEAR_MS = 2_500;

interface Opened {
  articleId: string;
  version: number;
  fields: ArticleFields;
  updatedAt: string;
  mayEdit: boolean;
  /** Does a stream push the commits of others at this moment? */
  isPushed: () => boolean;
  /** Is something under way that only this page has, such as a picture? */
  isBusy: () => boolean;
}

/** The saver of an open article, from the moment its editor is there. */
export function useSaver(editor: Editor | null, clientId: string, opened: Opened): Saving | null {
  const [saving, setSaving] = useState<Saving | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an editor opens one article, once
  useEffect(() => {
    if (!editor) return;
    // After the person has gone to another page the last batch is still on its way, and the editor is no more.
    let left: EditorState | null = null;
    const versions = createVersions(opened.version);
    const made = createSaver({
      articleId: opened.articleId,
      clientId,
      version: opened.version,
      fields: opened.fields,
      savedAt: opened.updatedAt,
      mayEdit: opened.mayEdit,
      onAdvance: versions.advance,
      page: {
        state: () => left ?? editor.state,
        settle: () => {
          if (!left && !editor.view.composing && editor.view.hasFocus()) hearOfCaret(editor.view);
        },
        dispatch: (tr) => {
          if (left) left = left.apply(tr);
          else editor.view.dispatch(tr);
        },
      },
      transport: http,
      outbox: indexedDb,
    });
    const stop = saveInTime(made, opened);
    setSaving({ saver: made, versions });
    return () => {
      stop();
      left = editor.state;
      void made.flush({ leaving: true }).finally(made.close);
    };
  }, [editor]);

  return saving;
}

/** What the saver knows, drawn anew when it changes. */
export function useSnapshot(saver: Saver): Snapshot {
  return useSyncExternalStore(saver.subscribe, saver.snapshot, saver.snapshot);
}

/** Save at once when the person looks away, and hear of others while they look. */
function saveInTime(saver: Saver, { isPushed, isBusy }: Pick<Opened, "isPushed" | "isBusy">): () => void {
  const now = () => void saver.flush();
  const leave = () => void saver.flush({ leaving: true });
  const visibility = () => {
    if (document.visibilityState === "hidden") leave();
    else void saver.hear();
  };
  const ask = (event: BeforeUnloadEvent) => {
    if (saver.wouldLose() || isBusy()) event.preventDefault();
  };
  const hearing = setInterval(() => {
    if (document.visibilityState === "visible" && !isPushed()) void saver.hear();
  }, HEAR_MS);
  window.addEventListener("blur", now);
  window.addEventListener("online", now);
  window.addEventListener("pagehide", leave);
  window.addEventListener("beforeunload", ask);
  document.addEventListener("visibilitychange", visibility);
  return () => {
    clearInterval(hearing);
    window.removeEventListener("blur", now);
    window.removeEventListener("online", now);
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("beforeunload", ask);
    document.removeEventListener("visibilitychange", visibility);
  };
}
