import fc from "fast-check";
import { expect, it } from "vitest";
import { storyAddress } from "./story-address";

it.each([
  "https://www.coastal-courier.example/news/ferry-is-back",
  "http://coastal-courier.example/news/ferry-is-back/",
  "https://coastal-courier.example:443/news/ferry-is-back#comments",
  "https://WWW.Coastal-Courier.example/news/ferry-is-back/?utm_source=mail&fbclid=x&ref=front",
  "  https://coastal-courier.example/news/ferry-is-back?\n",
])("writes %j like the others", (address) => {
  expect(storyAddress(address)).toBe("coastal-courier.example/news/ferry-is-back");
});

it("keeps what may name the story: the path's case, other parameters whatever their order, a port", () => {
  expect(storyAddress("https://a.example/Story?id=7&page=2")).toBe("a.example/Story?id=7&page=2");
  expect(storyAddress("https://a.example/Story?page=2&id=7")).toBe("a.example/Story?id=7&page=2");
  expect(storyAddress("https://a.example/?p=12")).toBe("a.example?p=12");
  expect(storyAddress("http://a.example:8080/x")).toBe("a.example:8080/x");
});

it.each([
  null,
  "",
  "no address",
  "mailto:a@b.example",
  "https://a.example",
  "https://www.a.example/?utm_id=1",
])("finds no story at %j", (address) => {
  expect(storyAddress(address)).toBe("");
});

it("changes nothing when it is done twice, and never throws", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
      (text) => {
        const once = storyAddress(text);
        if (once !== "") expect(storyAddress(`https://${once}`)).toBe(once);
      },
    ),
  );
});

it("is none where it is endless, at once", () => {
  expect(storyAddress(`https://news.example/${"/".repeat(500_000)}x`)).toBe("");
});
