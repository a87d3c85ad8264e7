import { expect, it } from "vitest";
import { isSameOrigin } from "./same-origin";

const OWN = { host: "news.example" };

it.each([
  ["a form of ours", { origin: "https://news.example", "sec-fetch-site": "same-origin" }],
  ["a browser that says only where the form stood", { origin: "https://news.example" }],
  ["a browser that says only that it is the same", { "sec-fetch-site": "same-origin" }],
])("lets in %s", (_who, headers) => {
  expect(isSameOrigin(new Headers({ ...OWN, ...headers }))).toBe(true);
});

it.each([
  ["nothing said", {}],
  ["a foreign site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
  ["a foreign site without fetch metadata", { origin: "https://evil.example" }],
  ["a sibling domain", { origin: "https://ads.news.example", "sec-fetch-site": "same-site" }],
  ["another port", { origin: "https://news.example:8443" }],
  ["a sandboxed frame", { origin: "null" }],
  ["an address typed by hand", { "sec-fetch-site": "none" }],
  ["a name that only begins alike", { origin: "https://news.example.evil.example" }],
  ["contradictory words", { origin: "https://news.example", "sec-fetch-site": "cross-site" }],
  [
    "the right fetch metadata with a foreign origin",
    { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
  ],
])("refuses %s", (_who, headers) => {
  expect(isSameOrigin(new Headers({ ...OWN, ...headers }))).toBe(false);
});
