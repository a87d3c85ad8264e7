"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import type { NodeJson } from "@/lib/document/types";

/** Pause in typing after which the checklist and the word count look again, in milliseconds. */
const SETTLE_MS = 400;

/** The body as it was at the last pause: walking a long story on every key would be felt. */
export function useSettledBody(editor: Editor): NodeJson {
  const [body, setBody] = useState<NodeJson>(() => editor.getJSON() as NodeJson);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setBody(editor.getJSON() as NodeJson), SETTLE_MS);
    };
    editor.on("update", later);
    return () => {
      clearTimeout(timer);
      editor.off("update", later);
    };
  }, [editor]);
  return body;
}
