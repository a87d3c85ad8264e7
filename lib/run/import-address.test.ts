import "@/lib/testing/database";
import { expect, it, onTestFinished } from "vitest";
import { db } from "@/lib/db/client";
import { itemsOf, work } from "@/lib/testing/runs";
import { webServer } from "@/lib/testing/servers";
import { hire } from "@/lib/testing/staff";
import { importAddress } from "./import-address";

// This machine counts as the internet; read once, at the first fetch.
process.env.GALLEY_FETCH_ALLOW = "127.0.0.1";

const entry = (number: number) =>
  `<item><guid>urn:${number}</guid><title>Ferry ${number} sails</title><description>&lt;p&gt;The ferry with the number ${number} left the pier at number ${number * 7} on Tuesday.&lt;/p&gt;&lt;img src="/pictures/${number}.jpg"&gt;</description></item>`;

async function feed(entries: number): Promise<string> {
  const items = Array.from({ length: entries }, (_, index) => entry(index + 1)).join("");
  const server = await webServer((_, response) =>
    response
      .setHeader("content-type", "application/rss+xml")
      .end(`<rss version="2.0"><channel><title>Mercury</title>${items}</channel></rss>`),
  );
  onTestFinished(() => server[Symbol.asyncDispose]());
  return `http://127.0.0.1:${server.port}/feed`;
}

it("makes a run of all the entries of a feed, each with its pictures in full", async () => {
  const editor = await hire("editor");
  const address = await feed(3);
  const made = await importAddress(editor, { address });
  const runId = "runId" in made ? made.runId : "";
  expect(made).toMatchObject({ total: 3 });
  expect(await db.importRun.findUnique({ where: { id: runId } })).toMatchObject({ name: "127.0.0.1 › feed" });
  await work();
  const items = await itemsOf(editor, runId);
  expect(items.map(({ title, state }) => [title, state])).toEqual(
    [1, 2, 3].map((number) => [`Ferry ${number} sails`, "ready"]),
  );
  const { source } = await db.importItem.findFirstOrThrow({ where: { runId, number: 2 } });
  expect(Buffer.from(source ?? []).toString()).toContain(`xml:base="${address}"`);
});

it("makes an import of a feed with one entry", async () => {
  expect(await importAddress(await hire("editor"), { address: await feed(1) })).toMatchObject({
    title: "Ferry 1 sails",
  });
});

it("tells a writer what to do with a feed, and keeps nothing of it", async () => {
  const writer = await hire("writer");
  await expect(importAddress(writer, { address: await feed(2) })).rejects.toMatchObject({
    kind: "invalid",
    message: expect.stringMatching(/^There are many stories at this address/u),
  });
  expect(await db.importRun.count({ where: { createdById: writer.userId } })).toBe(0);
  expect(await db.import.count({ where: { createdById: writer.userId } })).toBe(0);
});
