"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { toggleHeading } from "./keyboard";
import { mayLink } from "./may-link";
import { insertRule } from "./rule";

/** A sign of the toolbar: one of our icons, or a letter drawn as it will look. */
type Sign = IconName | { letter: string; look: "bold" | "italic" | "large" | "small" };

interface Tool {
  label: string;
  keys: string;
  icon: Sign;
  isOn: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

const mark = (label: string, keys: string, icon: Sign, name: string): Tool => ({
  label,
  keys,
  icon,
  isOn: (editor) => editor.isActive(name),
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
});

const TOOLS: readonly (readonly Tool[])[] = [
  [
    mark("Bold", "Mod+B", { letter: "B", look: "bold" }, "bold"),
    mark("Italic", "Mod+I", { letter: "I", look: "italic" }, "italic"),
  ],
  [
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
    {
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
    },
  ],
];

interface Props {
  editor: Editor;
  onLink: () => void;
  onPhoto: () => void;
}

/** One stop for Tab; arrows move inside (Alt+F10 comes here from the text). */
export function Toolbar({ editor, onLink, onPhoto }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      tools: TOOLS.flat().map((tool) => tool.isOn(now)),
      link: now.isActive("link"),
      mayLink: mayLink(now.state),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });

  function move(event: KeyboardEvent): void {
    const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -now,
      End: buttons.length - 1 - now,
    };
    const step = steps[event.key];
    if (event.key === "Escape") editor.commands.focus();
    if (step === undefined) return;
    event.preventDefault();
    const next = buttons[(now + step + buttons.length) % buttons.length];
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next?.focus();
  }

  let index = 0;
  return (
    <div aria-label="Formatting" className="editor-toolbar" onKeyDown={move} ref={bar} role="toolbar">
      {TOOLS.map((group) => (
        <div className="editor-tools" key={group[0]?.label}>
          {group.map((tool) => {
            const pressed = on.tools[index++] ?? false;
            return (
              <ToolButton
                {...tool}
                first={tool.label === "Bold"}
                key={tool.label}
                onPress={() => tool.run(editor)}
                pressed={pressed}
              />
            );
          })}
        </div>
      ))}
      <div className="editor-tools">
        <ToolButton
          disabled={!on.mayLink}
          icon="link"
          keys="Mod+K"
          label="Link"
          onPress={onLink}
          pressed={on.link}
        />
        <ToolButton icon="picture" keys="" label="Photo" onPress={onPhoto} />
      </div>
      <div className="editor-tools">
        <ToolButton
          disabled={!on.undo}
          icon="undo"
          keys="Mod+Z"
          label="Undo"
          onPress={() => editor.chain().focus().undo().run()}
        />
        <ToolButton
          disabled={!on.redo}
          icon="redo"
          keys="Mod+Shift+Z"
          label="Redo"
          onPress={() => editor.chain().focus().redo().run()}
        />
      </div>
    </div>
  );
}

interface ToolButtonProps {
  label: string;
  keys: string;
  icon: Sign;
  pressed?: boolean;
  disabled?: boolean;
  first?: boolean;
  onPress: () => void;
}

function ToolButton({ label, keys, icon, pressed, disabled, first, onPress }: ToolButtonProps) {
  const title = keys === "" ? label : `${label} (${forThisKeyboard(keys)})`;
  return (
    <button
      aria-disabled={disabled || undefined}
      aria-label={label}
      aria-pressed={pressed}
      className="editor-tool"
      onClick={disabled ? undefined : onPress}
      // The selection stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      tabIndex={first ? 0 : -1}
      title={title}
      type="button"
    >
      {typeof icon === "string" ? (
        <Icon name={icon} size={18} />
      ) : (
        <span aria-hidden="true" className={`editor-tool-letter editor-tool-${icon.look}`}>
          {icon.letter}
        </span>
      )}
    </button>
  );
}

const forThisKeyboard = (keys: string) =>
  keys.replace(
    "Mod",
    typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl",
  );

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
