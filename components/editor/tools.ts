import type { Editor } from "@tiptap/core";
import type { IconName } from "@/components/ui/icon";
import { toggleHeading } from "./keyboard";
import { insertRule } from "./rule";

/** A sign of a tool: one of our icons, or a letter drawn as it will look. */
export type Sign = IconName | { letter: string; look: "bold" | "italic" | "large" | "small" };

/** Something that is done with the words at the caret. */
export interface Tool {
  label: string;
  keys: string;
  icon: Sign;
  isOn: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

/** Emphasis: wherever the schema lets a mark stand. */
export const MARK_TOOLS: readonly Tool[] = [
  mark("Bold", "Mod+B", { letter: "B", look: "bold" }, "bold"),
  mark("Italic", "Mod+I", { letter: "I", look: "italic" }, "italic"),
];

/** What a paragraph of the story can be. */
export const TEXT_TOOLS: readonly Tool[] = [
  heading(2, "Heading"),
  heading(3, "Smaller heading"),
  list("Bulleted list", "Mod+Shift+8", "bullets", "bulletList"),
  list("Numbered list", "Mod+Shift+7", "numbers", "orderedList"),
  {
    label: "Quote",
    keys: "",
    icon: "quote",
    isOn: (editor) => editor.isActive("blockquote"),
    run: (editor) => editor.chain().focus().toggleWrap("blockquote").run(),
  },
];

/** The line between two parts. */
export const RULE_TOOL: Tool = {
  label: "Rule",
  keys: "",
  icon: "rule",
  isOn: () => false,
  run: (editor) =>
    editor
      .chain()
      .focus()
      .command(({ state, tr }) => insertRule(state, tr))
      .run(),
};

/** Keys as this keyboard names them. */
export const forThisKeyboard = (keys: string): string =>
  keys.replace(
    "Mod",
    typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl",
  );

function mark(label: string, keys: string, icon: Sign, name: string): Tool {
  return {
    label,
    keys,
    icon,
    isOn: (editor) => editor.isActive(name),
    run: (editor) => editor.chain().focus().toggleMark(name).run(),
  };
}

function heading(level: 2 | 3, label: string): Tool {
  return {
    label,
    keys: `Mod+Alt+${level}`,
    icon: { letter: "H", look: level === 2 ? "large" : "small" },
    isOn: (editor) => editor.isActive("heading", { level }),
    run: (editor) => {
      editor.commands.focus();
      toggleHeading(editor, level);
    },
  };
}

function list(label: string, keys: string, icon: Sign, name: string): Tool {
  return {
    label,
    keys,
    icon,
    isOn: (editor) => editor.isActive(name),
    run: (editor) => editor.chain().focus().toggleList(name, "listItem").run(),
  };
}
