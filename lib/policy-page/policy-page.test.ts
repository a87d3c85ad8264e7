import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { policyPage } from "@/lib/reader/policy-page";
import { hire } from "@/lib/testing/staff";
import { WritePolicyPage } from "./input";
import { getPolicyTexts, writePolicyPage } from "./write";

const written = async (text: string) =>
  writePolicyPage(await hire("administrator"), WritePolicyPage.parse({ page: "contact", text }));

describe("a page about the newsroom", () => {
  it("is there as long as it has text, with headings and paragraphs, and nothing in it is markup", async () => {
    expect((await policyPage("contact", null)).status).toBe(404);
    await written("Write to us.\r\n\r\n## Letters <b>\r\nBy post.");
    const page = await policyPage("contact", null);
    expect(page.status).toBe(200);
    expect(page.body).toContain("<h1>Contact</h1>");
    expect(page.body).toContain('<p dir="auto">Write to us.</p>');
    expect(page.body).toContain('<h2 dir="auto">Letters &lt;b&gt;</h2>');
    await written("  ");
    expect((await policyPage("contact", null)).status).toBe(404);
  });

  it("is written by administrators, and its change is told", async () => {
    const editor = await hire("editor");
    await expect(writePolicyPage(editor, { page: "contact", text: "x" })).rejects.toBeInstanceOf(Forbidden);
    await expect(getPolicyTexts(editor)).rejects.toBeInstanceOf(Forbidden);
    await written("Here.");
    const { type, details } = await db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect({ type, details }).toEqual({ type: "policy-page.changed", details: { page: "contact" } });
  });
});
