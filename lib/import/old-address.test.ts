import { expect, it } from "vitest";
import { oldAddressOf } from "./old-address";

it("is the path of a post's own address, and its last part is the slug", () => {
  expect(oldAddressOf("wxr", "https://old.example/2019/05/the-crane-stays/")).toEqual({
    oldPath: "2019/05/the-crane-stays",
    slug: "the-crane-stays",
  });
  expect(oldAddressOf("ghost", "https://old.example/caf%C3%A9/")).toEqual({ oldPath: "café", slug: "café" });
});

it("has no slug where the last part can be none", () => {
  expect(oldAddressOf("wxr", "https://old.example/archive/Story_12.html")).toEqual({
    oldPath: "archive/Story_12.html",
    slug: "",
  });
});

it("is none of a front page, of other people's pages, or of what is no address", () => {
  expect(oldAddressOf("wxr", "https://old.example/?tag=sea")).toBeNull();
  expect(oldAddressOf("wxr", "https://old.example/blog/?p=12")).toBeNull();
  expect(oldAddressOf("html", "https://elsewhere.example/news/1")).toBeNull();
  expect(oldAddressOf("wxr", "not an address")).toBeNull();
  expect(oldAddressOf("wxr", "https://old.example/%E0%A4%A")).toBeNull();
  expect(oldAddressOf("wxr", null)).toBeNull();
});

it("is the number of a post on a site that gives no better addresses", () => {
  expect(oldAddressOf("wxr", "https://old.example/?p=12")).toEqual({ oldPath: "?p=12", slug: "" });
  expect(oldAddressOf("wxr", "https://old.example/?page_id=7")).toEqual({ oldPath: "?p=7", slug: "" });
});

it("is a path alone where the export does not name its site", () => {
  expect(oldAddressOf("ghost", "/the-crane-stays/")).toEqual({
    oldPath: "the-crane-stays",
    slug: "the-crane-stays",
  });
});

it("is none where it is endless, at once", () => {
  expect(oldAddressOf("wxr", `https://old.example/a${"/".repeat(500_000)}x`)).toBeNull();
});
