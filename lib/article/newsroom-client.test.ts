import { describe, expect, it } from "vitest";
import { SCHEMA_VERSION } from "@/lib/document/types";
import { CommitArticle } from "./input";
import { NEWSROOM_CLIENT } from "./newsroom-client";

describe("the newsroom's own commits", () => {
  it("can't be claimed by an editor", () => {
    const batch = {
      articleId: crypto.randomUUID(),
      base: 0,
      batchId: crypto.randomUUID(),
      steps: [],
      fields: [],
    };
    const sent = (clientId: string) =>
      CommitArticle.safeParse({ ...batch, clientId, schemaVersion: SCHEMA_VERSION }).success;
    expect(sent(crypto.randomUUID())).toBe(true);
    expect(sent(NEWSROOM_CLIENT)).toBe(false);
  });
});
