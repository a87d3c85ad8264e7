import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "./client";
import { isRefusedByCheck, isTaken } from "./constraint";
import { inTransaction } from "./transaction";

describe("a transaction", () => {
  it("happens as a whole", async () => {
    await inTransaction(async (tx) => {
      await tx.section.create({ data: { name: "Politics", slug: "politics" } });
      await tx.section.create({ data: { name: "Culture", slug: "culture" } });
    });
    expect(await db.section.count()).toBe(2);
  });

  it("leaves nothing behind when it is refused, and the refusal comes out as it was", async () => {
    const refusal = new Error("no");
    const attempt = inTransaction(async (tx) => {
      await tx.setting.create({ data: { name: "half", value: 1 } });
      throw refusal;
    });
    await expect(attempt).rejects.toBe(refusal);
    expect(await db.setting.findUnique({ where: { name: "half" } })).toBeNull();
  });

  it("is run again when PostgreSQL chose it as a deadlock's victim", async () => {
    await db.setting.createMany({
      data: [
        { name: "left", value: 0 },
        { name: "right", value: 0 },
      ],
    });
    let runs = 0;
    const bothHold = meetingOf(2);
    const take = (first: string, second: string) =>
      inTransaction(async (tx) => {
        runs++;
        await tx.$queryRaw`SELECT 1 FROM "Setting" WHERE name = ${first} FOR UPDATE`;
        await bothHold();
        await tx.$queryRaw`SELECT 1 FROM "Setting" WHERE name = ${second} FOR UPDATE`;
        return first;
      });
    expect(await Promise.all([take("left", "right"), take("right", "left")])).toEqual(["left", "right"]);
    // PostgreSQL may choose both of them, at the same moment.
    expect([3, 4]).toContain(runs);
  });
});

describe("a violated constraint", () => {
  it("is known by its name, inside a transaction and outside", async () => {
    const create = () => db.section.create({ data: { name: "Sport", slug: "sport" } });
    await create();
    const outside = await create().catch((error: unknown) => error);
    const inside = await inTransaction((tx) =>
      tx.section.create({ data: { name: "Games", slug: "sport" } }),
    ).catch((error: unknown) => error);
    expect(isTaken(outside, "Section_name_key") || isTaken(outside, "Section_slug_key")).toBe(true);
    expect(isTaken(inside, "Section_slug_key")).toBe(true);
    expect(isTaken(inside, "Section_name_key")).toBe(false);
  });

  it("is known to be a check", async () => {
    const shouting = { email: "ADA@galley.example", name: "Ada", role: "editor" } as const;
    const error = await db.user.create({ data: shouting }).catch((error: unknown) => error);
    expect(isRefusedByCheck(error)).toBe(true);
    expect(isTaken(error, "User_email_key")).toBe(false);
  });
});

/** Resolves for everyone once `people` have come; later comers don't wait. */
function meetingOf(people: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let came = 0;
  return () => {
    came++;
    if (came >= people) resolve();
    return promise;
  };
}
