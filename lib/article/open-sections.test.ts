import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { Forbidden } from "@/lib/errors";
import { hire } from "@/lib/testing/staff";
import { listSections } from "./list-sections";
import { openSections } from "./open-sections";

describe("openSections", () => {
  it("is refused to writers", async () => {
    await expect(openSections(await hire("writer"))).rejects.toBeInstanceOf(Forbidden);
  });

  it("opens the first sections once, also when two servers start at once", async () => {
    const system = { kind: "system", task: "set-up" } as const;
    await Promise.all([openSections(system), openSections(system)]);
    await openSections(system);
    const names = (await listSections(await hire("editor"))).map(({ name }) => name);
    expect(names).toEqual(["Politics", "Culture", "Science", "Sport"]);
  });
});
