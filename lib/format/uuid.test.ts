import { expect, it } from "vitest";
import { z } from "zod";
import { newUuid } from "./uuid";

it("makes UUIDs that are valid, and different each time", () => {
  const made = Array.from({ length: 1_000 }, newUuid);
  for (const uuid of made) expect(z.uuidv4().safeParse(uuid).success).toBe(true);
  expect(new Set(made).size).toBe(1_000);
});
