import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { published, rewritten, story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { listSuggestions } from "./list-suggestions";
import { publishArticle } from "./publish";

describe("listSuggestions", () => {
  it("knows the names and topics in use, those used most first, and everybody of the newsroom", async () => {
    const ada = await hire("editor");
    for (const topics of [["Ferries", "Harbour"], ["Ferries"]]) {
      await written(ada, { byline: ["Ben Ruiz"], topics }, story("They sail."));
    }
    const { names, topics } = await listSuggestions(ada);
    expect(topics).toEqual(["Ferries", "Harbour"]);
    expect(names[0]).toBe("Ben Ruiz");
    expect(names).toContain(ada.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("tells a writer nothing of a colleague's story before it is published", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const { id } = await published(ada, "Minister", "She goes on.");
    const { version } = await rewritten(ada, id, { byline: ["Cleo Marsh"], topics: ["Resignation"] });
    expect((await listSuggestions(wes)).topics).not.toContain("Resignation");
    expect((await listSuggestions(wes)).names).not.toContain("Cleo Marsh");
    expect((await listSuggestions(ada)).topics).toContain("Resignation");
    await publishArticle(ada, { articleId: id, version });
    expect((await listSuggestions(wes)).topics).toContain("Resignation");
  });
});
