import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Somebody's caret or selection, in positions of this page. */
export interface Caret {
  clientId: string;
  name: string;
  /** Index of the person's colour. */
  color: number;
  anchor: number;
  head: number;
  /** Counts this caret's moves: its name shows for a moment after each. */
  moves: number;
}

const key = new PluginKey<readonly Caret[]>("carets");

/** Knows and draws where the others are. */
export const caretsPlugin = () =>
  new Plugin<readonly Caret[]>({
    key,
    state: {
      init: () => [],
      apply: (tr, carets) => tr.getMeta(key) ?? (tr.docChanged ? mapped(carets, tr) : carets),
    },
    props: { decorations: draw },
  });

export const Carets = Extension.create({ name: "carets", addProseMirrorPlugins: () => [caretsPlugin()] });

/** Put these carets in the place of those that are drawn. */
export const setCarets = (tr: Transaction, carets: readonly Caret[]): Transaction =>
  tr.setMeta(key, carets).setMeta("addToHistory", false);

/** The carets as they are drawn now: moved along with the text since they were set. */
export const caretsOf = (state: EditorState): readonly Caret[] => key.getState(state) ?? [];

/** What is typed here at somebody's caret comes after it; what they type themselves takes their caret along. */
function mapped(carets: readonly Caret[], tr: Transaction): readonly Caret[] {
  const side = tr.getMeta("collab$") === undefined ? -1 : 1;
  return carets.map((caret) => ({
    ...caret,
    anchor: tr.mapping.map(caret.anchor, side),
    head: tr.mapping.map(caret.head, side),
  }));
}

function draw(state: EditorState): DecorationSet {
  const carets = caretsOf(state);
  if (carets.length === 0) return DecorationSet.empty;
  const end = state.doc.content.size;
  return DecorationSet.create(
    state.doc,
    carets.flatMap((caret) => {
      const { clientId, color, moves } = caret;
      const [anchor, head] = [Math.min(caret.anchor, end), Math.min(caret.head, end)];
      const flag = Decoration.widget(head, () => flagOf(caret), {
        key: `caret ${clientId} ${color} ${moves}`,
        side: 10,
        ignoreSelection: true,
      });
      if (anchor === head) return [flag];
      const selected = { class: `editor-selected person-${color}` };
      return [Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), selected), flag];
    }),
  );
}

/**
 * The name is drawn by the style sheet: it is in nobody's selection, and in no text that is copied or read aloud.
 * Screen readers hear of people in the bar.
 */
function flagOf({ name, color }: Caret): HTMLElement {
  const caret = document.createElement("span");
  caret.className = `editor-caret person-${color}`;
  caret.dataset.name = name;
  caret.setAttribute("aria-hidden", "true");
  return caret;
}
