import { describe, expect, it } from "vitest";
import { readText } from "@/lib/import/text/read-text";

const STORY = [
  "Shop that sells only left gloves turns fifty",
  "By Nils Aberg",
  "4 May 2025",
  "The shop on Quay Street has sold nothing but left gloves since the owner, Frida Aberg, lost a wager in 1975.",
  "“People come back for years,” she said. “They are sure that the other one will turn up.”",
];
const FOOT = ["Share", "Most read", "Goat found in lift at town hall", "© 2025 Tarrow Media Ltd"];

const kept = (lines: readonly string[]) =>
  readText([...STORY, ...lines].join("\n\n"))
    .blocks.filter(({ decision }) => decision === "keep")
    .map(({ text }) => text);

describe("what stands below a story about who wrote it", () => {
  it("goes where the page repeats the name above it", () => {
    const bio = "Nils Aberg writes about shops that nobody needs.";
    expect(kept(["Nils Aberg", bio, ...FOOT])).not.toContain(bio);
  });

  it("stays where the story ends with somebody of the same name", () => {
    const last = "Aberg is now looking for a window in which only the right half is lit.";
    expect(kept([last])).toContain(last);
    expect(kept([last, ...FOOT])).toContain(last);
  });

  it("stays where a writer signs a column without a page around it", () => {
    const bio = "Nils Aberg writes about shops that nobody needs.";
    expect(kept([bio])).toContain(bio);
  });
});
