import type { Editor } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import type { IconName } from "@/components/ui/icon";
import { perform } from "./catalogue";
import { makeGallery, takeApart } from "./galleries";
import { deleteBlock, duplicateBlock, moveBlock } from "./move-block";
import { blocksOf, nameOf } from "./range";
import type { ToolMenuItem } from "./tool-menu";
import { TURNS, type Turn, turnInto } from "./turn-into";

interface Act {
  label: string;
  icon?: IconName;
  hint?: string;
  danger?: true;
  command: Command;
}

const isMac = () => typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);

/**
 * What can be done with the blocks of the selection as they stand: `outermost` means blocks of the story alone, and not
 * an item of the list or a photo of the gallery that the caret is in.
 */
export function blockActs(editor: Editor, outermost = false): ToolMenuItem[] {
  const range = blocksOf(editor.state.selection, outermost);
  if (!range) return [];
  const keys = isMac() ? "⌥⇧" : "Alt+Shift+";
  const turns = Object.keys(TURNS) as Turn[];
  const acts: Act[] = [
    { label: "Move up", icon: "up", hint: `${keys}↑`, command: moveBlock(-1, outermost) },
    { label: "Move down", icon: "down", hint: `${keys}↓`, command: moveBlock(1, outermost) },
    { label: "Duplicate", icon: "copy", command: duplicateBlock(outermost) },
    { label: "Make a gallery", icon: "gallery", command: makeGallery },
    { label: "Take the gallery apart", icon: "gallery", command: takeApart },
    ...turns.map((turn) => ({ label: `Turn into ${TURNS[turn].toLowerCase()}`, command: turnInto(turn) })),
    {
      label: `Delete ${nameOf(range.nodes).toLowerCase()}`,
      icon: "trash",
      danger: true,
      command: deleteBlock(outermost),
    },
  ];
  return acts
    .filter(({ command }) => command(editor.state))
    .map(({ command, ...item }) => ({
      ...item,
      onSelect: () => {
        editor.view.focus();
        perform(editor, command);
      },
    }));
}
