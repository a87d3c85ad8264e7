import "@/lib/testing/database";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { settingOf } from "@/lib/policy-page/stored";
import { pictureHashed, published, takenDown } from "@/lib/testing/publications";
import { type Documents, findingsOf, nuChecker, nuFindingsOf } from "@/lib/testing/validators";
import { wholeBody } from "@/lib/testing/whole-story";
import { buildAssets } from "@/scripts/build-assets";
import { correctionsPage } from "./corrections-page";
import { frontPage } from "./front-page";
import { liteFrontPage, liteStoryPage } from "./lite";
import { authorPage, topicPage } from "./named-page";
import { policyPage } from "./policy-page";
import { readQuestion } from "./search/question";
import { searchPage } from "./search/search-page";
import { sectionPage } from "./section-page";
import { storyPage } from "./story-page";

const hash = "c".repeat(64);
let documents: Documents;

beforeAll(async () => {
  vi.stubEnv("GALLEY_ORIGIN", "https://news.example");
  await buildAssets();
  await publishEverything();
  const question = (query: string) => searchPage(readQuestion(new URLSearchParams(query)));
  const pages = {
    front: frontPage(),
    section: sectionPage("politics", null),
    topic: topicPage("ferries", null),
    author: authorPage("ada-osei", null),
    story: storyPage("politics/whole"),
    "story-from-the-right": storyPage("politics/right"),
    search: question(""),
    found: question("q=ferry"),
    "found-nothing": question("q=xylophone"),
    corrections: correctionsPage(null),
    policy: policyPage("principles", null),
    "not-found": storyPage("politics/never"),
    gone: storyPage("politics/gone"),
    lite: liteStoryPage("politics/whole"),
    "lite-front": liteFrontPage(),
  };
  const made = Object.entries(pages).map(async ([name, page]) => [name, String((await page).body)] as const);
  documents = Object.fromEntries(await Promise.all(made));
});

async function publishEverything(): Promise<void> {
  const { id } = await pictureHashed(hash);
  const pictures = { [id]: { width: 1600, height: 1067, hash, color: "#335577", widths: [480] } };
  const about = { byline: ["Ada Osei", "Ben Rao"], topics: ["Ferries", "Islands"], pictures };
  const gulls = await published({ slug: "gulls", headline: "Gulls & ferries", ...about });
  const body = wholeBody(id, gulls.articleId);
  for (const section of ["Politics", "World", "Science"])
    for (const slug of ["one", "two", "three"])
      await published({ slug: `${section}-${slug}`.toLowerCase(), section, ...about, body });
  const whole = await published({
    slug: "whole",
    headline: 'The "whole" ferry <& more>',
    standfirst: "It stays, says the council, for now.",
    ...about,
    body,
  });
  await published({ slug: "right", headline: "مكتبة عائمة", language: "ar", ...about, body });
  await takenDown(await published({ slug: "gone" }));
  await db.contributor.create({
    data: {
      name: "Ada Osei",
      slug: "ada-osei",
      bio: "Ada writes about the sea.\nAnd the shore.",
      links: ["https://sea.example/ada"],
      pictureId: id,
    },
  });
  await db.topic.create({ data: { name: "Ferries", slug: "ferries", description: "All that sails." } });
  await db.setting.create({
    data: { name: settingOf("principles"), value: "What we print\n\nIs true: see https://true.example." },
  });
  const user = await db.user.findFirstOrThrow();
  await db.correction.create({
    data: {
      articleId: whole.articleId,
      kind: "correction",
      text: "It was six.\nNot seven.",
      createdById: user.id,
    },
  });
}

describe("every kind of public page", () => {
  it("is there, and what is asked for", () => {
    expect(Object.keys(documents)).toHaveLength(15);
    expect(documents.story).toContain("The launch");
    expect(documents.found).toContain("<mark>");
    expect(documents.corrections).toContain("It was six.");
    expect(documents.author).toContain("And the shore.");
  });

  it("is valid to html-validate, its rules of accessibility among them", async () => {
    expect(await findingsOf(documents)).toEqual([]);
  });

  const jar = nuChecker();
  it.skipIf(jar === null)(
    "is valid to the Nu Html Checker (skipped where its jar or Java is missing)",
    () => {
      expect(nuFindingsOf(documents, jar ?? "")).toEqual([]);
    },
  );
});
