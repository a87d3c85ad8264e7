"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useEffect } from "react";
import { Icon } from "@/components/ui/icon";
import { Floating } from "./floating";
import { choose, SLASH_LIST, slashOf } from "./slash";

/** The blocks that can stand where a slash was typed. The text has the focus and names the active one. */
export function SlashMenu({ editor }: { editor: Editor }) {
  const slash = useEditorState({ editor, selector: ({ editor: now }) => slashOf(now.state) });
  const active = slash?.choices[slash.active]?.id;

  useEffect(() => {
    if (active) document.getElementById(`${SLASH_LIST}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  if (!slash) return null;
  return (
    <Floating anchor={() => editor.view.coordsAtPos(slash.from)} className="editor-slash">
      <div aria-label="Blocks" id={SLASH_LIST} role="listbox">
        {slash.choices.map((choice) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the text's, which has the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the text has the focus and names the active one
          <div
            aria-selected={choice.id === active}
            className="ui-menu-item"
            id={`${SLASH_LIST}-${choice.id}`}
            key={choice.id}
            onClick={() => choose(editor, choice)}
            onMouseDown={(event) => event.preventDefault()}
            role="option"
          >
            <Icon name={choice.icon} size={18} />
            <span>
              {choice.label}
              <span className="ui-menu-because">{choice.hint}</span>
            </span>
          </div>
        ))}
      </div>
    </Floating>
  );
}
