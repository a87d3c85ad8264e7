"use client";

import { Dialog } from "@/components/ui/dialog";
import { isMac } from "./desk-keys";
import { keysHere, SHORTCUTS } from "./shortcuts";

/** What the desk does by key. */
export function ShortcutsSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog onClose={onClose} open={open} title="Keyboard shortcuts" wide>
      <div className="editor-shortcuts">
        {SHORTCUTS.map(({ group, shortcuts }) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {shortcuts.map(({ does, keys, mac }) => (
                <div key={does}>
                  <dt>{does}</dt>
                  <dd>
                    <kbd>{keysHere(isMac() ? (mac ?? keys) : keys)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
