import "@/lib/testing/database";
import { expect, it, onTestFinished, vi } from "vitest";
import type { Person } from "@/lib/access/actor";
import { commitArticle } from "@/lib/article/commit";
import { EMPTY_FIELDS } from "@/lib/article/fields";
import { db } from "@/lib/db/client";
import { SCHEMA_VERSION } from "@/lib/document/types";
import { Forbidden } from "@/lib/errors";
import { story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { changeRole } from "@/lib/user/change-role";
import { findPerson } from "@/lib/user/find-person";
import { signOut } from "@/lib/user/sign-out";
import { tellPlace } from "./tell-place";
import type { LiveMessage } from "./types";
import { watchArticle } from "./watch-article";

/** A tab that watches, and what it has heard. */
async function watches(actor: Person, articleId: string, since: number) {
  const clientId = crypto.randomUUID();
  const heard: LiveMessage[] = [];
  let ended = false;
  const stop = await watchArticle(
    actor,
    { articleId, clientId, since },
    {
      again: () => findPerson(actor.sessionId),
      send: (message) => heard.push(message),
      end: () => (ended = true),
    },
  );
  onTestFinished(stop);
  const versions = () =>
    heard.flatMap((message) =>
      message.kind === "commits" ? message.commits.map(({ version }) => version) : [],
    );
  return { clientId, heard, versions, stop, hasEnded: () => ended };
}

const writes = (actor: Person, articleId: string, base: number, clientId: string = crypto.randomUUID()) =>
  commitArticle(actor, {
    articleId,
    base,
    clientId,
    batchId: crypto.randomUUID(),
    schemaVersion: SCHEMA_VERSION,
    steps: [],
    fields: [],
  });

/** An article at version 0. */
const begun = (actor: Person) => written(actor, EMPTY_FIELDS, story(""));

it("tells what others commit, in order, once, and not what the tab did itself", async () => {
  const [ada, ben] = [await hire("editor"), await hire("editor")];
  const { id, version } = await begun(ada);
  const here = await watches(ada, id, version);
  for (let index = 0; index < 20; index++) {
    await writes(ben, id, version + index, index % 5 === 4 ? here.clientId : undefined);
  }
  const others = Array.from({ length: 20 }, (_, index) => index).filter((index) => index % 5 !== 4);
  await vi.waitFor(() => expect(here.versions()).toEqual(others.map((index) => version + index + 1)));
});

it("begins with what the tab has missed", async () => {
  const ada = await hire("editor");
  const { id, version } = await begun(ada);
  await writes(ada, id, version);
  await writes(ada, id, version + 1);
  const here = await watches(ada, id, version);
  await vi.waitFor(() => expect(here.versions()).toEqual([version + 1, version + 2]));
});

it("tells who comes, where they are, and who goes; to who comes later, too", async () => {
  const [ada, ben, cleo] = [await hire("editor"), await hire("editor"), await hire("editor")];
  const { id, version } = await begun(ada);
  const first = await watches(ada, id, version);
  const second = await watches(ben, id, version);
  const place = { kind: "field" as const, name: "headline" as const };
  await tellPlace(ben, { articleId: id, clientId: second.clientId, place });
  const person = { clientId: second.clientId, userId: ben.userId, name: ben.name, place };
  await vi.waitFor(() => expect(first.heard).toContainEqual({ kind: "here", person }));
  const third = await watches(cleo, id, version);
  expect(third.heard).toContainEqual({ kind: "here", person });
  second.stop();
  await vi.waitFor(() => expect(first.heard).toContainEqual({ kind: "gone", clientId: second.clientId }));
  expect(second.heard.some((message) => "person" in message && message.person.userId === ben.userId)).toBe(
    false,
  );
});

it("says when the right to edit is gone, and ends when the right to see is", async () => {
  const [boss, ada, writer] = [await hire("administrator"), await hire("editor"), await hire("writer")];
  const { id, version } = await begun(ada);
  const here = await watches(ada, id, version);
  expect(here.heard[0]).toEqual({ kind: "access", edit: { allowed: true } });
  const other = await begun(writer);
  const foreign = await watches(ada, other.id, other.version);
  await changeRole(boss, { userId: ada.userId, role: "writer" });
  await vi.waitFor(() => expect(foreign.hasEnded()).toBe(true));
  expect(foreign.heard.at(-1)).toMatchObject({ kind: "ended", because: "refused" });
  expect(here.hasEnded()).toBe(false);
});

it("ends when the session does", async () => {
  const ada = await hire("editor");
  const { id, version } = await begun(ada);
  const here = await watches(ada, id, version);
  await signOut(ada);
  await vi.waitFor(() => expect(here.hasEnded()).toBe(true));
  expect(here.heard.at(-1)).toMatchObject({ kind: "ended", because: "signed-out" });
});

it("is only for who may see the article, and so is telling where one is", async () => {
  const [ada, writer] = [await hire("editor"), await hire("writer")];
  const { id, version } = await begun(ada);
  await expect(watches(writer, id, version)).rejects.toThrow(Forbidden);
  const place = { articleId: id, clientId: crypto.randomUUID(), place: null };
  await expect(tellPlace(writer, place)).rejects.toThrow(Forbidden);
});

it("catches up after the line to PostgreSQL was cut", async () => {
  const ada = await hire("editor");
  const { id, version } = await begun(ada);
  const here = await watches(ada, id, version);
  await db.$queryRaw`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
    WHERE query LIKE 'LISTEN%' AND datname = current_database()`;
  await writes(ada, id, version);
  await vi.waitFor(() => expect(here.versions()).toEqual([version + 1]), { timeout: 5_000 });
});
