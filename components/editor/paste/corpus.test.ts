// @vitest-environment jsdom
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pasting } from "./pasting";
import { lost } from "./words-lost";

// What Word, Google Docs and browsers put on the clipboard. The files belong to others and lie beside the project.
const CORPUS = join(import.meta.dirname, "../../../../shared/corpora/paste");
const files = existsSync(CORPUS) ? globSync("**/*.html", { cwd: CORPUS }).sort() : [];

/** The words that a reader sees in a page, read without any of our own steps. */
function seenIn(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.querySelectorAll("style, script, title, [style]")) {
    const style = element.getAttribute("style");
    if (style === null || /mso-list:\s*ignore/i.test(style)) element.remove();
  }
  for (const block of page.querySelectorAll("p, li, td, th, h1, h2, h3, br, div")) block.append(" ");
  return page.body.textContent ?? "";
}

describe.runIf(files.length > 0)("every page of the corpus", () => {
  it.each(files.filter((file) => /(?:^|\/)input[^/]*$/.test(file) || !file.includes("/model")))(
    "%s",
    (file) => {
      const html = readFileSync(join(CORPUS, file), "utf8");
      const { editor } = pasting();
      editor.view.pasteHTML(html, new Event("paste") as ClipboardEvent);
      editor.state.doc.check();
      const { doc } = editor.state;
      expect(lost(seenIn(html), doc.textBetween(0, doc.content.size, " ", " "))).toEqual([]);
      expect(JSON.stringify(doc.toJSON())).not.toMatch(/mso-|file:|data:/);
      editor.destroy();
    },
  );

  it.each(files.filter((file) => file.includes("/list/") && /input\.word/.test(file)))(
    "lists as they were: %s",
    (file) => {
      const { editor, html } = pasting();
      html(readFileSync(join(CORPUS, file), "utf8"));
      const items: string[] = [];
      editor.state.doc.descendants((node, _position, parent) => {
        if (node.type.name === "listItem")
          items.push(`${parent?.type.name} ${node.firstChild?.textContent.trim()}`);
        return true;
      });
      expect(items).toEqual(
        expectedItems(readFileSync(join(CORPUS, file.replace("input", "model")), "utf8")),
      );
    },
  );
});

/** The items of the corpus's own model, where each is a paragraph that knows its list. */
function expectedItems(model: string): string[] {
  const page = new DOMParser().parseFromString(model, "text/html");
  const seen = new Set<string>();
  return [...page.querySelectorAll("paragraph[listitemid]")].flatMap((item) => {
    const id = item.getAttribute("listitemid") ?? "";
    if (seen.has(id)) return [];
    seen.add(id);
    const type = item.getAttribute("listtype") === "numbered" ? "orderedList" : "bulletList";
    return [`${type} ${(item.textContent ?? "").trim()}`];
  });
}
