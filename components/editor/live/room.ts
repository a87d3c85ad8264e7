import type { Saver } from "@/components/editor/saving/saver";
import type { LiveMessage, PersonHere, Place } from "@/lib/live/types";

/** A caret that moves is told of so often, in milliseconds. */
const TELL_MS = 250;

interface Options {
  saver: Pick<Saver, "heard" | "hearRights" | "standsInTheWay">;
  /** Where the person at this tab is. */
  whereAmI: () => Place | null;
  /** Tell the others. May fail: the next time tells it better. */
  tell: (place: Place | null) => Promise<unknown>;
}

export type Room = ReturnType<typeof createRoom>;

/** Who else has the article open and where they are; tells them where this tab is, while there is somebody to tell. */
export function createRoom({ saver, whereAmI, tell }: Options) {
  const listeners = new Set<() => void>();
  let people: readonly PersonHere[] = [];
  let open = false;
  let told = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  function change(next: readonly PersonHere[]): void {
    people = next;
    for (const listener of listeners) listener();
  }

  function moved(): void {
    if (open && people.length > 0) timer ??= setTimeout(speak, TELL_MS);
  }

  function speak(): void {
    timer = undefined;
    const place = whereAmI();
    const said = JSON.stringify(place);
    if (said === told || !open) return;
    told = said;
    void tell(place);
  }

  function hear(message: LiveMessage): void {
    switch (message.kind) {
      case "commits":
        saver.heard(message.commits);
        break;
      case "access":
        saver.hearRights(message.edit);
        break;
      case "ended":
        saver.standsInTheWay(
          message.because === "signed-out"
            ? { kind: "signed-out" }
            : { kind: "forbidden", message: message.message },
        );
        break;
      case "gone":
        change(people.filter(({ clientId }) => clientId !== message.clientId));
        break;
      case "here": {
        const { person } = message;
        const known = people.some(({ clientId }) => clientId === person.clientId);
        // Who has just come knows of nobody yet.
        if (!known) told = "";
        change(
          known
            ? people.map((one) => (one.clientId === person.clientId ? person : one))
            : [...people, person],
        );
        if (!known) moved();
      }
    }
  }

  return {
    hear,
    /** The stream is there, or not any more: nobody knows then who is here. */
    setOpen(now: boolean): void {
      open = now;
      told = "";
      if (!now) change([]);
    },
    isOpen: () => open,
    people: () => people,
    /** The caret at this tab has moved. */
    moved,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close(): void {
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
