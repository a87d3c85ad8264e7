"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { blockActs } from "./blocks/block-acts";
import { BLOCKS, perform } from "./blocks/catalogue";
import { inTable, TABLE_ACTS } from "./blocks/tables";
import { ToolMenu, type ToolMenuItem } from "./blocks/tool-menu";
import { mayLink } from "./may-link";
import { rove } from "./roving";
import { ToolButton } from "./tool-button";
import { MARK_TOOLS, RULE_TOOL, TEXT_TOOLS, type Tool } from "./tools";

const BLOCK_TOOLS: readonly Tool[] = [...TEXT_TOOLS, RULE_TOOL];

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
      tools: [...MARK_TOOLS, ...BLOCK_TOOLS].map((tool) => tool.isOn(now)),
      link: now.isActive("link"),
      mayLink: mayLink(now.state),
      table: inTable(now.state),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape") editor.commands.focus();
    else rove(event, bar.current);
  }

  const group = (tools: readonly Tool[], before: number) => (
    <div className="editor-tools">
      {tools.map((tool, index) => (
        <ToolButton
          {...tool}
          first={before + index === 0}
          key={tool.label}
          onPress={() => tool.run(editor)}
          pressed={on.tools[before + index] ?? false}
        />
      ))}
    </div>
  );
  return (
    <div aria-label="Formatting" className="editor-toolbar" onKeyDown={onKeyDown} ref={bar} role="toolbar">
      {group(MARK_TOOLS, 0)}
      <div className="editor-tools">
        <BarMenu editor={editor} icon="plus" items={() => blocks(editor)} label="Insert" words="Insert" />
        {on.table && <BarMenu editor={editor} icon="table" items={() => tableActs(editor)} label="Table" />}
        <BarMenu editor={editor} icon="more" items={() => blockActs(editor)} label="Block" />
      </div>
      {group(BLOCK_TOOLS, MARK_TOOLS.length)}
      <div className="editor-tools">
        <ToolButton
          disabled={!on.mayLink}
          icon="link"
          keys="Mod+K"
          label="Link"
          onPress={onLink}
          pressed={on.link}
        />
        <ToolButton icon="picture" label="Photo" onPress={onPhoto} />
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

interface BarMenuProps {
  editor: Editor;
  label: string;
  icon: IconName;
  words?: string;
  items: () => readonly ToolMenuItem[];
}

function BarMenu({ editor, label, icon, words, items }: BarMenuProps) {
  return (
    <ToolMenu
      className={words ? "editor-tool editor-tool-wide" : "editor-tool"}
      items={items}
      label={label}
      onEscape={() => editor.commands.focus()}
      tabIndex={-1}
    >
      <Icon name={icon} size={18} />
      {words && <span aria-hidden="true">{words}</span>}
    </ToolMenu>
  );
}

const blocks = (editor: Editor): ToolMenuItem[] =>
  BLOCKS.map(({ label, icon, run }) => ({ label, icon, onSelect: () => run(editor) }));

const tableActs = (editor: Editor): ToolMenuItem[] =>
  TABLE_ACTS.filter(({ run }) => run(editor.state)).map(({ label, danger, run }) => ({
    label,
    danger,
    onSelect: () => {
      editor.view.focus();
      perform(editor, run);
    },
  }));
