import { expect, it } from "vitest";
import { isLargeExport } from "./many-files";

const file = (head: string, bytes: number) => new File([head, " ".repeat(bytes)], "export");
const WORDPRESS =
  '<?xml version="1.0"?>\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">\n<channel>';

it("knows a large export by its first words, so that it is sent once", async () => {
  expect(await isLargeExport(file(WORDPRESS, 2_000_000))).toBe(true);
  expect(await isLargeExport(file('{ "db": [{"meta":', 2_000_000))).toBe(true);
});

it("leaves small exports and everything else to the newsroom", async () => {
  expect(await isLargeExport(file(WORDPRESS, 2_000))).toBe(false);
  expect(await isLargeExport(file("<html><p>About wordpress.org.", 2_000_000))).toBe(false);
});
