"use client";

import type { Editor } from "@tiptap/core";
import { EditorContent } from "@tiptap/react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { publishIssues } from "@/lib/article/readiness";
import { type Article, type Section, statusOf } from "@/lib/article/types";
import type { Issue } from "@/lib/errors";
import { directionOf } from "@/lib/format/direction";
import { BlockTools } from "./blocks/block-tools";
import { ChannelHeadlines } from "./channel-headlines";
import { Checklist } from "./checklist";
import { Corrections } from "./corrections";
import { DeskBar } from "./desk-bar";
import { DeskTools, useDeskTools } from "./desk-tools";
import { Details } from "./details";
import { EmbargoField } from "./embargo-field";
import { figureIds, insertFigure } from "./figures";
import { jumpTo } from "./jump";
import { MoreStories } from "./more-stories";
import { DeskNotices } from "./notices";
import { openEnds } from "./open-ends";
import { Jumps } from "./outline/jumps";
import { Measure } from "./outline/measure";
import { Outline } from "./outline/outline";
import { PublishDialog } from "./publish-dialog";
import { unfitFields } from "./saving/fields";
import type { Recovered } from "./saving/recover";
import type { Saver } from "./saving/saver";
import type { DeskActions, Standing } from "./standing";
import { TitleFields } from "./title-fields";
import { Toolbar } from "./toolbar";
import type { Uploads } from "./uploads";
import type { Awaited } from "./use-awaited-pictures";
import { useSnapshot } from "./use-saver";
import { useSettledBody } from "./use-settled-body";
import { WhoWrote } from "./who-wrote";
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
  userId: string;
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
  userId,
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
  const [embargo, setEmbargo] = useState(article.embargoUntil);
  const [publishing, setPublishing] = useState(false);
  const [askingWho, setAskingWho] = useState(false);
  const body = useSettledBody(editor);
  const tools = useDeskTools(editor);
  const uploading = useSyncExternalStore(uploads.subscribe, uploads.snapshot, uploads.snapshot);
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
    embargo: embargo !== null && new Date(embargo) > new Date() ? embargo : null,
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
        editor={editor}
        livePath={live.path}
        onFind={tools.find}
        onPublish={() => setPublishing(true)}
        onUnpublished={wentOffline}
        onWhoWrote={() => setAskingWho(true)}
        saver={saver}
        standing={standing}
        state={state}
        status={status}
        userId={userId}
        tools={tools.items}
      />
      <DeskTools editor={editor} fields={fields.local} readOnly={readOnly} saver={saver} tools={tools} />
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
            onAll={() => editor.chain().focus().selectAll().run()}
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
          <div className="editor-story">
            {!readOnly && <BlockTools editor={editor} onLink={onLink} />}
            <EditorContent editor={editor} />
          </div>
        </div>
        <aside aria-label="About this article" className="editor-side">
          <section aria-labelledby="measure">
            <h2 id="measure">Length</h2>
            <Measure
              body={body}
              editor={editor}
              fields={fields.local}
              onTarget={(words) => saver.editField("targetLength", words)}
              readOnly={readOnly}
            />
          </section>
          <section aria-labelledby="outline">
            <h2 id="outline">Outline</h2>
            <Outline body={body} editor={editor} />
          </section>
          <section aria-labelledby="checklist">
            <h2 id="checklist">Before publishing</h2>
            <Checklist issues={[...open, ...issues]} onJump={(field) => jumpTo(editor, field)} />
          </section>
          {live.path !== null && (
            <Corrections
              actions={actions}
              articleId={article.id}
              given={standing.corrections}
              mayTell={standing.publish.allowed}
            />
          )}
          <section aria-labelledby="details">
            <h2 id="details">Details</h2>
            <Details fields={fields.local} onEdit={saver.editField} readOnly={readOnly} sections={sections} />
            <EmbargoField
              articleId={article.id}
              hold={standing.hold}
              key={embargo}
              onSet={setEmbargo}
              setEmbargo={actions.setEmbargo}
              until={embargo}
            />
          </section>
          <section aria-labelledby="more-stories">
            <h2 id="more-stories">More on this story</h2>
            <MoreStories
              articleId={article.id}
              chosen={fields.local.moreStories}
              onChoose={(ids) => saver.editField("moreStories", ids)}
              readOnly={readOnly}
            />
          </section>
          <section aria-labelledby="channels">
            <h2 id="channels">Headlines elsewhere</h2>
            <ChannelHeadlines fields={fields.local} onEdit={saver.editField} readOnly={readOnly} />
          </section>
        </aside>
      </div>
      <WhoWrote
        articleId={article.id}
        editor={editor}
        onClose={() => setAskingWho(false)}
        open={askingWho}
        saver={saver}
      />
      <Jumps status={status} toDo={issues.length} />
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
