import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Query, Span } from "./matches";
import { storyMatches } from "./places";

interface Found {
  query: Query | null;
  /** The one that the person is at. */
  current: Span | null;
  matches: readonly Span[];
  shown: DecorationSet;
}

const key = new PluginKey<Found>("findHighlights");
const NOTHING: Found = { query: null, current: null, matches: [], shown: DecorationSet.empty };

/** Marks what is found in the story, by decorations: nothing of it is ever saved. */
export const FindHighlights = Extension.create({
  name: "findHighlights",
  addProseMirrorPlugins: () => [
    new Plugin<Found>({
      key,
      state: {
        init: () => NOTHING,
        apply(tr, found) {
          const asked: Pick<Found, "query" | "current"> | undefined = tr.getMeta(key);
          if (asked) return look(tr.doc, asked.query, asked.current);
          if (!tr.docChanged || !found.query) return found;
          const { current } = found;
          const moved = current && { from: tr.mapping.map(current.from), to: tr.mapping.map(current.to) };
          return look(tr.doc, found.query, moved);
        },
      },
      props: { decorations: (state) => key.getState(state)?.shown },
    }),
  ],
});

function look(story: Node, query: Query | null, current: Span | null): Found {
  if (!query) return NOTHING;
  const matches = storyMatches(story, query);
  const shown = matches.map(({ from, to }) =>
    Decoration.inline(from, to, {
      class: from === current?.from ? "editor-match editor-match-now" : "editor-match",
    }),
  );
  return { query, current, matches, shown: DecorationSet.create(story, shown) };
}

/** Look for something in the story, or with null for nothing any more. */
export function highlight(editor: Editor, query: Query | null, current: Span | null): void {
  if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(key, { query, current }));
}

/** What is found in the story as it is now. */
export const highlighted = (editor: Editor): readonly Span[] => key.getState(editor.state)?.matches ?? [];
