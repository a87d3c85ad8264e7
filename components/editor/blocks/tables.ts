import { Extension } from "@tiptap/core";
import { type Command, type EditorState, Plugin, TextSelection } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  selectedRect,
  tableEditing,
  toggleHeaderColumn,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import { announce } from "./announce";
import { leaveDownwards } from "./leave";

/** What can be done with the table that the caret is in, in the order of its menu. */
export const TABLE_ACTS: readonly { label: string; danger?: true; run: Command }[] = [
  { label: "Row above", run: said("Row added", addRowBefore) },
  { label: "Row below", run: said("Row added", addRowAfter) },
  { label: "Column before", run: said("Column added", addColumnBefore) },
  { label: "Column after", run: said("Column added", addColumnAfter) },
  { label: "Header row", run: said("Header row changed", toggleHeaderRow) },
  { label: "Header column", run: said("Header column changed", toggleHeaderColumn) },
  { label: "Delete row", danger: true, run: said("Row deleted", deleteRow) },
  { label: "Delete column", danger: true, run: said("Column deleted", deleteColumn) },
  { label: "Delete table", danger: true, run: said("Table deleted", deleteTable) },
];

function said(words: string, command: Command): Command {
  return (state, dispatch) => command(state, dispatch && ((tr) => dispatch(announce(tr, words))));
}

/** Is the caret in a table? */
export const inTable = (state: EditorState): boolean => isInTable(state);

/**
 * Tab in a table: the next cell; behind the last one a new row, unless the last row is empty: then out of the table, so that
 * nobody is kept in it.
 */
export const nextCell: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  const { table, tableStart, map } = selectedRect(state);
  if (table.lastChild?.textContent === "") return leaveTable(state, dispatch);
  return addRowAfter(state, (tr) => {
    const grown = tr.doc.nodeAt(tableStart - 1);
    const row = grown?.lastChild;
    if (!grown || !row) return;
    // In the first cell of the new row: behind the openings of row, cell and paragraph.
    const inside = tableStart + grown.content.size - row.nodeSize + 3;
    dispatch?.(
      announce(tr, `Row ${map.height + 1} added`).setSelection(TextSelection.create(tr.doc, inside)),
    );
  });
};

/** Shift-Tab in a table: the cell before. In the first it leads out of the text, as elsewhere. */
export const previousCell: Command = (state, dispatch) =>
  isInTable(state) && goToNextCell(-1)(state, dispatch);

const leaveTable: Command = (state, dispatch) => {
  const after = state.selection.$to.after(1);
  const next = state.doc.resolve(after).nodeAfter;
  if (!next?.isTextblock) return leaveDownwards(state, dispatch);
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, after + 1)).scrollIntoView());
  return true;
};

/**
 * Cells can be selected, rows stay as wide as the table.
 *
 * A table whose rows have come apart is mended only after a change of this tab's own: two tabs that both mended what they
 * heard of would add cells for ever.
 */
export const Tables = Extension.create({
  name: "tables",
  addProseMirrorPlugins() {
    const editing = tableEditing({ allowTableNodeSelection: true });
    const { appendTransaction } = editing.spec;
    return [
      new Plugin({
        ...editing.spec,
        appendTransaction(transactions, before, state) {
          if (transactions.some((tr) => tr.getMeta("collab$") !== undefined)) return null;
          return appendTransaction?.call(this, transactions, before, state);
        },
      }),
    ];
  },
});
