"use client";

import { useState } from "react";
import { Button } from "./button";

interface Props {
  /** What is copied, as it is when the button is pressed. */
  text: () => string;
  children: string;
}

/** Puts text on the clipboard and says what came of it: a browser may refuse, and has none on an insecure address. */
export function CopyButton({ text, children }: Props) {
  const [copied, setCopied] = useState<"not yet" | "done" | "refused">("not yet");
  return (
    <>
      <Button
        icon={copied === "done" ? "check" : "copy"}
        onClick={() =>
          written(text()).then(
            () => setCopied("done"),
            () => setCopied("refused"),
          )
        }
      >
        {children}
      </Button>
      <span className="ui-muted" role="status">
        {copied === "done" && "Copied."}
        {copied === "refused" && "The browser did not allow it. Select the text and copy it by hand."}
      </span>
    </>
  );
}

/** Also where there is no clipboard at all, an answer: no. */
async function written(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
