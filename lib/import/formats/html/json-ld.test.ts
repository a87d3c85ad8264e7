import { describe, expect, it } from "vitest";
import { articleAmong, linkedData } from "./json-ld";
import { parsePage } from "./parse-html";

describe("JSON-LD", () => {
  const article = (json: string) =>
    articleAmong(linkedData(parsePage(`<script type="application/ld+json">${json}</script>`)));

  it.each([
    ['{"@type":"NewsArticle","headline":"A crane"}'],
    ['[{"@type":"WebSite"},{"@type":["Thing","NewsArticle"],"headline":"A crane"}]'],
    ['{"@graph":[{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"A crane"}}]}'],
    ['<!-- {"@type":"NewsArticle","headline":"A crane",} -->'],
    ['{"@type":"NewsArticle","headline":"A crane","description":"broken\nline"};'],
    ['{"@type":"NewsArticle","headline":"A crane","description":"a "quoted" word"}'],
  ])("is understood: %s", (json) => expect(article(json)).toMatchObject({ headline: "A crane" }));

  it("is passed over where it is none", () => expect(article("{{ article }}")).toBeNull());
});
