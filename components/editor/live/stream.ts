import type { LiveMessage } from "@/lib/live/types";

/** Waits before a stream that broke is opened again, in milliseconds; the last one repeats. */
const AGAIN_MS = [500, 1_000, 2_000, 5_000, 10_000] as const;
/** A tab may be hidden for so long before it lets go of its stream: a browser has six connections for all its tabs. */
const HIDDEN_MS = 10_000;

interface Options {
  /** Where the stream is, from the version on that the tab has now. */
  address: () => string;
  hear: (message: LiveMessage) => void;
  /** Is the stream there? Said whenever it changes. */
  onState: (open: boolean) => void;
}

/** Keep a stream of server-sent events open while the tab is looked at. Returns the way to close it. */
export function openStream({ address, hear, onState }: Options): () => void {
  let source: EventSource | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  function open(): void {
    clearTimeout(timer);
    if (over || source) return;
    const opened = new EventSource(address());
    source = opened;
    opened.onopen = () => onState(true);
    opened.onmessage = ({ data }) => {
      failures = 0;
      const message: LiveMessage = JSON.parse(data);
      if (message.kind === "ended") {
        over = message.because === "refused";
        lost();
      }
      hear(message);
    };
    // The browser would come back by itself, but with the version of the first time.
    opened.onerror = lost;
  }

  function lost(): void {
    letGo();
    if (over || document.visibilityState === "hidden") return;
    const wait = AGAIN_MS[Math.min(failures++, AGAIN_MS.length - 1)] ?? 0;
    // Everybody's stream breaks at once when a server stops; they need not all come back at once.
    timer = setTimeout(open, wait * (0.75 + Math.random() / 2));
  }

  function letGo(): void {
    clearTimeout(timer);
    if (!source) return;
    source.close();
    source = null;
    onState(false);
  }

  function look(): void {
    clearTimeout(timer);
    if (document.visibilityState === "visible") open();
    else timer = setTimeout(letGo, HIDDEN_MS);
  }

  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", open);
  if (document.visibilityState === "visible") open();
  return () => {
    over = true;
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("online", open);
    letGo();
  };
}
