"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { Button } from "./button";

/** How long a toast stays, in milliseconds; longer while the pointer or the focus is on it. */
const STAYS = 6_000;

interface Toast {
  id: number;
  message: string;
}

const Say = createContext<(message: string) => void>(() => {});

/** Say that something worked, in one short sentence. Refusals belong beside what was refused, not here. */
export const useToast = (): ((message: string) => void) => useContext(Say);

let lastId = 0;

/** The one place where toasts appear; the desk's layout has it. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const [say] = useState(() => (message: string) => {
    lastId += 1;
    const toast = { id: lastId, message };
    // Said again, it takes the place of what was said before.
    setToasts((all) => [...all.filter((each) => each.message !== message).slice(-2), toast]);
  });
  const drop = (id: number) => setToasts((all) => all.filter((toast) => toast.id !== id));
  return (
    <Say value={say}>
      {children}
      <div aria-live="polite" className="ui-toasts" role="status">
        {toasts.map((toast) => (
          <OneToast key={toast.id} message={toast.message} onGone={() => drop(toast.id)} />
        ))}
      </div>
    </Say>
  );
}

function OneToast({ message, onGone }: { message: string; onGone: () => void }) {
  const [held, setHeld] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock starts anew only when the hold ends
  useEffect(() => {
    if (held) return;
    const clock = setTimeout(onGone, STAYS);
    return () => clearTimeout(clock);
  }, [held]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: looking at it holds it; its button is the interaction
    <div
      className="ui-toast"
      onBlur={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <span>{message}</span>
      <Button icon="cross" iconOnly look="quiet" onClick={onGone}>
        Dismiss
      </Button>
    </div>
  );
}
