"use client";

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { embedAt, PROVIDER_NAMES } from "@/lib/document/embeds";
import { ChangeActs } from "./change-acts";

/** Something at a provider, as a card: what it is, where, and its caption. Nothing of the provider's is loaded. */
export function EmbedView({
  node,
  editor,
  getPos,
  updateAttributes,
  selected,
  deleteNode,
}: ReactNodeViewProps) {
  const { url, provider } = node.attrs;
  const [changing, setChanging] = useState(false);
  const asks = editor.isEditable && (url === "" || changing);

  function embed(address: string): boolean {
    const embedded = embedAt(address);
    if (!embedded) return false;
    updateAttributes({ ...embedded });
    setChanging(false);
    const pos = getPos();
    if (pos !== undefined)
      editor
        .chain()
        .focus()
        .setTextSelection(pos + 2)
        .run();
    return true;
  }

  return (
    <NodeViewWrapper as="figure" className={selected ? "editor-embed editor-block-selected" : "editor-embed"}>
      <div className="editor-embed-card" contentEditable={false} data-drag-handle>
        {url !== "" && (
          <p className="editor-embed-place">
            <Icon name="embed" size={20} />
            <strong>{provider}</strong>
            <a href={url} rel="noopener noreferrer" target="_blank">
              {url.replace(/^https:\/\/(www\.)?/, "")}
            </a>
          </p>
        )}
        {asks && <AddressForm address={url} onAddress={embed} />}
        {editor.isEditable && (
          <ChangeActs
            change={url !== "" ? "Change the address" : null}
            isChanging={changing}
            onChange={() => setChanging(!changing)}
            onRemove={deleteNode}
            remove="Remove embed"
          />
        )}
      </div>
      <NodeViewContent className="editor-block-words" />
    </NodeViewWrapper>
  );
}

function AddressForm({ address, onAddress }: { address: string; onAddress: (address: string) => boolean }) {
  const [typed, setTyped] = useState<string>(address);
  const [error, setError] = useState<string | undefined>();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (onAddress(typed)) return;
    const last = PROVIDER_NAMES.at(-1);
    setError(
      `Galley shows what is at ${PROVIDER_NAMES.slice(0, -1).join(", ")} or ${last}. Put any other address into the text as a link.`,
    );
  }

  return (
    <form className="editor-embed-form" onSubmit={submit}>
      <TextField
        error={error}
        inputMode="url"
        label="Address of the video, post, map or chart"
        onChange={(event) => {
          setTyped(event.target.value);
          setError(undefined);
        }}
        placeholder="https://"
        value={typed}
      />
      <Button look="action" type="submit">
        Embed
      </Button>
    </form>
  );
}
