"use client";

import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { MenuItem } from "@/components/ui/menu";
import type { ArticleFields } from "@/lib/article/fields";
import { FindBar } from "./find/find-bar";
import { goToNextTk } from "./outline/tk";
import type { Saver } from "./saving/saver";
import { keysHere } from "./shortcuts";
import { ShortcutsSheet } from "./shortcuts-sheet";
import { useDeskKeys } from "./use-desk-keys";

type Finding = "find" | "replace";

export type DeskToolsState = ReturnType<typeof useDeskTools>;

/** What can be done at the desk itself, by key and from the menu. */
export function useDeskTools(editor: Editor) {
  const [finding, setFinding] = useState<Finding | null>(null);
  const [focused, setFocused] = useState(false);
  const [sheet, setSheet] = useState(false);

  const find = (how: Finding) => {
    // Opened already, and asked for again in it: the browser's own.
    if (how === "find" && document.activeElement?.closest(".editor-find")) return false;
    setFinding(how);
    return true;
  };
  const toggle = () => {
    setFocused(!focused);
    return true;
  };

  useDeskKeys({
    find: () => find("find"),
    replace: () => find("replace"),
    shortcuts: () => {
      setSheet(true);
      return true;
    },
    focus: toggle,
    toolbar: () => {
      const tool = document.querySelector<HTMLElement>(".editor-toolbar [tabindex='0']");
      tool?.focus();
      return tool !== null;
    },
    nextTk: () => goToNextTk(editor),
  });

  const items: MenuItem[] = [
    {
      label: focused ? "Leave focus mode" : "Focus on the text",
      icon: "eye",
      hint: keysHere("Mod+."),
      onSelect: toggle,
    },
    {
      label: "Keyboard shortcuts",
      icon: "key",
      hint: keysHere("Mod+/"),
      onSelect: () => setSheet(true),
    },
  ];
  return {
    items,
    find: () => setFinding("replace"),
    finding,
    setFinding,
    focused,
    setFocused,
    sheet,
    setSheet,
  };
}

interface Props {
  editor: Editor;
  saver: Saver;
  fields: ArticleFields;
  readOnly: boolean;
  tools: DeskToolsState;
}

/** What those tools show. */
export function DeskTools({ editor, saver, fields, readOnly, tools }: Props) {
  const { finding, setFinding, focused, setFocused, sheet, setSheet } = tools;
  return (
    <>
      {focused && (
        <div className="editor-unfocus" data-focus-mode>
          <Button look="quiet" onClick={() => setFocused(false)} title={keysHere("Mod+.")}>
            Leave focus mode
          </Button>
        </div>
      )}
      {finding && (
        <FindBar
          editor={editor}
          fields={fields}
          onClose={() => setFinding(null)}
          readOnly={readOnly}
          replacing={finding === "replace"}
          saver={saver}
        />
      )}
      <ShortcutsSheet onClose={() => setSheet(false)} open={sheet} />
    </>
  );
}
