import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

function run(
  args: string[],
  input = "",
): { code: number | null; lines: Record<string, unknown>[]; complaint: string } {
  const flags = ["--conditions=react-server", "--import", "./scripts/resolve-ts.mjs", "scripts/import.ts"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, ...args], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  const lines = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { code: status, lines, complaint: stderr };
}

describe("import --dry-run", () => {
  it("prints one JSON line for each file of a folder", () => {
    const { code, lines } = run(["--dry-run", "samples"]);
    expect(code).toBe(0);
    expect(lines.map(({ file }) => file)).toContain("samples/raw-dump.txt");
    expect(Object.keys(lines.at(-1) ?? {})).toEqual([
      "file",
      "format",
      "date",
      "headline",
      "byline",
      "dateline",
      "standfirst",
      "paragraphs",
      "captions",
      "removed",
      "tags",
      "alternatives",
      "warnings",
    ]);
  });

  it("prints a line for each story of an export, with what the export calls it", () => {
    const { code, lines } = run(["--dry-run", "lib/import/formats/wxr/fixtures/harbour.xml"]);
    expect(code).toBe(0);
    expect(lines.map(({ file, item, headline }) => [file, item, headline])).toEqual([
      ["lib/import/formats/wxr/fixtures/harbour.xml", "the-crane-stays", "The crane stays, & so does Marta"],
      ["lib/import/formats/wxr/fixtures/harbour.xml", "42", "Notes from the pier"],
      ["lib/import/formats/wxr/fixtures/harbour.xml", "fish", "Fish & chips < bread"],
      ["lib/import/formats/wxr/fixtures/harbour.xml", "ends", "The file ends here"],
    ]);
  });

  it("reads the standard input, and goes on past what it can't read", () => {
    const { code, lines } = run(
      ["--dry-run", "no-such-file", "-"],
      "Crane stays\n\nBy Ana Ruiz\n\nThe board voted on Tuesday.",
    );
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { file: "no-such-file", error: "There is no such file." },
      { file: "-", headline: "Crane stays" },
    ]);
  });

  it("says how it is used when it is told nothing", () => {
    const { code, lines, complaint } = run(["--dry-run"]);
    expect(code).toBe(2);
    expect(lines).toEqual([]);
    expect(complaint).toMatch(/^Say what to import/u);
  });

  it("wants to know who imports", () => {
    const { code, complaint } = run(["samples"]);
    expect(code).toBe(2);
    expect(complaint).toMatch(/--as EMAIL is missing/u);
  });
});
