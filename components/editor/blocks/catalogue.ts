import type { Editor } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";
import type { Command } from "@tiptap/pm/state";
import { toggleHeading } from "@/components/editor/keyboard";
import { insertRule } from "@/components/editor/rule";
import type { IconName } from "@/components/ui/icon";
import {
  emptyGallery,
  makeEmbed,
  makeFactbox,
  makeFigure,
  makePullquote,
  makeRelatedLink,
  makeTable,
} from "./make";
import { insertBlock } from "./place";

/** Something that can be put into a story, for the menu of the slash and the menu of the toolbar alike. */
export interface BlockChoice {
  id: string;
  label: string;
  hint: string;
  icon: IconName;
  /** Other words that people look for it by. */
  words: string;
  run: (editor: Editor) => void;
}

/** Run a command on the story as it stands. */
export function perform(editor: Editor, command: Command): boolean {
  return command(editor.state, editor.view.dispatch, editor.view);
}

const inserts =
  (make: (schema: Schema) => Parameters<typeof insertBlock>[0]) =>
  (editor: Editor): void => {
    editor.view.focus();
    perform(editor, insertBlock(make(editor.schema)));
  };

/** Blocks that ask for something first: the place for it is in the block itself, and the focus goes there. */
const insertsAndAsks =
  (make: (schema: Schema) => Parameters<typeof insertBlock>[0]) =>
  (editor: Editor): void => {
    inserts(make)(editor);
    const { selection } = editor.state;
    const at = selection.$from.depth > 0 ? selection.$from.before(1) : selection.from;
    // The block is drawn by then.
    requestAnimationFrame(() => {
      const drawn = editor.view.nodeDOM(at);
      if (!(drawn instanceof HTMLElement)) return;
      drawn.querySelector<HTMLElement>("input")?.focus();
      drawn.scrollIntoView({ block: "center" });
    });
  };

/** Every block, in the order in which newsrooms need them. */
export const BLOCKS: readonly BlockChoice[] = [
  {
    id: "photo",
    label: "Photo",
    hint: "With caption, credit and description",
    icon: "picture",
    words: "picture image figure foto",
    run: inserts(makeFigure),
  },
  {
    id: "gallery",
    label: "Gallery",
    hint: "Several photos under one caption",
    icon: "gallery",
    words: "pictures photos images slideshow carousel",
    run: inserts(emptyGallery),
  },
  {
    id: "heading",
    label: "Heading",
    hint: "A new part of the story",
    icon: "heading",
    words: "subheading title h2 crosshead",
    run: (editor) => void toggleHeading(editor, 2),
  },
  {
    id: "smaller-heading",
    label: "Smaller heading",
    hint: "Below a heading",
    icon: "heading",
    words: "subheading h3",
    run: (editor) => void toggleHeading(editor, 3),
  },
  {
    id: "bullets",
    label: "Bulleted list",
    hint: "Points without an order",
    icon: "bullets",
    words: "list ul points",
    run: (editor) => void editor.chain().focus().toggleList("bulletList", "listItem").run(),
  },
  {
    id: "numbers",
    label: "Numbered list",
    hint: "Points in their order",
    icon: "numbers",
    words: "list ol ordered steps",
    run: (editor) => void editor.chain().focus().toggleList("orderedList", "listItem").run(),
  },
  {
    id: "quote",
    label: "Quote",
    hint: "Somebody’s words, set apart",
    icon: "quote",
    words: "blockquote citation",
    run: (editor) => void editor.chain().focus().toggleWrap("blockquote").run(),
  },
  {
    id: "pull-quote",
    label: "Pull quote",
    hint: "The sentence that draws readers in",
    icon: "pullquote",
    words: "pullquote callout",
    run: inserts(makePullquote),
  },
  {
    id: "fact-box",
    label: "Fact box",
    hint: "Background in a box of its own",
    icon: "factbox",
    words: "factbox sidebar info box background",
    run: inserts(makeFactbox),
  },
  {
    id: "table",
    label: "Table",
    hint: "Three by three to begin with",
    icon: "table",
    words: "grid rows columns",
    run: inserts(makeTable),
  },
  {
    id: "embed",
    label: "Embed",
    hint: "A video, post, map or chart by its address",
    icon: "embed",
    words: "youtube vimeo video tweet x instagram tiktok bluesky mastodon spotify soundcloud datawrapper map",
    run: insertsAndAsks(makeEmbed),
  },
  {
    id: "related",
    label: "Related story",
    hint: "A link to another of our stories",
    icon: "related",
    words: "link read more article",
    run: insertsAndAsks(makeRelatedLink),
  },
  {
    id: "rule",
    label: "Rule",
    hint: "A line between two parts",
    icon: "rule",
    words: "line separator divider hr",
    run: (editor) => {
      editor
        .chain()
        .focus()
        .command(({ state, tr }) => insertRule(state, tr))
        .run();
    },
  },
];

/** The blocks whose name or words begin like what was typed; those whose name does come first. */
export function blocksLike(typed: string): readonly BlockChoice[] {
  const query = typed.trim().toLowerCase();
  if (query === "") return BLOCKS;
  const begins = (text: string) => text.toLowerCase().startsWith(query);
  const named = BLOCKS.filter(({ label }) => begins(label));
  const meant = BLOCKS.filter(
    ({ label, words }) => !begins(label) && `${label} ${words}`.split(" ").some(begins),
  );
  return [...named, ...meant];
}
