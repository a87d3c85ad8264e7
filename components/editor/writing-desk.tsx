"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { Verdict } from "@/lib/access/verdict";
import { publishIssues } from "@/lib/article/readiness";
import { type Article, type Section, statusOf } from "@/lib/article/types";
import { wordCount } from "@/lib/document/measure";
import { parseDocument } from "@/lib/document/parse";
import type { Issue } from "@/lib/errors";
import { directionOf } from "@/lib/format/direction";
import type { Outcome } from "@/lib/web/outcome";
import { Checklist } from "./checklist";
import { DeskBar } from "./desk-bar";
import { Details } from "./details";
import { extensions } from "./extensions";
import { UploadsOf } from "./figure-view";
import { insertFigure, insertPictures } from "./figures";
import { jumpTo } from "./jump";
import { LinkDialog } from "./link-dialog";
import { DeskNotices } from "./notices";
import { PublishDialog } from "./publish-dialog";
import type { Recovered } from "./saving/recover";
import type { Saver } from "./saving/saver";
import { STANDFIRST_ID, TitleFields } from "./title-fields";
import { Toolbar } from "./toolbar";
import { createUploads } from "./uploads";
import { useSaveKey } from "./use-save-key";
import { useSaver, useSnapshot } from "./use-saver";
import { useSettledBody } from "./use-settled-body";

/** What the person may do with the article and where readers stand with it. */
export interface Standing {
  edit: Verdict;
  publish: Verdict;
  unpublish: Verdict;
  livePath: string | null;
  importId: string | null;
  /** Has another story the address that section and slug make? Known when the page was made. */
  addressTaken: boolean;
}

export interface DeskActions {
  publish: (input: {
    articleId: string;
    version: number;
  }) => Promise<Outcome<{ path: string; version: number }>>;
  unpublish: (input: { articleId: string }) => Promise<Outcome<void>>;
  keepVersion: (input: { articleId: string; name: string }) => Promise<Outcome<{ version: number }>>;
}

interface Props {
  article: Article;
  standing: Standing;
  sections: readonly Section[];
  actions: DeskActions;
  clientId: string;
  recovered: readonly Recovered[];
}

/** The screen on which an article is written. */
export function WritingDesk(props: Props) {
  const { article, standing, clientId } = props;
  const say = useToast();
  const [uploads] = useState(() => createUploads(say));
  const [linking, setLinking] = useState(false);
  const saving = useRef<Saver | null>(null);

  const editor = useEditor({
    extensions: useMemo(
      () =>
        extensions({
          clientId,
          onLeaveUpwards: () => document.getElementById(STANDFIRST_ID)?.focus(),
          onLink: () => setLinking(true),
          onPictures: (files, position) => {
            if (opened.current) insertPictures(opened.current, uploads, files, position);
          },
        }),
      [clientId, uploads],
    ),
    content: parseDocument(article.body).toJSON(),
    editable: standing.edit.allowed,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // Its style element has no nonce; styles/text.css has the same rules.
    injectCSS: false,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": "Story",
        class: "story-body editor-body",
        spellcheck: "true",
      },
    },
    onUpdate: ({ transaction }) => {
      if (transaction.getMeta("collab$") === undefined) saving.current?.bodyEdited();
    },
    onBlur: () => void saving.current?.flush(),
  });
  const opened = useRef(editor);
  opened.current = editor;

  const saver = useSaver(editor, clientId, {
    articleId: article.id,
    version: article.version,
    fields: article.fields,
    updatedAt: article.updatedAt,
  });
  saving.current = saver;

  if (!editor || !saver) return <div className="editor-opening" role="status" />;
  return (
    <UploadsOf value={uploads}>
      <OpenDesk {...props} editor={editor} saver={saver} uploads={uploads} onLink={() => setLinking(true)} />
      <LinkDialog editor={editor} onClose={() => setLinking(false)} open={linking} />
    </UploadsOf>
  );
}

interface OpenProps extends Props {
  editor: NonNullable<ReturnType<typeof useEditor>>;
  saver: Saver;
  uploads: ReturnType<typeof createUploads>;
  onLink: () => void;
}

function OpenDesk({
  article,
  standing,
  sections,
  actions,
  recovered,
  editor,
  saver,
  uploads,
  onLink,
}: OpenProps) {
  const { status, version, fields, displaced } = useSnapshot(saver);
  const [live, setLive] = useState({
    path: standing.livePath,
    version: article.publishedVersion,
    first: article.firstPublishedAt,
  });
  const [publishing, setPublishing] = useState(false);
  const body = useSettledBody(editor);
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

  return (
    <div className="editor">
      <h1 className="ui-hidden">{fields.local.headline || "Article without a headline"}</h1>
      <DeskBar
        actions={actions}
        article={article}
        livePath={live.path}
        onPublish={() => setPublishing(true)}
        onUnpublished={() => setLive({ ...live, path: null, version: null })}
        saver={saver}
        standing={standing}
        state={state}
        status={status}
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
            <Checklist issues={issues} onJump={(field) => jumpTo(editor, field)} />
          </section>
          <section aria-labelledby="details">
            <h2 id="details">Details</h2>
            <Details fields={fields.local} onEdit={saver.editField} readOnly={readOnly} sections={sections} />
          </section>
        </aside>
      </div>
      <PublishDialog
        articleId={article.id}
        editor={editor}
        issues={issues}
        isLive={live.path !== null}
        onClose={() => setPublishing(false)}
        onJump={(field) => jumpTo(editor, field)}
        onPublished={(path, published) =>
          setLive({ path, version: published, first: live.first ?? new Date().toISOString() })
        }
        open={publishing}
        publish={actions.publish}
        saver={saver}
        uploads={uploads}
      />
    </div>
  );
}

function words(count: number): string {
  if (count === 0) return "No words yet";
  const minutes = Math.max(1, Math.round(count / 240));
  return `${count === 1 ? "1 word" : `${count.toLocaleString("en-GB")} words`} · ${minutes} min to read`;
}
