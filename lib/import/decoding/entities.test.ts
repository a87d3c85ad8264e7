import fc from "fast-check";
import { expect, it } from "vitest";
import { readSource } from "@/lib/import/read";
import { withoutEntities } from "./entities";

it.each([
  ["The bridge&#8217;s caf&eacute;", "The bridge’s café"],
  ["&ldquo;No,&rdquo; she said &mdash; twice.", "“No,” she said — twice."],
  ["It&#x2019;s 5&nbsp;km, isn&#146;t it?", "It’s 5\u00a0km, isn’t it?"],
  ["The bridge&amp;rsquo;s new caf&amp;eacute;", "The bridge’s new café"],
])("undoes the codes of HTML at words: %s", (written, read) => {
  expect(withoutEntities(written)).toBe(read);
});

it.each([
  "Write &rsquo; for an apostrophe and &eacute; for an accent.",
  "Marks &amp; Spencer",
  "AT&T; R&D; Q&A;",
  "Nothing at all",
])("leaves alone what is meant: %s", (text) => {
  expect(withoutEntities(text)).toBeNull();
});

it("never throws, and changes nothing where it has changed everything", () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom("&amp;", "a&#8217;s", "&#xD800;b", "c&#1114112;", "&#0;d", "é&nosuch;e"),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join("");
      const plain = withoutEntities(text) ?? text;
      expect(plain.isWellFormed() || !text.isWellFormed()).toBe(true);
    }),
  );
});

it("is said to whoever imports the text", async () => {
  const read = await readSource(
    "The bridge&#8217;s caf&eacute; burned down\n\nNobody was hurt, the mayor said.",
  );
  expect(read.ok && read.story.fields.headline.value).toBe("The bridge’s café burned down");
  expect(read.ok && read.story.warnings.map(({ code }) => code)).toContain("codes-read");
});
