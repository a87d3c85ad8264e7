import "@/lib/testing/database";
import { createHash, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { published } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { withClient } from "@/lib/testing/template";
import { databaseUrl } from "./connection";

/** What PostgreSQL itself says to a statement, whoever sends it: a code of SQL's, or null if it is done. */
const answerTo = (sql: string, values: unknown[] = []) =>
  withClient(databaseUrl(), (client) =>
    client.query(sql, values).then(
      () => null,
      (error: { code: string }) => error.code,
    ),
  );

const STAYS = "23001";
const CHECK = "23514";
const TAKEN = "23505";
const DANGLING = "23503";

describe("what stays as it was written", () => {
  it("refuses to change, remove or empty events and commits", async () => {
    const ada = await hire("editor");
    await published(ada, "Council votes", "A paragraph.");
    for (const table of ["Event", "Commit"]) {
      const column = table === "Event" ? '"type"' : '"at"';
      expect(await answerTo(`UPDATE "${table}" SET ${column} = ${column}`), table).toBe(STAYS);
      expect(await answerTo(`DELETE FROM "${table}"`), table).toBe(STAYS);
      expect(await answerTo(`TRUNCATE "${table}"`), table).toBe(STAYS);
    }
  });

  it("lets a revision have another name, and nothing else", async () => {
    const ada = await hire("editor");
    await published(ada, "Tide turns", "A paragraph.");
    expect(await answerTo(`UPDATE "Revision" SET "name" = 'before legal read'`)).toBeNull();
    expect(await answerTo(`UPDATE "Revision" SET "name" = '', "wordCount" = "wordCount" + 1`)).toBe(STAYS);
    expect(await answerTo(`DELETE FROM "Revision"`)).toBe(STAYS);
    expect(await answerTo(`TRUNCATE "Revision"`)).toBe(STAYS);
  });

  it("lets a publication go off and on, and nothing else", async () => {
    const ada = await hire("editor");
    await published(ada, "Ferry sails", "A paragraph.");
    expect(await answerTo(`UPDATE "Publication" SET live = false`)).toBeNull();
    expect(await answerTo(`UPDATE "Publication" SET live = false, headline = 'Ferry sinks'`)).toBe(STAYS);
    expect(await answerTo(`DELETE FROM "Publication"`)).toBe(STAYS);
  });

  it("keeps an import's source, though the import may find its article", async () => {
    const ada = await hire("writer");
    const { id: articleId } = await published(await hire("editor"), "Tram stops", "A paragraph.");
    const id = randomUUID();
    const sum = createHash("sha256").update("raw").digest("hex");
    const insert = `INSERT INTO "Import" (id, "createdById", "fileName", bytes, sha256, encoding, text, format, story)
      VALUES ($1, $2, '', 'raw', $3, 'utf-8', 'raw', 'text', '{}')`;
    expect(await answerTo(insert, [id, ada.userId, sum])).toBeNull();
    expect(await answerTo(`UPDATE "Import" SET text = 'other' WHERE id = $1`, [id])).toBe(STAYS);
    expect(await answerTo(`UPDATE "Import" SET bytes = 'other' WHERE id = $1`, [id])).toBe(STAYS);
    expect(await answerTo(`UPDATE "Import" SET "articleId" = $2 WHERE id = $1`, [id, articleId])).toBeNull();
    expect(await answerTo(`DELETE FROM "Import" WHERE id = $1`, [id])).toBe(STAYS);
  });
});

describe("what can't be written", () => {
  it("is a second live publication of an article, or at an address", async () => {
    const ada = await hire("editor");
    const { id: articleId } = await published(ada, "Bridge opens", "A paragraph.");
    const copy = (article: string, path: string) => `
      INSERT INTO "Publication" SELECT (p).* FROM (SELECT jsonb_populate_record(t, jsonb_build_object(
        'id', gen_random_uuid(), 'number', 99, 'articleId', ${article}, 'path', ${path}, 'slug', split_part(${path}, '/', 2)
      )) AS p FROM "Publication" t WHERE t.live AND t."articleId" = '${articleId}') AS made`;
    expect(await answerTo(copy(`'${articleId}'`, `t."sectionSlug" || '/elsewhere'`))).toBe(TAKEN);
    const other = await published(ada, "Bridge closes", "A paragraph.");
    await answerTo(`UPDATE "Publication" SET live = false WHERE "articleId" = $1`, [other.id]);
    expect(await answerTo(copy(`'${other.id}'`, "t.path"))).toBe(TAKEN);
    expect(await answerTo(copy(`'${other.id}'`, `t."sectionSlug" || '/elsewhere'`))).toBeNull();
  });

  it("is a second spelling of an address, a nameless person, a token in clear", async () => {
    const person = (email: string, name: string) =>
      answerTo(`INSERT INTO "User" (email, name, role) VALUES ($1, $2, 'writer')`, [email, name]);
    expect(await person("ada@galley.example", "Ada")).toBeNull();
    expect(await person("ada@galley.example", "Other Ada")).toBe(TAKEN);
    expect(await person("Ada@galley.example", "Ada")).toBe(CHECK);
    expect(await person("a da@galley.example", "Ada")).toBe(CHECK);
    expect(await person("grace@galley.example", " ")).toBe(CHECK);
    const token = `INSERT INTO "Token" (purpose, hash, "expiresAt") VALUES ('setup', $1, now())`;
    expect(await answerTo(token, [Buffer.from("the secret itself")])).toBe(CHECK);
  });

  it("is the end of a person who has left a trace", async () => {
    const ada = await hire("editor");
    expect([DANGLING, STAYS]).toContain(await answerTo(`DELETE FROM "User" WHERE id = $1`, [ada.userId]));
  });
});
