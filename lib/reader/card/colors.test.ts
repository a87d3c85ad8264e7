import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { INK, INK_2, PAPER, RULE, sectionColor } from "./colors";

const tokens = readFileSync(
  path.join(import.meta.dirname, "../../../components/reader/css/tokens.css"),
  "utf8",
);
const token = (name: string) => new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6})`).exec(tokens)?.[1];

it("are those of the page by day", () => {
  expect([PAPER, INK, INK_2, RULE]).toEqual(["paper", "ink", "ink-2", "rule"].map(token));
  const sections = [...tokens.matchAll(/\.in-([a-z-]+) \{\s*--accent: light-dark\((#[0-9a-f]{6})/g)];
  expect(sections.length).toBeGreaterThan(3);
  for (const [, slug = "", color] of sections) expect([slug, sectionColor(slug)]).toEqual([slug, color]);
  expect(sectionColor("harbour")).toBe(token("accent"));
  expect(sectionColor("constructor")).toBe(token("accent"));
});
