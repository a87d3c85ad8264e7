import "server-only";

/** How often a silent stream says that it is alive, in milliseconds: proxies cut what is silent for long. */
const HEARTBEAT_MS = 15_000;

/** A reader that takes nothing any more is cut off when so many messages wait for it. It comes back and catches up. */
const MOST_WAITING = 1_000;

interface Stream {
  /** One event: its data is the message as JSON. */
  send(message: object): void;
  end(): void;
}

/**
 * An answer of server-sent events, open until `end` is called, or the browser goes away.
 *
 * `open` begins what sends and answers the way to stop it. What it throws is thrown here, before anything was sent.
 */
export async function eventStream(
  signal: AbortSignal,
  open: (stream: Stream) => Promise<() => void>,
): Promise<Response> {
  const encoder = new TextEncoder();
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
  let stop: (() => void) | undefined;
  let closed = false;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      stream = controller;
    },
    cancel: close,
  });
  const heartbeat = setInterval(() => write(":\n\n"), HEARTBEAT_MS);

  function write(text: string): void {
    if (closed || !stream) return;
    if ((stream.desiredSize ?? 0) < -MOST_WAITING) close();
    else stream.enqueue(encoder.encode(text));
  }

  function close(): void {
    if (closed) return;
    closed = true;
    clearInterval(heartbeat);
    signal.removeEventListener("abort", close);
    stop?.();
    try {
      stream?.close();
    } catch {
      // The browser closed it first.
    }
  }

  signal.addEventListener("abort", close);
  try {
    stop = await open({ send: (message) => write(`data: ${JSON.stringify(message)}\n\n`), end: close });
  } catch (thrown) {
    close();
    throw thrown;
  }
  if (signal.aborted) close();
  // The browser went away while it was being opened.
  if (closed) stop();
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Whoever stands between must neither keep it nor wait until there is enough to compress.
      "cache-control": "no-cache, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
