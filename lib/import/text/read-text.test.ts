import { describe, expect, it } from "vitest";
import type { ImportedStory } from "@/lib/import/imported-story";
import { readText } from "./read-text";

const kept = (story: ImportedStory) => story.blocks.filter(({ decision }) => decision === "keep");
const FORM =
  "Sign up to Petra’s free weekly newsletter Get our Stage Door email for free Please enter a valid email address SIGN UP I would like to be emailed about offers, events and updates from The Marlow Courier. Read our privacy notice";

describe("a sign-up form glued to the story", () => {
  it("is parted at the sentence where the vocabulary of forms stops", () => {
    const story = readText(
      `date 2023-02-14 ${FORM} The harbour board voted on Tuesday to keep the crane. It leans.\n\nNobody was asked.`,
    );
    expect(story.fields.publishedAt.value).toBe("2023-02-14");
    expect(story.blocks.find(({ reason }) => reason === "newsletter")?.text).toMatch(/privacy notice$/u);
    expect(kept(story).map(({ text }) => text)).toEqual([
      "The harbour board voted on Tuesday to keep the crane. It leans.",
      "Nobody was asked.",
    ]);
    expect(story.warnings.map(({ code }) => code)).toContain("glued-paragraph");
  });

  it("names its publisher as a suggestion, never as the source", () => {
    const { source } = readText(`${FORM}\n\nThe board voted on Tuesday to keep the crane.`).fields;
    expect(source.value).toBeNull();
    expect(source.alternatives.map(({ value }) => value)).toEqual(["The Marlow Courier"]);
  });
});

describe("a missing headline", () => {
  it("is suggested in the story's own words alone, each pointing at them", () => {
    const source =
      "Odalys Brandt has said she “nearly walked away” from the long-running drama Saltreach after a dispute over how her character would leave the series.\n\n“I needed to be cross somewhere with a view,” she said.";
    const { headline } = readText(source).fields;
    expect(headline.value).toBeNull();
    expect(headline.alternatives.length).toBeGreaterThanOrEqual(2);
    for (const { value, span } of headline.alternatives) {
      expect(source.slice(span?.start, span?.end)).toBe(value);
      expect(value.length).toBeLessThanOrEqual(95);
    }
  });
});

describe("Markdown", () => {
  it("keeps emphasis and links as marks over clean text", () => {
    const story = readText(
      "# A village\n\nThere is **no till** in [the guesthouse](https://a.example/b) at *all*, said the mayor.",
    );
    const [paragraph] = kept(story);
    expect(paragraph?.text).toBe("There is no till in the guesthouse at all, said the mayor.");
    const marked = paragraph?.marks.map((mark) => [mark.type, paragraph.text.slice(mark.from, mark.to)]);
    expect(marked).toEqual([
      ["bold", "no till"],
      ["link", "the guesthouse"],
      ["italic", "all"],
    ]);
  });
});

describe("shapes", () => {
  it("are told by signs and by place", () => {
    const story = readText(
      "Crane stays\n\nBy Ana Ruiz\n\nThe board voted on Tuesday to keep the crane where it is.\n\nWhat happens next\n\n• It is painted.\n• It is weighed.\n\n***\n\nThe board will meet again in the spring to look at it.",
    );
    expect(kept(story).map(({ kind }) => kind)).toEqual([
      "paragraph",
      "heading",
      "list-item",
      "list-item",
      "rule",
      "paragraph",
    ]);
  });
});

describe("the author's spelling", () => {
  it("is flagged where it is probably a slip, and never changed", () => {
    const source =
      "He spoke at the presidental inauguration of the harbour board and was not asked to leave.";
    const story = readText(source);
    const [warning] = story.warnings;
    expect(source.slice(warning?.span?.start, warning?.span?.end)).toBe("presidental");
    expect(kept(story)[0]?.text).toBe(source);
  });
});

describe("doubt", () => {
  it("leaves a paragraph with a quotation in the story, whatever its words", () => {
    const source =
      "Crane stays\n\nBy Ana Ruiz\n\nThe board voted on Tuesday to keep the crane.\n\n“Sign up to our free newsletter and get your email updates every morning,” the crane driver said to nobody.\n\nIt rained.";
    expect(readText(source).blocks.some(({ decision }) => decision === "set-aside")).toBe(false);
  });
});

describe("what is written around a story", () => {
  const STORY =
    "The ferry sailed again on Friday, four years after the storm, the port authority said.\n\nIt carried 212 people and a band, and turned back once.";

  it.each(["(AFP)", "/ritzau/", "==Kyodo", "(SDA/mk)", "EFE"])(
    "is the agency’s sign below it: %s",
    (sign) => {
      const { blocks } = readText(`${STORY}\n\n${sign}`);
      expect(blocks.at(-1)).toMatchObject({ text: sign, decision: "set-aside", reason: "wire-credits" });
    },
  );

  it("is no chat where a list of matches has its hours", () => {
    const matches = ["Skerry v Lamy at Harbour Park 7.30pm", "Arcosa v Tamsin at the Dome 2.10pm"];
    const story = readText(`${STORY}\n\nSaturday\n\n${matches.join("\n\n")}`);
    expect(kept(story).map(({ text }) => text)).toEqual(expect.arrayContaining(matches));
  });
});

describe("a line above the story that is no headline", () => {
  const STORY =
    "The ferry sailed again on Friday, four years after the storm, the port authority said.\n\nIt carried 212 people and a band, and turned back once.";

  it.each([
    "-------------------------------------",
    "Having trouble viewing this e-mail? Click here",
    "Si ce message ne s'affiche pas correctement, veuillez cliquer ici. <https://mail.example/index.html>",
    "Wenn diese E-Mail nicht richtig angezeigt wird, klicken Sie bitte hier.",
  ])("%s", (line) => {
    expect(readText(`${line}\n\n${STORY}`).fields.headline.value).toBeNull();
  });
});
