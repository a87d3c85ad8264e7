import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { robots } from "@/lib/reader/robots";
import { hire } from "@/lib/testing/staff";
import { decideAiUse, getAiUse } from "./decide";

const said = async () => String((await robots()).body);
/** The group of rules that begins with this crawler, or holds it. */
const groupOf = async (name: string) =>
  (await said()).split("\n\n").find((group) => group.includes(`User-agent: ${name}\n`)) ?? "";

describe("what AI may do", () => {
  it("is said to nobody before somebody decides", async () => {
    expect(await getAiUse(await hire("administrator"))).toBe("open");
    expect(await said()).not.toMatch(/Content-|GPTBot/);
  });

  it("is said as a preference to all and by name to those that are known", async () => {
    const administrator = await hire("administrator");
    await decideAiUse(administrator, { use: "no-training" });
    expect(await groupOf("*")).toContain(
      "Content-Signal: search=yes, ai-input=yes, ai-train=no\nDisallow: /desk\n",
    );
    expect(await groupOf("GPTBot")).toMatch(/Disallow: \/$/);
    expect(await groupOf("PerplexityBot")).toBe("");
    await decideAiUse(administrator, { use: "closed" });
    expect(await groupOf("*")).toContain(
      "Content-Usage: train-ai=n\nContent-Signal: search=yes, ai-input=no, ai-train=no",
    );
    expect(await groupOf("PerplexityBot")).toMatch(/Disallow: \/$/);
    // Search engines stay welcome.
    expect(await said()).not.toMatch(/Googlebot|bingbot/i);
    await decideAiUse(administrator, { use: "open" });
    expect(await said()).not.toMatch(/Content-|GPTBot/);
  });

  it("is decided by administrators, and told", async () => {
    const editor = await hire("editor");
    await expect(decideAiUse(editor, { use: "closed" })).rejects.toBeInstanceOf(Forbidden);
    await expect(getAiUse(editor)).rejects.toBeInstanceOf(Forbidden);
    await decideAiUse(await hire("administrator"), { use: "closed" });
    const { type, details } = await db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect({ type, details }).toEqual({ type: "ai-use.decided", details: { use: "closed" } });
  });
});
