import "@/lib/testing/database";
import { expect, it, onTestFinished, vi } from "vitest";
import { withClient } from "@/lib/testing/template";
import { db } from "./client";
import { databaseUrl } from "./connection";
import { type Heard, listen } from "./listen";

const RECONNECTED: Heard = { kind: "reconnected" };
const said = (message: string): Heard => ({ kind: "said", message });

it("hears what is said once it is committed, until it stops listening", async () => {
  const heard: Heard[] = [];
  const stop = listen("first", (one) => heard.push(one));
  await vi.waitFor(() => expect(heard).toEqual([RECONNECTED]));
  await db.$executeRaw`SELECT pg_notify('first', 'news')`;
  await vi.waitFor(() => expect(heard).toEqual([RECONNECTED, said("news")]));
  stop();
  const other: Heard[] = [];
  listen("second", (one) => other.push(one));
  await vi.waitFor(() => expect(other).toEqual([RECONNECTED]));
  await db.$executeRaw`SELECT pg_notify('first', 'unheard'), pg_notify('second', 'heard')`;
  await vi.waitFor(() => expect(other).toEqual([RECONNECTED, said("heard")]));
  expect(heard).toHaveLength(2);
});

it("asks its line for one thing at a time, however many begin to listen at once", async () => {
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on("warning", note);
  const heard: string[] = [];
  for (const channel of ["at-once-1", "at-once-2", "at-once-3", "at-once-4"])
    listen(channel, ({ kind }) => heard.push(`${channel} ${kind}`));
  await vi.waitFor(() => expect(heard).toHaveLength(4));
  process.off("warning", note);
  expect(warnings).toEqual([]);
});

it("connects anew when the line is cut, and says that something may have been missed", async () => {
  const heard: Heard[] = [];
  listen("cut", (one) => heard.push(one));
  await vi.waitFor(() => expect(heard).toEqual([RECONNECTED]));
  await withClient(databaseUrl(), (client) =>
    client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
    ),
  );
  await vi.waitFor(() => expect(heard).toEqual([RECONNECTED, RECONNECTED]));
  await db.$executeRaw`SELECT pg_notify('cut', 'back')`;
  await vi.waitFor(() => expect(heard).toEqual([RECONNECTED, RECONNECTED, said("back")]));
});

it("listens to several channels at once on one line, which is asked one thing at a time", async () => {
  const warned: string[] = [];
  const note = ({ message }: Error) => void warned.push(message);
  process.on("warning", note);
  onTestFinished(() => void process.off("warning", note));
  const heard = ["one", "two", "three"].map((channel) => {
    const said: Heard[] = [];
    listen(channel, (one) => said.push(one));
    return said;
  });
  await vi.waitFor(() => expect(heard).toEqual(heard.map(() => [RECONNECTED])));
  expect(warned).toEqual([]);
});
