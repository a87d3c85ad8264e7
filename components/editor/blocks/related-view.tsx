"use client";

import { NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { createContext, useContext, useEffect, useState } from "react";
import { type Named, nameOfStory } from "@/components/desk/search-stories";
import { ChangeActs } from "./change-acts";
import { StoryCombobox, standingOf } from "./story-combobox";

/** The id of the article that is open: it is no other story. */
export const OpenArticle = createContext("");

/** A link to another of our stories, by the headline that it has now. */
export function RelatedView({
  node,
  editor,
  getPos,
  updateAttributes,
  selected,
  deleteNode,
}: ReactNodeViewProps) {
  const { articleId } = node.attrs;
  const own = useContext(OpenArticle);
  const [named, setNamed] = useState<Named | null>(null);
  const [changing, setChanging] = useState(false);
  const asks = editor.isEditable && (articleId === null || changing);

  useEffect(() => {
    if (articleId === null) return;
    const asking = new AbortController();
    void nameOfStory(articleId, asking.signal).then((answer) => {
      if (!asking.signal.aborted) setNamed(answer);
    });
    return () => asking.abort();
  }, [articleId]);

  function backToText(): void {
    const pos = getPos();
    if (pos !== undefined) editor.chain().focus().setNodeSelection(pos).run();
  }

  return (
    <NodeViewWrapper className={selected ? "editor-related editor-block-selected" : "editor-related"}>
      <div contentEditable={false} data-drag-handle>
        <div className="related">
          <span>Read more</span>{" "}
          {articleId === null ? (
            <em>No story chosen yet. Readers see nothing here.</em>
          ) : (
            <Story named={named} />
          )}
        </div>
        {asks && (
          <div className="editor-related-search">
            <StoryCombobox
              except={articleId === null ? [own] : [own, articleId]}
              onChoose={(story) => {
                updateAttributes({ articleId: story.articleId });
                setNamed({ kind: "there", value: story });
                setChanging(false);
                backToText();
              }}
              onEscape={backToText}
            />
          </div>
        )}
        {editor.isEditable && (
          <ChangeActs
            change={articleId !== null ? "Choose another story" : null}
            isChanging={changing}
            onChange={() => setChanging(!changing)}
            onRemove={deleteNode}
            remove="Remove link"
          />
        )}
      </div>
    </NodeViewWrapper>
  );
}

function Story({ named }: { named: Named | null }) {
  switch (named?.kind) {
    case undefined:
      return <em>Looking for its headline …</em>;
    case "there": {
      const { value } = named;
      return (
        <>
          <a
            href={value.livePath === null ? `/desk/articles/${value.articleId}` : `/${value.livePath}`}
            rel="noopener"
            target="_blank"
          >
            {value.headline || "A story without a headline"}
          </a>
          {value.livePath === null && <small className="editor-related-standing">{standingOf(value)}</small>}
        </>
      );
    }
    case "hidden":
      return <em>A story that is not published, which you can’t see. Readers see nothing here.</em>;
    case "unknown":
      return <em>Its headline can’t be read now.</em>;
  }
}
