import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type KeptCluster, keepCluster } from "./keep-cluster";

let folder: string;
let cluster: KeptCluster;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "galley-keep-cluster-"));
  chmodSync(folder, 0o711); // as root, PostgreSQL is another user
  cluster = await keepCluster(folder);
});
afterEach(async () => {
  await cluster.close();
  rmSync(folder, { recursive: true, force: true });
});

const kill = () => process.kill(Number.parseInt(readFileSync(pidFile(), "utf8"), 10), "SIGKILL");
const pidFile = () => join(folder, "postgres/postmaster.pid");

/** A killed server's orphans hold its port for a moment, and nobody takes the call. */
async function answers() {
  const client = new pg.Client({ connectionString: cluster.url, connectionTimeoutMillis: 500 });
  client.on("error", () => {});
  await client.connect();
  await client.end();
}

it("brings PostgreSQL back at the same address when it is killed", async () => {
  kill();
  await vi.waitFor(answers, { timeout: 20_000, interval: 100 });
}, 30_000);

it("tries again until what kept PostgreSQL down is mended", async () => {
  const [control, away] = [join(folder, "postgres/global/pg_control"), join(folder, "pg_control")];
  renameSync(control, away);
  kill();
  await vi.waitFor(() => expect(readFileSync(join(folder, "postgres.log"), "utf8")).toContain("pg_control"), {
    timeout: 10_000,
  });
  renameSync(away, control);
  await vi.waitFor(answers, { timeout: 20_000, interval: 100 });
}, 40_000);

it("closes while PostgreSQL does not come back", async () => {
  renameSync(join(folder, "postgres/global/pg_control"), join(folder, "pg_control"));
  kill();
  await vi.waitFor(() => expect(readFileSync(join(folder, "postgres.log"), "utf8")).toContain("pg_control"), {
    timeout: 10_000,
  });
  await cluster.close();
}, 30_000);
