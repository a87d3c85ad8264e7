// Import this file for its effect, first: the test file gets an empty, migrated database of its own, and
// `DATABASE_URL` names it before anything connects (lib/db/client connects at its first query).
//
//   import "@/lib/testing/database";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { db } from "@/lib/db/client";
import { hangUp } from "@/lib/db/listen";
import { TEMPLATE, withClient } from "./template";

const server = inject("postgres");
const name = `test_${randomUUID().replaceAll("-", "")}`;

beforeAll(async () => {
  await withClient(server, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`),
  );
  process.env.DATABASE_URL = databaseAt(name);
});

afterAll(async () => {
  await hangUp();
  await db.$disconnect();
  await withClient(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

function databaseAt(database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
