import "@/lib/testing/database";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { hire } from "@/lib/testing/staff";
import { firstStart, requireFirstPassword } from "./first-start";

const folder = mkdtempSync(join(tmpdir(), "galley-first-start-"));
const newsroom = (embedded = true) => ({ folder, embedded, answersAt() {}, close: () => Promise.resolve() });
const start = (embedded = true) => firstStart(newsroom(embedded), "data");
const noteDemo = (value: string) => db.setting.create({ data: { name: "demo", value } });
const demo = async () => (await db.setting.findUnique({ where: { name: "demo" } }))?.value;
const live = () => db.publication.count({ where: { live: true } });

beforeEach(async () => {
  vi.stubEnv("GALLEY_DATA", folder);
  vi.stubEnv("GALLEY_DEMO", "");
  await db.setting.deleteMany();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// In this order: people once hired stay in this file's database.

it("hires nobody and writes no demo on a database that somebody runs", async () => {
  expect((await start(false)).join("\n")).toMatch(/http\S+\/set-up\//);
  expect([await db.user.count(), await live(), await demo()]).toEqual([0, 0, undefined]);
});

it("refuses a first password that won't do, and asks for none where it is not used", async () => {
  vi.stubEnv("GALLEY_FIRST_PASSWORD", "short");
  await expect(requireFirstPassword(newsroom())).rejects.toThrow(
    "GALLEY_FIRST_PASSWORD won't do: Choose a password of at least 12 characters.",
  );
  await expect(requireFirstPassword(newsroom(false))).resolves.toBeUndefined();
});

it("hires three people without a demo when told so, and stays without it when told so no more", async () => {
  vi.stubEnv("GALLEY_DEMO", "no");
  expect((await start()).join("\n")).toContain("Password");
  expect([await db.user.count(), await live(), await demo()]).toEqual([3, 0, "skipped"]);
  vi.stubEnv("GALLEY_DEMO", "");
  await start();
  expect([await live(), await demo()]).toEqual([0, "skipped"]);
});

it("writes no demo where people work already, also when nothing is known of one", async () => {
  await hire("writer");
  vi.stubEnv("GALLEY_FIRST_PASSWORD", "short"); // of use no more
  await requireFirstPassword(newsroom());
  await start();
  expect([await live(), await demo()]).toEqual([0, undefined]);
});

it("goes on with a demo that was broken off", async () => {
  await noteDemo("begun");
  await start();
  expect(await demo()).toBe("done");
  expect(await live()).toBeGreaterThan(10);
}, 120_000);
