"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useMemo } from "react";
import { unfitWords } from "@/components/editor/unfit-words";
import { TextField } from "@/components/ui/field";
import type { ArticleFields } from "@/lib/article/fields";
import { characterCount, wordCount } from "@/lib/document/measure";
import { toJson } from "@/lib/document/parse";
import type { NodeJson } from "@/lib/document/types";
import { goToNextTk, tksIn } from "./tk";

interface Props {
  editor: Editor;
  /** The body at the last pause in typing. */
  body: NodeJson;
  fields: ArticleFields;
  readOnly: boolean;
  onTarget: (words: number | null) => void;
}

/** Words a minute that people read. */
const PACE = 240;

/** How long the story is, how long it is to be, what is selected, and what is still to come. */
export function Measure({ editor, body, fields, readOnly, onTarget }: Props) {
  const { language, targetLength } = fields;
  const words = useMemo(() => wordCount(body, language), [body, language]);
  const characters = useMemo(() => characterCount(body), [body]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the body says when to count again
  const tks = useMemo(() => tksIn(editor.state.doc).length, [editor, body]);
  const selected = useEditorState({ editor, selector: ({ editor: now }) => selectionInWords(now, language) });
  const isOver = targetLength !== null && words > targetLength;

  return (
    <div className="editor-measure">
      <p>
        <strong className={isOver ? "editor-over" : undefined}>{lengthInWords(words, targetLength)}</strong>
        {isOver && (
          <span className="editor-over"> · {(words - targetLength).toLocaleString("en-GB")} too many</span>
        )}
      </p>
      {targetLength !== null && (
        <progress
          aria-label="Of the length to reach"
          max={targetLength}
          value={Math.min(words, targetLength)}
        />
      )}
      {words > 0 && (
        <p className="ui-muted ui-small">
          {characters.toLocaleString("en-GB")} characters · {Math.max(1, Math.round(words / PACE))} min to
          read
        </p>
      )}
      {selected !== "" && <p className="ui-muted ui-small">Selected: {selected}</p>}
      {tks > 0 && (
        <p className="ui-small">
          <button className="editor-tk-count" onClick={() => goToNextTk(editor)} title="F8" type="button">
            {tks === 1 ? "1 TK" : `${tks} TKs`} left
          </button>
        </p>
      )}
      <TextField
        error={unfitWords("targetLength", targetLength)}
        inputMode="numeric"
        label="Length to reach, in words"
        min={1}
        name="targetLength"
        onChange={(event) => onTarget(event.target.value === "" ? null : Number(event.target.value))}
        readOnly={readOnly}
        type="number"
        value={targetLength ?? ""}
      />
    </div>
  );
}

function lengthInWords(words: number, target: number | null): string {
  const count = words.toLocaleString("en-GB");
  if (target !== null) return `${count} of ${target.toLocaleString("en-GB")} words`;
  if (words === 0) return "No words yet";
  return words === 1 ? "1 word" : `${count} words`;
}

/** Counted like the story: captions only where nothing else is selected. */
function selectionInWords({ state }: Editor, language: string): string {
  const { $from, $to, empty } = state.selection;
  if (empty) return "";
  const isOneText = $from.sameParent($to) && $from.parent.isTextblock;
  const body = isOneText
    ? oneParagraph(state.doc.textBetween($from.pos, $to.pos, "\n", " "))
    : toJson(state.doc.cut($from.pos, $to.pos));
  const [words, characters] = [wordCount(body, language), characterCount(body)];
  if (characters === 0) return "";
  return `${words.toLocaleString("en-GB")} ${words === 1 ? "word" : "words"}, ${characters.toLocaleString("en-GB")} ${characters === 1 ? "character" : "characters"}`;
}

const oneParagraph = (text: string): NodeJson => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
