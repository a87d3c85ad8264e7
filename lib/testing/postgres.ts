import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/db/migrate";
import { TEMPLATE, withClient } from "./template";
import { startTemporaryCluster } from "./temporary-cluster";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the test server's first database. */
    postgres: string;
  }
}

/** Vitest's global set-up: one real PostgreSQL a run, with a migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTemporaryCluster();
  const postgres = cluster.url("postgres");
  await withClient(postgres, (client) => client.query(`CREATE DATABASE ${TEMPLATE}`));
  await migrate(cluster.url(TEMPLATE));
  project.provide("postgres", postgres);
  return () => cluster.stop();
}
