import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { Conflict } from "@/lib/errors";
import { restoreVersion } from "@/lib/history/restore";
import { published, rewritten, story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { commitArticle } from "./commit";
import { publishArticle } from "./publish";
import { asJson } from "./row";

const OWN = {
  seoHeadline: "Ferry timetable 2026",
  socialHeadline: "They said it was gone for good",
  newsletterHeadline: "Back on the water",
  pushHeadline: "Ferries sail again from Monday",
};

describe("the headline of a channel", () => {
  it("is a field like any other: saved, and refused to who has not seen another's change", async () => {
    const ada = await hire("editor");
    const article = await written(ada, { headline: "Ferries", ...OWN }, story("They sail."));
    expect(article.fields).toMatchObject(OWN);
    const stale = commitArticle(ada, {
      articleId: article.id,
      base: article.version,
      clientId: crypto.randomUUID(),
      batchId: crypto.randomUUID(),
      schemaVersion: 1,
      steps: [],
      fields: [{ name: "seoHeadline", from: "something older", to: "mine" }],
    });
    await expect(stale).rejects.toBeInstanceOf(Conflict);
  });

  it("is in the publication as it was at that moment", async () => {
    const ada = await hire("editor");
    const { id } = await published(ada, "Ferries", "They sail.");
    const changed = await rewritten(ada, id, OWN);
    await publishArticle(ada, { articleId: id, version: changed.version });
    await rewritten(ada, id, { seoHeadline: "Not yet" });
    expect(await db.publication.findFirst({ where: { articleId: id, live: true } })).toMatchObject(OWN);
  });

  it("is empty again when a version from before there were any comes back", async () => {
    const ada = await hire("editor");
    const article = await written(ada, { headline: "Ferries", ...OWN }, story("They sail."));
    const {
      seoHeadline: _,
      socialHeadline: _s,
      newsletterHeadline: _n,
      pushHeadline: _p,
      ...old
    } = article.fields;
    const revision = await db.revision.create({
      data: {
        articleId: article.id,
        version: 0,
        reason: "named",
        fields: asJson({ ...old, headline: "Ferries of old" }),
        body: asJson(article.body),
        actorId: ada.userId,
      },
    });
    await restoreVersion(ada, { articleId: article.id, version: revision.version });
    const row = await db.article.findUniqueOrThrow({ where: { id: article.id } });
    expect(row).toMatchObject({ headline: "Ferries of old", seoHeadline: "", pushHeadline: "" });
  });
});
