// The other side of read-apart.ts: one source after the other, in a thread of its own.
import { parentPort } from "node:worker_threads";
import { readSource } from "@/lib/import/read";
import type { Task } from "./read-apart";

parentPort?.on("message", async ({ source, options }: Task) => {
  parentPort?.postMessage(await readSource(source, options));
});
