"use client";

import { type Editor, getMarkAttributes } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { safeHref } from "@/lib/document/href";

interface Props {
  editor: Editor;
  open: boolean;
  onClose: () => void;
}

/** Set, change or remove the link of the selection. */
export function LinkDialog({ editor, open, onClose }: Props) {
  return (
    <Dialog onClose={onClose} open={open} title="Link">
      <LinkForm editor={editor} onDone={onClose} />
    </Dialog>
  );
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { href } = getMarkAttributes(editor.state, "link");
  const [address, setAddress] = useState(typeof href === "string" ? href : "");
  const [error, setError] = useState<string | undefined>();

  function apply(event: FormEvent): void {
    event.preventDefault();
    const safe = safeHref(withScheme(address));
    if (!safe) {
      setError("Use a web, mail or phone address, such as https://example.org.");
      return;
    }
    const chain = editor.chain().extendMarkRange("link");
    if (editor.state.selection.empty && !href) {
      chain
        .insertContent({ type: "text", text: safe, marks: [{ type: "link", attrs: { href: safe } }] })
        .run();
    } else chain.setMark("link", { href: safe }).run();
    onDone();
  }

  return (
    <form className="ui-stack" onSubmit={apply}>
      <TextField
        autoFocus
        error={error}
        inputMode="url"
        label="Address"
        onChange={(event) => setAddress(event.target.value)}
        value={address}
      />
      <div className="ui-actions">
        <Button look="action" type="submit">
          {href ? "Change link" : "Add link"}
        </Button>
        {href && (
          <Button
            onClick={() => {
              editor.chain().extendMarkRange("link").unsetMark("link").run();
              onDone();
            }}
          >
            Remove link
          </Button>
        )}
      </div>
    </form>
  );
}

/** People write "example.org" and "press@example.org". */
function withScheme(typed: string): string {
  const address = typed.trim();
  if (/^[^\s/@:]+@[^\s/@:]+\.[^\s/@:]+$/.test(address)) return `mailto:${address}`;
  if (/^[^\s/:]+\.[a-z]{2,}([/?#].*)?$/i.test(address)) return `https://${address}`;
  return address;
}
