"use client";

import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { TwoVersions } from "@/components/ui/two-versions";
import type { ArticleFields, FieldName } from "@/lib/article/fields";
import type { Section } from "@/lib/article/types";
import { FIELD_WORDS } from "./field-words";
import type { FieldConflict } from "./saving/fields";
import { indexedDb } from "./saving/outbox";
import type { Recovered } from "./saving/recover";
import type { Saver } from "./saving/saver";
import type { SaveStatus } from "./saving/status";
import type { Standing } from "./standing";

interface Props {
  editor: Editor;
  saver: Saver;
  status: SaveStatus;
  standing: Standing;
  conflicts: readonly FieldConflict[];
  local: ArticleFields;
  displaced: readonly string[];
  recovered: readonly Recovered[];
  sections: readonly Section[];
}

/** Everything that stands between the person and "Saved", each with what to do about it. */
export function DeskNotices(props: Props) {
  const { editor, saver, status, standing, conflicts, local, displaced, recovered, sections } = props;
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const dismiss = (clientId: string) => setDismissed(new Set([...dismissed, clientId]));
  return (
    <div className="editor-notices">
      {!standing.edit.allowed && <Notice icon="lock">{standing.edit.because} You can read it.</Notice>}
      {status.kind === "signed-out" && (
        <Notice announce tone="warn">
          <p>
            Your session has ended. Go on writing: it is kept on this device and saved as soon as you{" "}
            <a href="/sign-in?next=/desk" rel="noopener" target="_blank">
              sign in again (in a new tab)
            </a>
            .
          </p>
        </Notice>
      )}
      {status.kind === "stopped" && (
        <Notice announce tone="bad">
          <p>{status.message}</p>
          <div className="ui-actions">
            <CopyButton text={() => wholeText(local, editor)}>Copy the text</CopyButton>
            <Button onClick={() => location.reload()}>Reload</Button>
          </div>
        </Notice>
      )}
      {conflicts.map((conflict) => (
        <TwoVersions
          at={conflict.at}
          key={conflict.name}
          onChoose={(choice) => saver.resolveConflict(conflict.name, choice)}
          theirs={inWords(conflict.theirs, conflict.name, sections)}
          what={FIELD_WORDS[conflict.name]}
          who={conflict.actorName}
          yours={inWords(local[conflict.name], conflict.name, sections)}
        />
      ))}
      {displaced.length > 0 && (
        <KeptTexts
          onDone={saver.dismissDisplaced}
          texts={displaced}
          title="The place where you were writing was deleted by somebody else. Your words are here:"
        />
      )}
      {recovered
        .filter(({ clientId }) => !dismissed.has(clientId))
        .map((one) =>
          one.kind === "saved" ? (
            <Notice icon="check" key={one.clientId} tone="good">
              <p>
                What you wrote on this device at {clock(one.at)} and could not be saved then is in the article
                now.
              </p>
              <div className="ui-actions">
                <Button onClick={() => dismiss(one.clientId)}>Good</Button>
              </div>
            </Notice>
          ) : (
            <KeptTexts
              key={one.clientId}
              onDone={() => {
                void indexedDb.remove(one.clientId);
                dismiss(one.clientId);
              }}
              texts={one.texts}
              title={leftOver(one.at, one.texts.length > 0)}
            />
          ),
        )}
    </div>
  );
}

function leftOver(at: number, hasWords: boolean): string {
  const when = `What you did here at ${clock(at)} could not be saved, and can’t be put into the article by itself.`;
  return hasWords
    ? `${when} These are your words:`
    : `${when} There were no new words in it: a link, a description, a deletion.`;
}

function KeptTexts({
  title,
  texts,
  onDone,
}: {
  title: string;
  texts: readonly string[];
  onDone: () => void;
}) {
  return (
    <Notice announce tone="warn">
      <p>{title}</p>
      {texts.map((text) => (
        <blockquote className="editor-kept" key={text}>
          {text}
        </blockquote>
      ))}
      <div className="ui-actions">
        {texts.length > 0 && <CopyButton text={() => texts.join("\n\n")}>Copy</CopyButton>}
        <Button look="quiet" onClick={onDone}>
          I don’t need it any more
        </Button>
      </div>
    </Notice>
  );
}

function inWords(value: ArticleFields[FieldName], name: FieldName, sections: readonly Section[]): string {
  if (name === "sectionId") return sections.find(({ id }) => id === value)?.name ?? "none";
  if (name === "moreStories" && Array.isArray(value))
    return value.length === 1 ? "1 story" : `${value.length} stories`;
  if (Array.isArray(value)) return value.join(", ");
  return value === null ? "none" : String(value);
}

const wholeText = (fields: ArticleFields, editor: Editor) =>
  [
    fields.kicker,
    fields.headline,
    fields.standfirst,
    fields.byline.join(", "),
    editor.getText({ blockSeparator: "\n\n" }),
  ]
    .filter((part) => part !== "")
    .join("\n\n");

const clock = (at: string | number) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
