import { type Editor, Extension } from "@tiptap/core";
import type { ResolvedPos } from "@tiptap/pm/model";
import { NodeSelection, Selection, TextSelection } from "@tiptap/pm/state";

import { enterInBlock } from "./blocks/leave";
import { mayLink } from "./may-link";

interface Options {
  /** ArrowUp at the start of the body: back to the standfirst. */
  onLeaveUpwards: () => void;
  onLink: () => void;
}

/** The keys of the newsroom's editor (writing-desk: the keyboard contract). */
export const Keyboard = Extension.create<Options>({
  name: "keyboard",
  // Before TipTap's own keymap: Enter in a caption must not split the figure.
  priority: 1_000,
  addOptions: () => ({ onLeaveUpwards: () => {}, onLink: () => {} }),
  addKeyboardShortcuts() {
    const { editor, options } = this;
    const does = (act: () => void) => () => {
      act();
      return true;
    };
    return {
      Enter: () => enter(editor),
      Backspace: () => backspace(editor),
      ArrowUp: () => arrowUp(editor, options.onLeaveUpwards),
      Tab: () => tab(editor),
      "Shift-Tab": () => shiftTab(editor),
      "Shift-Enter": () => breakLine(editor),
      Escape: () => leave(editor),
      "Mod-a": () => selectStage(editor),
      "Mod-b": () => editor.commands.toggleMark("bold"),
      "Mod-i": () => editor.commands.toggleMark("italic"),
      "Mod-k": does(() => {
        if (mayLink(editor.state)) options.onLink();
      }),
      "Mod-Alt-0": () => editor.commands.setNode("paragraph"),
      "Mod-Alt-2": () => toggleHeading(editor, 2),
      "Mod-Alt-3": () => toggleHeading(editor, 3),
      "Mod-Alt-4": () => toggleHeading(editor, 4),
      "Mod-Shift-7": () => editor.commands.toggleList("orderedList", "listItem"),
      "Mod-Shift-8": () => editor.commands.toggleList("bulletList", "listItem"),
    };
  },
});

export const toggleHeading = (editor: Editor, level: 2 | 3 | 4): boolean =>
  editor.commands.toggleNode("heading", "paragraph", { level });

/** Enter in a caption goes to its credit, in a credit to a new paragraph after the figure. */
function enter(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  switch ($from.parent.type.name) {
    case "caption":
      return $from.node(-1).type.name === "figure" ? goToCredit(editor) : leaveBlock(editor);
    case "credit":
    case "attribution":
      return leaveBlock(editor);
    case "factboxTitle":
      return editor.commands.setTextSelection($from.after() + 1);
    default:
      return editor.commands.splitListItem("listItem");
  }
}

/** A new line in the same paragraph. A caption, a credit and their like are one line: there it is Enter. */
function breakLine(editor: Editor): boolean {
  const { state, view } = editor;
  const { hardBreak } = state.schema.nodes;
  const { parent, depth } = state.selection.$from;
  if (depth === 0 || (hardBreak && parent.inlineContent && parent.type.contentMatch.matchType(hardBreak)))
    return editor.commands.insertContent({ type: "hardBreak" });
  return enterInBlock(state, view.dispatch) || enter(editor);
}

/** Tab leads from a caption to its credit, and moves a list item in; elsewhere it leaves the text. */
function tab(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  const inCaption = $from.parent.type.name === "caption" && $from.node(-1).type.name === "figure";
  return inCaption ? goToCredit(editor) : editor.commands.sinkListItem("listItem");
}

function shiftTab(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  if ($from.parent.type.name !== "credit") return editor.commands.liftListItem("listItem");
  // Before the credit opens, the caption closes.
  return editor.commands.setTextSelection($from.before() - 1);
}

function goToCredit(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  // After the caption closes, the credit opens.
  return editor.commands.setTextSelection($from.after() + 1);
}

function leaveBlock(editor: Editor): boolean {
  const { state, view } = editor;
  const after = state.selection.$from.after(-1);
  const paragraph = state.schema.nodes.paragraph?.create();
  if (!paragraph) return false;
  const tr = state.tr.insert(after, paragraph);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
}

/** Backspace in an empty caption selects the figure: one more takes it away, nothing vanishes unseen. */
function backspace(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from, empty } = state.selection;
  const inCaption = $from.parent.type.name === "caption" && $from.node(-1).type.name === "figure";
  if (!empty || !inCaption || $from.parentOffset > 0) return false;
  if ($from.parent.content.size > 0) return true;
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, $from.before(-1))));
  return true;
}

function arrowUp(editor: Editor, onLeave: () => void): boolean {
  const { state, view } = editor;
  const { selection } = state;
  const first = Selection.atStart(state.doc);
  const inFirst = selection.$from.sameParent(first.$from);
  if (!selection.empty || !inFirst || !view.endOfTextblock("up")) return false;
  onLeave();
  return true;
}

/** Escape leaves the selection, then the story: Tab goes on from there, and nobody is trapped in a list. */
function leave(editor: Editor): boolean {
  const { state, view } = editor;
  const { selection } = state;
  if (!(selection instanceof TextSelection)) {
    view.dispatch(state.tr.setSelection(Selection.near(selection.$to)));
    return true;
  }
  if (!selection.empty) return editor.commands.setTextSelection(selection.head);
  skipOnce(view.dom);
  return editor.commands.blur();
}

/** Tab goes on from where the caret was, and would find the story itself next; it is no stop until something else was. */
function skipOnce(story: HTMLElement): void {
  const before = story.getAttribute("tabindex");
  story.tabIndex = -1;
  document.addEventListener(
    "focusin",
    () => {
      if (before === null) story.removeAttribute("tabindex");
      else story.setAttribute("tabindex", before);
    },
    { once: true },
  );
}

/** Mod-A in stages: first the caption, credit or cell that the caret is in, then the whole body. Fields do it, too. */
function selectStage(editor: Editor): boolean {
  const { state, view } = editor;
  const stage = stageAround(state.selection.$from);
  const { from, to } = state.selection;
  if (!stage || to > stage.to || (from <= stage.from && to >= stage.to)) return editor.commands.selectAll();
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, stage.from, stage.to)));
  return true;
}

/** The innermost part that is selected by itself, if it has words. */
function stageAround($from: ResolvedPos): { from: number; to: number } | null {
  for (let depth = $from.depth; depth > 0; depth--) {
    if (!STAGES.has($from.node(depth).type.name)) continue;
    const [from, to] = [$from.start(depth), $from.end(depth)];
    const start = Selection.findFrom($from.doc.resolve(from), 1, true);
    const end = Selection.findFrom($from.doc.resolve(to), -1, true);
    return start && end && start.from < end.to ? { from: start.from, to: end.to } : null;
  }
  return null;
}

const STAGES: ReadonlySet<string> = new Set([
  "caption",
  "credit",
  "attribution",
  "factboxTitle",
  "tableCell",
  "tableHeader",
]);
