"use client";

import type { Editor } from "@tiptap/core";
import type { Route } from "next";
import Link from "next/link";
import { useEffect, useState } from "react";
import { Moment } from "@/components/desk/moment";
import { compareHref, whoWords } from "@/components/history/words";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import type { Passage } from "@/lib/history/types";
import type { Saver } from "./saving/saver";

/** So many letters of a passage are quoted at most. */
const QUOTED = 160;

interface Props {
  articleId: string;
  editor: Editor;
  saver: Saver;
  open: boolean;
  onClose: () => void;
}

/** Who wrote what is selected, and when; without a selection, the paragraph that the caret is in. */
export function WhoWrote({ articleId, editor, saver, open, onClose }: Props) {
  return (
    <Dialog onClose={onClose} open={open} title="Who wrote this">
      <Answer articleId={articleId} editor={editor} saver={saver} />
    </Dialog>
  );
}

type Known = { passages: readonly Passage[] } | { refusal: string };

function Answer({ articleId, editor, saver }: Pick<Props, "articleId" | "editor" | "saver">) {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    let gone = false;
    void ask(articleId, editor, saver).then((answer) => {
      if (!gone) setKnown(answer);
    });
    return () => {
      gone = true;
    };
  }, [articleId, editor, saver]);
  if (!known) {
    return (
      <p role="status">
        <Spinner /> Looking it up
      </p>
    );
  }
  if ("refusal" in known) {
    return (
      <Notice announce tone="warn">
        {known.refusal}
      </Notice>
    );
  }
  if (known.passages.length === 0) return <p>There are no words here. Select some in the story first.</p>;
  return (
    <ol className="editor-authors">
      {known.passages.map((passage, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: passages have no other name, and never move
        <li key={at}>
          <p dir="auto">“{quoted(passage.text)}”</p>
          <p className="ui-muted ui-small">
            {wordsOf(passage)} · <Moment at={passage.at} />
            {passage.version > 0 && (
              <>
                {" · "}
                <Link href={hrefOf(articleId, passage)}>What changed</Link>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The server knows positions in what it has: everything is saved first. */
async function ask(articleId: string, editor: Editor, saver: Saver): Promise<Known> {
  const saved = (await saver.flush()) && saver.snapshot().status.kind === "saved";
  if (!saved) return { refusal: "Not everything is saved yet. Wait until it says “Saved”, then ask again." };
  const { from, to } = selected(editor);
  const { version } = saver.snapshot();
  try {
    const asked = new URLSearchParams({ version: `${version}`, from: `${from}`, to: `${to}` });
    const response = await fetch(`/api/articles/${articleId}/authors?${asked}`, { cache: "no-store" });
    const answer = await response.json();
    return answer.ok ? { passages: answer.value } : { refusal: answer.message };
  } catch {
    return { refusal: "The newsroom can’t be reached. Check the connection and try again." };
  }
}

function selected({ state }: Editor): { from: number; to: number } {
  const { from, to, empty, $from } = state.selection;
  if (!empty) return { from, to };
  return $from.depth === 0 ? { from, to: from } : { from: $from.start(), to: $from.end() };
}

function wordsOf({ origin, actorName }: Passage): string {
  if (origin === "imported") return `Imported by ${whoWords(actorName)}`;
  return whoWords(actorName);
}

const quoted = (text: string) => (text.length > QUOTED ? `${text.slice(0, QUOTED).trim()}…` : text.trim());

const hrefOf = (articleId: string, { version }: Passage): Route =>
  compareHref(articleId, { from: version - 1, to: version });
