"use client";

import type { Editor } from "@tiptap/core";
import { EditorContent } from "@tiptap/react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { publishIssues } from "@/lib/article/readiness";
import { type Article, type Section, statusOf } from "@/lib/article/types";
import { wordCount } from "@/lib/document/measure";
import type { Issue } from "@/lib/errors";
import { directionOf } from "@/lib/format/direction";
import { ChannelHeadlines } from "./channel-headlines";
import { Checklist } from "./checklist";
import { DeskBar } from "./desk-bar";
import { Details } from "./details";
import { figureIds, insertFigure } from "./figures";
import { jumpTo } from "./jump";
import { DeskNotices } from "./notices";
import { openEnds } from "./open-ends";
import { PublishDialog } from "./publish-dialog";
import { unfitFields } from "./saving/fields";
import type { Recovered } from "./saving/recover";
import type { Saver } from "./saving/saver";
import type { DeskActions, Standing } from "./standing";
import { TitleFields } from "./title-fields";
import { Toolbar } from "./toolbar";
import type { Uploads } from "./uploads";
import type { Awaited } from "./use-awaited-pictures";
import { useSaveKey } from "./use-save-key";
import { useSnapshot } from "./use-saver";
import { useSettledBody } from "./use-settled-body";
import { WireNotices } from "./wire-notices";

interface Props {
  article: Article;
  standing: Standing;
  sections: readonly Section[];
  actions: DeskActions;
  recovered: readonly Recovered[];
  editor: Editor;
  saver: Saver;
  uploads: Uploads;
  awaited: Awaited;
  onLink: () => void;
}

/** The desk from the moment at which the editor and its saver are there. */
export function OpenDesk({
  article,
  standing,
  sections,
  actions,
  recovered,
  editor,
  saver,
  uploads,
  awaited,
  onLink,
}: Props) {
  const { status, version, fields, displaced } = useSnapshot(saver);
  const [live, setLive] = useState({
    path: standing.livePath,
    headline: standing.liveHeadline,
    version: article.publishedVersion,
    first: article.firstPublishedAt,
  });
  const [notices, setNotices] = useState(standing.notices);
  const [publishing, setPublishing] = useState(false);
  const body = useSettledBody(editor);
  const uploading = useSyncExternalStore(uploads.subscribe, uploads.snapshot, uploads.snapshot);
  useSaveKey(saver);
  const readOnly = !standing.edit.allowed || status.kind === "stopped";

  useEffect(() => {
    if (editor.isEditable === readOnly) editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  // Who begins a new article begins with its headline.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    if (!readOnly && article.fields.headline === "" && article.wordCount === 0) {
      document.getElementById("article-headline")?.focus();
    }
  }, []);

  const issues: Issue[] = publishIssues({
    fields: fields.local,
    body,
    awaited: onTheirWay(awaited),
    killed: notices.length > 0,
    // What the server found holds for the section and slug that it looked at.
    addressTaken:
      standing.addressTaken &&
      fields.local.slug === article.fields.slug &&
      fields.local.sectionId === article.fields.sectionId,
  });
  const state = statusOf({
    version: status.kind === "saved" ? version : version + 1,
    publishedVersion: live.version,
    firstPublishedAt: live.first === null ? null : new Date(live.first),
  });

  const wentOffline = () => setLive({ ...live, path: null, headline: null, version: null });
  const open = openEnds(fields.conflicts, unfitFields(fields), uploading, figureIds(editor.state.doc));

  return (
    <div className="editor">
      <h1 className="ui-hidden">{fields.local.headline || "Article without a headline"}</h1>
      <DeskBar
        actions={actions}
        article={article}
        livePath={live.path}
        onPublish={() => setPublishing(true)}
        onUnpublished={wentOffline}
        saver={saver}
        standing={standing}
        state={state}
        status={status}
      />
      <WireNotices
        actions={actions}
        articleId={article.id}
        isLive={live.path !== null}
        notices={notices}
        onDismissed={(noticeId) => setNotices(notices.filter(({ id }) => id !== noticeId))}
        onUnpublished={wentOffline}
        standing={standing}
      />
      <DeskNotices
        conflicts={fields.conflicts}
        displaced={displaced}
        editor={editor}
        local={fields.local}
        recovered={recovered}
        saver={saver}
        sections={sections}
        standing={standing}
        status={status}
      />
      <div className="editor-columns">
        <div
          className="editor-canvas story"
          dir={directionOf(fields.local.language)}
          lang={fields.local.language}
        >
          <TitleFields
            fields={fields.local}
            onDone={() => editor.commands.focus("start")}
            onEdit={saver.editField}
            readOnly={readOnly}
          />
          {!readOnly && (
            <Toolbar
              editor={editor}
              onLink={onLink}
              onPhoto={() => insertFigure(editor, editor.state.selection.to)}
            />
          )}
          <EditorContent editor={editor} />
        </div>
        <aside aria-label="About this article" className="editor-side">
          <p className="ui-muted ui-small">{words(wordCount(body, fields.local.language))}</p>
          <section aria-labelledby="checklist">
            <h2 id="checklist">Before publishing</h2>
            <Checklist issues={[...open, ...issues]} onJump={(field) => jumpTo(editor, field)} />
          </section>
          <section aria-labelledby="details">
            <h2 id="details">Details</h2>
            <Details fields={fields.local} onEdit={saver.editField} readOnly={readOnly} sections={sections} />
          </section>
          <section aria-labelledby="channels">
            <h2 id="channels">Headlines elsewhere</h2>
            <ChannelHeadlines fields={fields.local} onEdit={saver.editField} readOnly={readOnly} />
          </section>
        </aside>
      </div>
      <PublishDialog
        articleId={article.id}
        editor={editor}
        issues={issues}
        isLive={live.path !== null}
        live={live}
        onClose={() => setPublishing(false)}
        onJump={(field) => jumpTo(editor, field)}
        onPublished={(path, published) =>
          setLive({
            path,
            headline: saver.snapshot().fields.server.headline,
            version: published,
            first: live.first ?? new Date().toISOString(),
          })
        }
        open={publishing}
        publish={actions.publish}
        saver={saver}
        sections={sections}
        uploads={uploads}
      />
    </div>
  );
}

const onTheirWay = ({ pictures }: Awaited): ReadonlySet<string> =>
  new Set([...pictures.values()].filter(({ state }) => state === "waiting").map(({ figureId }) => figureId));

function words(count: number): string {
  if (count === 0) return "No words yet";
  const minutes = Math.max(1, Math.round(count / 240));
  return `${count === 1 ? "1 word" : `${count.toLocaleString("en-GB")} words`} · ${minutes} min to read`;
}
