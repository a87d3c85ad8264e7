import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { announce } from "./announce";
import { type BlockChoice, blocksLike } from "./catalogue";

/** The slash menu while it is open. */
export interface Slash {
  /** Position of the slash. */
  from: number;
  choices: readonly BlockChoice[];
  active: number;
}

type Act = { open: number } | { active: number } | "close";

/** Where it stands, and which of its choices is active. */
interface Open {
  from: number;
  active: number;
}

const key = new PluginKey<Open | null>("slash");

/** Id of its list; an item's is this and its own, which is how the text names the active one. */
export const SLASH_LIST = "editor-slash";

/** The slash menu as it stands; null while it is closed, or nothing is called what was typed. */
export function slashOf(state: EditorState): Slash | null {
  const open = key.getState(state);
  if (!open) return null;
  const choices = blocksLike(typedAfter(state, open.from) ?? "");
  if (choices.length === 0) return null;
  return { from: open.from, choices, active: Math.min(open.active, choices.length - 1) };
}

/** What stands between the slash and the caret; null where the caret has gone elsewhere. */
function typedAfter(state: EditorState, from: number): string | null {
  const { $head, empty } = state.selection;
  if (!empty || $head.depth !== 1 || $head.start() !== from || $head.pos === from) return null;
  const typed = $head.parent.textContent;
  return $head.parentOffset === typed.length && /^\/[\p{L}\p{N} -]{0,24}$/u.test(typed)
    ? typed.slice(1)
    : null;
}

/** Take the slash and what follows it away, and do what was chosen. */
export function choose(editor: Editor, choice: BlockChoice): void {
  const open = key.getState(editor.state);
  if (!open) return;
  const { tr, selection } = editor.state;
  editor.view.dispatch(tr.delete(open.from, selection.head).setMeta(key, "close"));
  choice.run(editor);
}

/** Where the menu would open, it says so. */
function hint({ doc, selection: { $from, empty } }: EditorState): DecorationSet | null {
  const { parent, depth } = $from;
  const opens = empty && depth === 1 && parent.type.name === "paragraph" && parent.content.size === 0;
  if (!opens || doc.childCount === 1) return null;
  const words = { class: "is-blank", "data-hint": "Write, or press / for a block" };
  return DecorationSet.create(doc, [Decoration.node($from.before(), $from.after(), words)]);
}

/** A slash in an empty paragraph opens the menu of blocks. The focus stays in the text. */
export const SlashKeys = Extension.create({
  name: "slash",
  // Before all other keys: while it is open, Enter chooses.
  priority: 1_200,
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin<Open | null>({
        key,
        state: {
          init: () => null,
          apply(tr, open, _before, state) {
            const act: Act | undefined = tr.getMeta(key);
            if (act === "close") return null;
            if (act && "open" in act) return { from: act.open, active: 0 };
            if (!open) return null;
            const from = tr.mapping.map(open.from, -1);
            if (typedAfter(state, from) === null) return null;
            if (act && "active" in act) return { from, active: act.active };
            return { from, active: tr.docChanged ? 0 : open.active };
          },
        },
        props: {
          handleTextInput(view, from, to, text) {
            const { $from, empty } = view.state.selection;
            const isEmpty = $from.depth === 1 && $from.parent.content.size === 0;
            if (text !== "/" || !empty || !isEmpty || $from.parent.type.name !== "paragraph") return false;
            const tr = view.state.tr.insertText("/", from, to).setMeta(key, { open: from } satisfies Act);
            view.dispatch(announce(tr, "Blocks. Type to find one, arrows to choose, Enter to insert"));
            return true;
          },
          handleKeyDown(view, event) {
            const slash = slashOf(view.state);
            if (!slash || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
            const { choices, active } = slash;
            const go = (act: Act) => view.dispatch(view.state.tr.setMeta(key, act));
            if (event.key === "ArrowDown") go({ active: (active + 1) % choices.length });
            else if (event.key === "ArrowUp") go({ active: (active - 1 + choices.length) % choices.length });
            else if (event.key === "Escape") go("close");
            else if (event.key === "Enter" || event.key === "Tab") {
              const choice = choices[active];
              if (choice) choose(editor, choice);
            } else return false;
            return true;
          },
          handleDOMEvents: {
            blur(view) {
              if (key.getState(view.state)) view.dispatch(view.state.tr.setMeta(key, "close" satisfies Act));
              return false;
            },
          },
          decorations: hint,
          attributes(state): Record<string, string> {
            const slash = slashOf(state);
            const choice = slash?.choices[slash.active];
            if (!choice) return {};
            return {
              "aria-controls": SLASH_LIST,
              "aria-activedescendant": `${SLASH_LIST}-${choice.id}`,
              "aria-haspopup": "listbox",
            };
          },
        },
      }),
    ];
  },
});
