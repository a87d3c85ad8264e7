"use client";

import { useState } from "react";
import { Button } from "./button";
import { TextField } from "./field";

interface Props {
  label: string;
  value: string;
  hint?: string;
}

/** A value to hand on, such as a one-time link: readable, selectable, copied with one click. */
export function CopyField({ label, value, hint }: Props) {
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  return (
    <div className="ui-form">
      <TextField
        hint={hint}
        label={label}
        onFocus={(event) => event.currentTarget.select()}
        readOnly
        value={value}
      />
      <div className="ui-actions">
        <Button
          icon={copied === "yes" ? "check" : "copy"}
          onClick={() =>
            navigator.clipboard.writeText(value).then(
              () => setCopied("yes"),
              () => setCopied("failed"),
            )
          }
        >
          Copy
        </Button>
        <span className="ui-muted" role="status">
          {copied === "yes" && "Copied."}
          {copied === "failed" && "The browser did not allow it. Select the text and copy it by hand."}
        </span>
      </div>
    </div>
  );
}
