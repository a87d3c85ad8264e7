const PREFIX = "galley-tab-";

/**
 * Say that this tab is alive for as long as it lives, also when it is frozen in the background. The browser lets go
 * when the tab closes or crashes. Where there are no web locks (plain http on another machine) nothing is held.
 */
export function holdTab(clientId: string): () => void {
  const released = new AbortController();
  void navigator.locks
    ?.request(
      PREFIX + clientId,
      () => new Promise<void>((release) => released.signal.addEventListener("abort", () => release())),
    )
    .catch(() => undefined);
  return () => released.abort();
}

/** The client ids of the tabs that are alive: what they have in the outbox is theirs to send. */
export async function openTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])));
}

/** Do something that two tabs of one browser must not do at once. */
export async function oneAtATime<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks ? navigator.locks.request(name, work) : work();
}
