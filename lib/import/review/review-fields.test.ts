import { describe, expect, it } from "vitest";
import { Invalid } from "@/lib/errors";
import { type Found, nothingFound, type StoryFields } from "@/lib/import/imported-story";
import { storyOf } from "@/lib/testing/imported";
import {
  fieldsNow,
  formIssue,
  foundFields,
  REVIEW_FIELDS,
  type ReviewFields,
  toArticleFields,
} from "./review-fields";

const sections = [
  { id: "5c9f3c1e-6d5c-4b76-9f57-0a1a2b3c4d5e", name: "Politics", slug: "politics" },
  { id: "6d0f3c1e-6d5c-4b76-9f57-0a1a2b3c4d5e", name: "Arts & Books", slug: "arts" },
];

const found = <T>(value: T | null, ...alternatives: T[]): Found<T> => ({
  ...nothingFound<T>(),
  value,
  alternatives: alternatives.map((each) => ({ value: each, because: "Also there.", span: null })),
});

const formOf = (fields: Partial<StoryFields>) => fieldsNow(foundFields(storyOf([], fields), sections), {});

describe("the review's form", () => {
  it("shows lists with commas, a date without its time, and a section of ours by name or slug", () => {
    const form = formOf({
      headline: found("Ferry  returns"),
      byline: found(["Ada Osei", "Ben Ruiz"]),
      publishedAt: found("2022-09-05T14:20+01:00"),
      tags: found(["Harbour", "Arts and culture"]),
      section: found("ARTS"),
      language: found("en"),
    });
    expect(form).toMatchObject({
      headline: "Ferry returns",
      byline: "Ada Osei, Ben Ruiz",
      sourceDate: "2022-09-05",
      topics: "Harbour, Arts and culture",
      sectionId: sections[1]?.id,
      language: "en-GB",
    });
  });

  it("is empty where the source says nothing, but for the house's language", () => {
    const form = formOf({ section: found("Gardening"), canonicalUrl: found("javascript:alert(1)") });
    expect(REVIEW_FIELDS.filter((name) => form[name] !== "")).toEqual(["language"]);
  });

  it("offers each alternative once, and not what stands there already", () => {
    const { headline } = foundFields(
      storyOf([], { headline: found("One", "One", "Two", "Two ", "") }),
      sections,
    );
    expect(headline.alternatives.map(({ value }) => value)).toEqual(["Two"]);
  });

  it("shows what a person wrote over what was found, an emptied field too", () => {
    const finds = foundFields(storyOf([], { headline: found("Found"), source: found("Found") }), sections);
    expect(fieldsNow(finds, { headline: "Written", source: "" })).toMatchObject({
      headline: "Written",
      source: "",
    });
  });
});

describe("the article's fields from the form", () => {
  const form = (written: Partial<ReviewFields>) => ({ ...formOf({}), ...written });

  it.each([
    ["Ada Osei, Ben Ruiz and Cleo Marsh", ["Ada Osei", "Ben Ruiz", "Cleo Marsh"]],
    ["Press and Journal staff", ["Press and Journal staff"]],
    ["Ada Osei\nBen Ruiz", ["Ada Osei", "Ben Ruiz"]],
    ["山田太郎、佐藤花子", ["山田太郎", "佐藤花子"]],
    [" , ", []],
  ])("reads the byline %j as %j", (byline, names) => {
    expect(toArticleFields(form({ byline })).byline).toEqual(names);
  });

  it("never cuts a topic at its and", () => {
    expect(toArticleFields(form({ topics: "Arts and culture, Sea ferries" })).topics).toEqual([
      "Arts and culture",
      "Sea ferries",
    ]);
  });

  it("leaves the slug to the headline", () => {
    expect(toArticleFields(form({ headline: "Ferry’s back: at last!" }))).not.toHaveProperty("slug");
  });

  it("has nothing for what is empty", () => {
    const empty = { sectionId: null, sourceDate: null, headline: "" };
    expect(toArticleFields(form({}))).toMatchObject(empty);
  });

  it("is refused with every field that does not fit, each named", () => {
    const refused = () => toArticleFields(form({ headline: "x".repeat(301), sourceDate: "5 September" }));
    expect(refused).toThrow(Invalid);
    expect(refused).toThrow("Use 300 characters at most. Use a date such as 2026-09-05.");
  });
});

it("says of one field why it would not fit, while it is being written", () => {
  expect(formIssue("headline", "a".repeat(300))).toBeNull();
  expect(formIssue("headline", "a".repeat(301))).toBe("Use 300 characters at most.");
  expect(formIssue("byline", `Ada Osei, ${"b".repeat(121)}`)).toBe("Use 120 characters at most for each.");
  expect(formIssue("topics", Array.from({ length: 21 }, (_, index) => `t${index}`).join())).toBe(
    "Name 20 at most.",
  );
  expect(formIssue("sourceDate", "12026-09-05")).toBe("Use a date such as 2026-09-05.");
  expect([formIssue("sourceDate", ""), formIssue("sectionId", "")]).toEqual([null, null]);
});
