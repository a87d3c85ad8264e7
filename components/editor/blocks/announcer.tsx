"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { announced } from "./announce";

/** Says aloud what a transaction of this tab says it does. */
export function Announcer({ editor }: { editor: Editor }) {
  const [words, setWords] = useState("");
  useEffect(() => {
    const hear = ({ transaction }: { transaction: Parameters<typeof announced>[0] }) => {
      const said = announced(transaction);
      // The same words twice are heard twice only when they differ.
      if (said !== null) setWords((last) => (last === said ? `${said}\u00a0` : said));
    };
    editor.on("transaction", hear);
    return () => {
      editor.off("transaction", hear);
    };
  }, [editor]);
  return (
    <p aria-live="polite" className="ui-hidden" role="status">
      {words}
    </p>
  );
}
