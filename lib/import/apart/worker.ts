// The other side of read-apart.ts: one source after the other, in a thread of its own.
import { parentPort } from "node:worker_threads";
import { readSource } from "@/lib/import/read";
import type { Task } from "./read-apart";

async function answer({ source, options }: Task): Promise<void> {
  parentPort?.postMessage(await readSource(source, options));
}

// What is thrown ends the thread, and who waits for it is told.
parentPort?.on("message", (task: Task) => void answer(task));
