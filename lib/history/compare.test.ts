import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { parseDocument } from "@/lib/document/parse";
import { schema } from "@/lib/document/schema";
import { Forbidden, NotFound } from "@/lib/errors";
import { figure, paragraph, published, rewritten, story, written } from "@/lib/testing/articles";
import { edits, idOf, opened, types } from "@/lib/testing/edits";
import { hire } from "@/lib/testing/staff";
import { compareVersions } from "./compare";
import type { Part, Row } from "./types";

const changed = (rows: readonly Row[]) => rows.filter(({ kind }) => kind !== "same");
const said = (parts: readonly Part[]) =>
  parts.map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind]).join("");

describe("compareVersions", () => {
  it("says what went and came, who did it and when, whichever version is named first", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const first = await written(ada, { headline: "Ferry sails" }, story("The ferry sails.", "Nobody knows."));
    await edits(ada, first, (tr) => tr.insert(5, schema.text("old ")));
    await edits(ben, first, (tr) => tr.replaceWith(15, 20, schema.text("sinks")));
    await rewritten(ben, first.id, { headline: "Ferry sinks" });
    const ask = { articleId: first.id, from: "now", to: first.version } as const;
    const comparison = await compareVersions(ada, ask);
    const { rows, sessions, fields, from, to } = comparison;
    expect([from.version, to.version, to.isHead]).toEqual([1, 4, true]);
    const [row] = changed(rows);
    expect(changed(rows)).toHaveLength(1);
    expect(said(row?.inline ?? [])).toBe("The +old +ferry -sails-+sinks+.");
    expect(said(row?.before ?? [])).toBe("The ferry -sails-.");
    const whose = row?.inline.map(({ by }) => (by === null ? null : sessions[by]?.actorName));
    expect(whose).toEqual([null, ada.name, null, ben.name, ben.name, null]);
    expect(fields).toMatchObject([{ name: "headline" }]);
    expect(sessions[fields[0]?.by ?? -1]?.actorName).toBe(ben.name);
  });

  it("lists descriptions, pictures, links and kinds of block that changed, with whose change it was", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const body = {
      type: "doc",
      content: [
        figure({ alt: "A boat", pictureId: one }, "Caption", "Credit"),
        paragraph("The ferry sails."),
      ],
    };
    const first = await written(ada, {}, body);
    const link = (href: string) => schema.mark("link", { href });
    await edits(ada, first, (tr) => tr.addMark(25, 30, link("https://a.example/")));
    const linked = await opened(ada, first.id);
    const document = parseDocument(linked.body);
    const start = document.child(0).nodeSize;
    await edits(ben, first, (tr) =>
      tr
        .setNodeAttribute(0, "alt", "A red boat")
        .setNodeAttribute(0, "pictureId", other)
        .addMark(25, 30, link("https://b.example/"))
        .setBlockType(start + 1, start + 1, schema.node("heading").type, {
          ...document.child(1).attrs,
          level: 3,
        }),
    );
    const ask = { articleId: first.id, from: linked.version, to: "now" } as const;
    const { rows, sessions } = await compareVersions(ada, ask);
    const aspects = changed(rows).flatMap((row) => row.aspects);
    expect(aspects).toMatchObject([
      { aspect: "pictureId", before: one, after: other },
      { aspect: "alt", before: "A boat", after: "A red boat" },
      { aspect: "type", before: "paragraph", after: "heading" },
      { aspect: "level", before: "", after: "3" },
      { aspect: "link", before: "https://a.example/", after: "https://b.example/" },
    ]);
    for (const { by } of aspects) expect(sessions[by ?? -1]?.actorName).toBe(ben.name);
  });

  it("tells a restored or imported whole apart word by word", async () => {
    const ada = await hire("editor");
    const first = await written(ada, {}, story("The ferry sails at five.", "Nobody knows why.", "The end."));
    const texts = ["The ferry sails at six.", "Nobody knows why.", "Quite another ending of it."];
    const body = {
      type: "doc",
      content: texts.map((text, at) => ({
        ...paragraph(text),
        attrs: { id: idOf(first.body, at) },
      })),
    };
    await rewritten(ada, first.id, {}, body);
    const ask = { articleId: first.id, from: first.version, to: "now" } as const;
    const { rows } = await compareVersions(ada, ask);
    expect(rows.map(({ inline }) => said(inline)).slice(0, 2)).toEqual([
      "The ferry sails at -five-+six+.",
      "Nobody knows why.",
    ]);
  });

  it("knows a paragraph that was moved, and one that was split", async () => {
    const ada = await hire("editor");
    const first = await written(ada, {}, story("One.", "Two three.", "Four."));
    await edits(ada, first, (tr) => tr.delete(0, 6).insert(12, parseDocument(first.body).child(0)));
    const ask = { articleId: first.id, from: first.version, to: "now" } as const;
    expect(changed((await compareVersions(ada, ask)).rows)).toMatchObject([
      { kind: "moved", type: "paragraph", by: 0 },
    ]);
    const moved = await opened(ada, first.id);
    await edits(ada, first, (tr) => tr.split(5, 1, [{ type: schema.node("paragraph").type }]));
    const split = await compareVersions(ada, { articleId: first.id, from: moved.version, to: "now" });
    expect(changed(split.rows).map(({ kind, inline, by }) => [kind, said(inline), by])).toEqual([
      ["changed", "Two ", 0],
      ["added", "three.", 0],
    ]);
  });

  it("knows a picture that was put elsewhere, and by whom", async () => {
    const ada = await hire("editor");
    const { content = [] } = story("One.", "Two.");
    const pictured = [figure({ alt: "A ferry" }, "At five", ""), ...content];
    const first = await written(ada, {}, { type: "doc", content: pictured });
    const picture = parseDocument(first.body).child(0);
    const end = parseDocument(first.body).content.size - picture.nodeSize;
    await edits(ada, first, (tr) => tr.delete(0, picture.nodeSize).insert(end, picture));
    const ask = { articleId: first.id, from: first.version, to: "now" } as const;
    const { rows } = await compareVersions(ada, ask);
    expect(changed(rows).map(({ kind, type, by }) => [type, kind, by])).toEqual([
      ["figure", "moved", 0],
      ["caption", "moved", 0],
    ]);
  });

  it("compares with what readers see, and refuses where they see nothing", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const live = await published(ada, "Ferry", "The ferry sails.");
    await types(ada, live, 1, "So: ");
    const { from, to } = await compareVersions(ada, { articleId: live.id, from: "live", to: "now" });
    expect([from.isLive, to.isHead, from.version]).toEqual([true, true, live.publishedVersion]);
    const draft = await written(ada, {}, story("One."));
    const ask = { articleId: draft.id, from: "live", to: "now" } as const;
    await expect(compareVersions(ada, ask)).rejects.toBeInstanceOf(NotFound);
    const beyond = { articleId: draft.id, from: 0, to: 99 };
    await expect(compareVersions(ada, beyond)).rejects.toBeInstanceOf(NotFound);
    await expect(compareVersions(wes, { ...ask, from: 0 })).rejects.toBeInstanceOf(Forbidden);
  });
});
