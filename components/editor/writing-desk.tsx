"use client";

import { useEditor } from "@tiptap/react";
import { useMemo, useRef, useState } from "react";
import { BesideLabel } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import type { Article, Section } from "@/lib/article/types";
import { parseDocument } from "@/lib/document/parse";
import { OpenArticle } from "./blocks/related-view";
import { extensions } from "./extensions";
import { UploadsOf } from "./figure-view";
import { insertPictures } from "./figures";
import { LinkDialog } from "./link-dialog";
import { PeopleAt, PeopleOf } from "./live/people-at";
import type { Room } from "./live/room";
import { usePeople, useRoom } from "./live/use-room";
import { OpenDesk } from "./open-desk";
import type { Recovered } from "./saving/recover";
import type { Saver } from "./saving/saver";
import type { DeskActions, Standing } from "./standing";
import { enterStandfirst } from "./title-fields";
import { createUploads } from "./uploads";
import { AwaitedOf, useAwaitedPictures } from "./use-awaited-pictures";
import { useSaver } from "./use-saver";

interface Props {
  article: Article;
  standing: Standing;
  sections: readonly Section[];
  actions: DeskActions;
  clientId: string;
  /** The person at this desk. */
  userId: string;
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
          say,
          uploads,
          onLeaveUpwards: enterStandfirst,
          onLink: () => setLinking(true),
          onPictures: (files, position) => {
            if (opened.current) insertPictures(opened.current, uploads, files, position);
          },
        }),
      [clientId, say, uploads],
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

  const room = useRef<Room | null>(null);
  const saved = useSaver(editor, clientId, {
    articleId: article.id,
    version: article.version,
    fields: article.fields,
    updatedAt: article.updatedAt,
    mayEdit: standing.edit.allowed,
    isPushed: () => room.current?.isOpen() ?? false,
    isBusy: uploads.isUnderWay,
  });
  const saver = saved?.saver ?? null;
  saving.current = saver;
  room.current = useRoom(editor, saved, { articleId: article.id, clientId });
  const people = usePeople(room.current);
  const awaited = useAwaitedPictures({
    article,
    hear: saver?.hear,
    retryPicture: props.actions.retryPicture,
  });

  if (!editor || !saver) return <div className="editor-opening" role="status" />;
  return (
    <UploadsOf value={uploads}>
      <AwaitedOf value={awaited}>
        <PeopleOf value={people}>
          <OpenArticle value={article.id}>
            <BesideLabel value={peopleAt}>
              <OpenDesk
                {...props}
                awaited={awaited}
                editor={editor}
                saver={saver}
                uploads={uploads}
                onLink={() => setLinking(true)}
              />
            </BesideLabel>
          </OpenArticle>
        </PeopleOf>
        <LinkDialog editor={editor} onClose={() => setLinking(false)} open={linking} />
      </AwaitedOf>
    </UploadsOf>
  );
}

const peopleAt = (name: string) => <PeopleAt name={name} />;
