import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { hire } from "@/lib/testing/staff";
import { getRun } from "./get-run";
import { importSource } from "./import-source";

const FOR_EDITORS = { field: "source", message: "Only editors." };
const WXR = `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour</title>${[
  "Ferry",
  "Crane",
]
  .map(
    (title) =>
      `<item><title>${title}</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[<p>The ${title} stays, the council of the island said on Tuesday.</p>]]></content:encoded></item>`,
  )
  .join("")}</channel></rss>`;
const options = { name: "harbour.xml", forEditors: FOR_EDITORS };

describe("a source that is sent once", () => {
  it("is a run when many stories are in it, and waits for its review when there is one", async () => {
    const editor = await hire("editor");
    const many = await importSource(editor, { fileName: "harbour.xml", bytes: Buffer.from(WXR) }, options);
    expect(many).toMatchObject({ total: 2 });
    if (!("runId" in many)) return;
    expect((await getRun(editor, { runId: many.runId })).name).toBe("harbour.xml");
    const one = await importSource(
      editor,
      { fileName: "", text: "The ferry stays\n\nShe said so." },
      options,
    );
    expect(one).toMatchObject({ id: expect.any(String) });
  });

  it("is refused to writers when many stories are in it, with what to do", async () => {
    const refused = importSource(await hire("writer"), { fileName: "", text: WXR }, options);
    await expect(refused).rejects.toMatchObject({ issues: [{ field: "source", message: "Only editors." }] });
  });
});
