import "@/lib/testing/database";
import { EditorState } from "@tiptap/pm/state";
import { collab } from "prosemirror-collab";
import { describe, expect, it } from "vitest";
import { commitArticle } from "@/lib/article/commit";
import { commitsAfter } from "@/lib/article/commits-since";
import { db } from "@/lib/db/client";
import { parseDocument } from "@/lib/document/parse";
import { SCHEMA_VERSION } from "@/lib/document/types";
import { Conflict } from "@/lib/errors";
import { story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { device, openTab } from "@/lib/testing/tabs";
import { createSaver } from "./saver";
import type { Transport } from "./transport";

describe("a tab", () => {
  it("says Saved only after the server's answer, and not while it is away", async () => {
    const ada = await hire("editor");
    const { id } = await written(ada, {}, story("one"));
    const tab = await openTab(ada, id, device());
    tab.weather.losesRequest = true;
    tab.types("word ", 0);
    expect(tab.saver.snapshot().status.kind).toBe("saving");
    expect(await tab.saver.flush()).toBe(false);
    expect(tab.saver.snapshot().status).toMatchObject({ kind: "offline", kept: true });
    tab.weather.losesRequest = false;
    expect(await tab.saver.flush()).toBe(true);
    expect(tab.saver.snapshot().status.kind).toBe("saved");
  });

  it("stops when the article has gone back to before what the tab has seen", async () => {
    const ada = await hire("editor");
    const { id } = await written(ada, {}, story("one"));
    const ahead = { articleId: id, base: 99, clientId: crypto.randomUUID(), batchId: crypto.randomUUID() };
    await expect(
      commitArticle(ada, { ...ahead, schemaVersion: SCHEMA_VERSION, steps: [], fields: [] }),
    ).rejects.toBeInstanceOf(Conflict);
  });

  it("stops, with the writing kept, when the right to edit is gone", async () => {
    const ada = await hire("editor");
    const { id } = await written(ada, {}, story("one"));
    const outbox = device();
    const tab = await openTab(ada, id, outbox);
    const refused: Transport = {
      send: async () => ({ kind: "forbidden", message: "Only its writer and editors change this article." }),
      hear: async () => ({ kind: "unreachable" }),
    };
    const doc = parseDocument(story("one"));
    let state = EditorState.create({ doc, plugins: [collab({ clientID: "x" })] });
    const { fields } = tab.saver.snapshot();
    const saver = createSaver({
      articleId: id,
      clientId: "x",
      version: 1,
      fields: fields.local,
      savedAt: null,
      mayEdit: true,
      page: { state: () => state, dispatch: (tr) => (state = state.apply(tr)) },
      transport: refused,
      outbox,
      batchMs: 1,
    });
    state = state.apply(state.tr.insertText("kept ", 1));
    saver.bodyEdited();
    expect(await saver.flush()).toBe(false);
    expect(saver.snapshot().status).toMatchObject({ kind: "stopped", kept: true });
    expect(await outbox.listOf(id)).toHaveLength(1);
    saver.close();
  });

  it("takes in what is pushed to it at once, and asks for what was not", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const { id, version } = await written(ada, {}, story("one"));
    const [first, second] = [await openTab(ada, id, device()), await openTab(ben, id, device())];
    for (const word of ["c", "b", "a"]) {
      first.types(word, 0);
      await first.saver.flush();
    }
    const [one, , three] = await db.$transaction((tx) => commitsAfter(tx, id, version));
    second.saver.heard(one ? [one] : []);
    expect(second.text()).toBe("cone");
    second.saver.heard(three ? [three] : []);
    await expect.poll(() => second.text()).toBe("abcone");
  });

  it("stops, and keeps the words, when it hears that the person may not write any more", async () => {
    const ada = await hire("editor");
    const { id } = await written(ada, {}, story("one"));
    const laptop = device();
    const tab = await openTab(ada, id, laptop);
    tab.weather.losesRequest = true;
    tab.types("unsaved ", 0);
    tab.saver.hearRights({ allowed: false, because: "Only editors change this article." });
    await expect
      .poll(() => tab.saver.snapshot().status)
      .toMatchObject({ kind: "stopped", message: "Only editors change this article.", kept: true });
    expect(await laptop.listOf(id)).toHaveLength(1);
  });

  it("goes on by itself when the session that had ended is there again", async () => {
    const ada = await hire("editor");
    const { id } = await written(ada, {}, story("one"));
    const tab = await openTab(ada, id, device());
    tab.saver.standsInTheWay({ kind: "signed-out" });
    expect(tab.saver.snapshot().status.kind).toBe("signed-out");
    await tab.saver.hear();
    await expect.poll(() => tab.saver.snapshot().status.kind).toBe("saved");
  });
});
