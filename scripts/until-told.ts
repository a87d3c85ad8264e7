import { Socket } from "node:net";

/**
 * Resolves, once, when this process shall stop: Ctrl-C, SIGTERM, a closed terminal, or the end of the script that
 * started it (bootstrap.mjs holds the other end of a line; npm may send a signal twice, the second changes nothing).
 */
export function untilTold(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve(signal));
    const lifeline = Number(process.env.GALLEY_LIFELINE);
    if (!lifeline) return;
    delete process.env.GALLEY_LIFELINE; // it is ours: children have lines of their own
    const line = new Socket({ fd: lifeline });
    line.on("error", () => {});
    line.on("close", () => resolve("the end of its parent"));
    line.resume();
    line.unref();
  });
}
