"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";

interface Props {
  open: boolean;
  /** Escape, the cross, a click beside it. Also called when the dialog closes by itself. */
  onClose: () => void;
  title: string;
  wide?: boolean;
  children: ReactNode;
}

/**
 * A native modal dialog: the browser keeps the focus inside, Escape closes it, and the focus goes back
 * to where it came from. One that begins with a box to type in has the caret in it, where the browser would choose
 * the cross. Its content exists only while it is open, so that a form in it starts afresh.
 */
export function Dialog({ open, onClose, title, wide = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (open && !dialog.current?.open) {
      dialog.current?.showModal();
      firstBox(dialog.current)?.focus();
    }
    if (!open) dialog.current?.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way is Escape, which the browser brings
    <dialog
      aria-labelledby={titleId}
      className={wide ? "ui-dialog ui-dialog-wide" : "ui-dialog"}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      onClose={onClose}
      ref={dialog}
    >
      {open && (
        <>
          <div className="ui-dialog-head">
            <h2 id={titleId}>{title}</h2>
            <Button icon="cross" iconOnly look="quiet" onClick={onClose}>
              Close
            </Button>
          </div>
          <div className="ui-dialog-body">{children}</div>
        </>
      )}
    </dialog>
  );
}

/** The box that a dialog begins with, if it begins with one. */
function firstBox(dialog: HTMLDialogElement | null): HTMLElement | null {
  const first = dialog?.querySelector<HTMLElement>(
    ".ui-dialog-body :is(a[href], button, input:not([type='hidden']), select, textarea)",
  );
  return first?.matches("textarea, input:not([type='checkbox'], [type='radio'], [type='file'])")
    ? first
    : null;
}
