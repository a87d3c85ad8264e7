"use client";

import { type Editor, getMarkAttributes } from "@tiptap/core";
import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { safeHref } from "@/lib/document/href";
import { cleanAddress } from "@/lib/format/clean-address";
import { StoriesFound, useStories } from "./stories-found";

interface Props {
  editor: Editor;
  open: boolean;
  onClose: () => void;
}

/** Set, change or remove the link of the selection, to any address or to a story of ours. */
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
  const form = useRef<HTMLFormElement>(null);
  const stories = useStories(isAddress(address) ? "" : address);

  function link(to: string, words: string): void {
    const chain = editor.chain().extendMarkRange("link");
    if (editor.state.selection.empty && !href) {
      chain
        .insertContent({ type: "text", text: words, marks: [{ type: "link", attrs: { href: to } }] })
        .run();
    } else chain.setMark("link", { href: to }).run();
    onDone();
  }

  function apply(event: FormEvent): void {
    event.preventDefault();
    const safe = safeHref(cleanAddress(withScheme(address)));
    if (safe) link(safe, safe);
    else setError("Use a web, mail or phone address, such as https://example.org, or choose a story.");
  }

  /** Arrows walk from the box through the stories. */
  function walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [
      ...(form.current?.querySelectorAll<HTMLElement>("input, .editor-story-found:enabled") ?? []),
    ];
    const now = stops.findIndex((stop) => stop.matches(":focus"));
    const next = step === undefined || now === -1 ? undefined : stops[now + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  return (
    <form className="ui-stack" onKeyDown={walk} onSubmit={apply} ref={form}>
      <TextField
        autoComplete="off"
        error={error}
        hint="Or words of the headline of a story of ours"
        label="Address"
        onChange={(event) => {
          setError(undefined);
          setAddress(event.target.value);
        }}
        value={address}
      />
      <StoriesFound onChoose={({ path, headline }) => link(`/${path}`, headline)} stories={stories} />
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

const isAddress = (typed: string) => safeHref(withScheme(typed)) !== null;

/** People write "example.org" and "press@example.org". */
function withScheme(typed: string): string {
  const address = typed.trim();
  if (/^[^\s/@:]+@[^\s/@:]+\.[^\s/@:]+$/.test(address)) return `mailto:${address}`;
  if (/^[^\s/:]+\.[a-z]{2,}([/?#].*)?$/i.test(address)) return `https://${address}`;
  return address;
}
