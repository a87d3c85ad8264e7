import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { articleWith, later } from "@/lib/testing/picture-jobs";
import { hire } from "@/lib/testing/staff";
import { claimJob } from "./claim";

/** An import has just brought in figures with these pictures, of which the database knows nothing yet. */
async function waiting(sources: readonly string[]): Promise<void> {
  const articleId = await articleWith(await hire("writer"), "https://pictures.example/first.jpg");
  const { importId, requestedById } = await db.pictureJob.findFirstOrThrow({ where: { articleId } });
  await db.pictureJob.deleteMany();
  const nextAt = later(-1);
  const job = { articleId, importId, requestedById, nextAt };
  await db.pictureJob.createMany({
    data: sources.map((src, at) => ({ ...job, src, figureId: String(at).padStart(6, "0") })),
  });
}

const claimed = async () => (await claimJob(crypto.randomUUID(), later(0)))?.src ?? null;

describe("a picture that many figures wait for", () => {
  it("is taken on once, and the next picture after it, however many figures there are", async () => {
    const [logo, crane] = ["https://pictures.example/logo.png", "https://pictures.example/crane.jpg"];
    await waiting([...Array.from({ length: 10_000 }, () => logo), crane]);
    expect([await claimed(), await claimed(), await claimed()]).toEqual([logo, crane, null]);
  });

  it("does not keep parts of a source waiting: each source has its own", async () => {
    await waiting(["part:image1.png", "part:image1.png"]);
    expect([await claimed(), await claimed(), await claimed()]).toEqual([
      "part:image1.png",
      "part:image1.png",
      null,
    ]);
  });
});
