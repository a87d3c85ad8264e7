"use client";

import type { Editor } from "@tiptap/core";
import { Announcer } from "./announcer";
import { Bubble } from "./bubble";
import { BlockHandle } from "./handle";
import { SlashMenu } from "./slash-menu";

interface Props {
  editor: Editor;
  onLink: () => void;
}

/** What comes up beside the story while it is written. */
export function BlockTools({ editor, onLink }: Props) {
  return (
    <>
      <BlockHandle editor={editor} />
      <SlashMenu editor={editor} />
      <Bubble editor={editor} onLink={onLink} />
      <Announcer editor={editor} />
    </>
  );
}
