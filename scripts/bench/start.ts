import { readFileSync } from "node:fs";
import { openOwnNewsroom } from "@/e2e/newsroom";
import { inWords, type Row } from "./table";

/** From the command to the first answer, with the pages built: an empty data folder, then one with data, then after SIGKILL. */
export async function startRows(): Promise<Row[]> {
  let newsroom: Awaited<ReturnType<typeof openOwnNewsroom>> | undefined;
  try {
    const cold = await timed(async () => {
      newsroom = await openOwnNewsroom();
    });
    if (!newsroom) return [];
    await newsroom.stop();
    const warm = await timed(newsroom.start);
    await newsroom.kill();
    const afterKill = await timed(newsroom.start);
    return [
      { what: "start on an empty folder", value: inWords(cold), note: "database, tables, people, demo" },
      { what: "start again", value: inWords(warm) },
      { what: "start after SIGKILL", value: inWords(afterKill) },
    ];
  } finally {
    await newsroom?.close();
  }
}

/** Resident memory of a server, in megabytes. Linux alone. */
export function memoryRow(pid: number | undefined): Row {
  const [, kilobytes] = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return {
    what: "memory of the server",
    value: `${Math.round(Number(kilobytes) / 1_024)} MB`,
    note: "resident, after the readers above",
  };
}

async function timed(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
