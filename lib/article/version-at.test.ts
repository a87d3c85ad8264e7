import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { parseDocument } from "@/lib/document/parse";
import type { NodeJson } from "@/lib/document/types";
import { restoreVersion } from "@/lib/history/restore";
import { story, written } from "@/lib/testing/articles";
import { types } from "@/lib/testing/edits";
import { hire } from "@/lib/testing/staff";
import { findArticle } from "./row";
import { versionAt } from "./version-at";

describe("versionAt", () => {
  it("gives each version as it was, also behind checkpoints and restored versions", async () => {
    const ada = await hire("editor");
    let article = await written(ada, {}, story("The ferry."));
    const bodies = new Map<number, NodeJson>();
    for (let at = 0; at < 260; at++) {
      article = await types(ada, article, 1 + (at % 5), String(at % 10));
      bodies.set(article.version, article.body);
    }
    await restoreVersion(ada, { articleId: article.id, version: 100 });
    expect(await db.checkpoint.count({ where: { articleId: article.id } })).toBe(1);
    await inTransaction(async (tx) => {
      const now = await findArticle(tx, article.id);
      expect(now.body).toEqual(bodies.get(100));
      for (const [version, body] of bodies) {
        if (version % 20 > 0) continue;
        expect((await versionAt(tx, now, version)).document.eq(parseDocument(body))).toBe(true);
      }
    });
  });
});
