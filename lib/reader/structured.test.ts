import "@/lib/testing/database";
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { documentOf, figureOf, paragraph } from "@/lib/testing/documents";
import { pictureHashed, published } from "@/lib/testing/publications";
import { buildAssets } from "@/scripts/build-assets";
import { frontPage } from "./front-page";
import { authorPage, topicPage } from "./named-page";
import { sectionPage } from "./section-page";
import { storyPage } from "./story-page";

// What machines are told is what people read: each page is opened, and its data compared with its text.

const HOSTILE = `</script><script>alert(1)</script><!-- "'& \u2028`;
const ORIGIN = "https://news.example";
const hash = "c".repeat(64);

beforeAll(async () => {
  vi.stubEnv("GALLEY_ORIGIN", ORIGIN);
  await buildAssets();
  await db.setting.createMany({
    data: [
      { name: "policy-page.principles", value: "We check." },
      { name: "policy-page.contact", value: "Write to us." },
    ],
  });
  const portrait = await pictureHashed("d".repeat(64));
  await db.contributor.createMany({
    data: [
      {
        name: "Ada </script>Osei",
        slug: "ada-osei",
        bio: "Ada writes </script> about harbours.",
        links: ["https://ada.example/"],
        pictureId: portrait.id,
      },
      { name: "Ben Rao", slug: "ben-rao" },
    ],
  });
  await db.topic.create({ data: { name: "Ferries", slug: "ferries", description: "What floats." } });
  const { id } = await pictureHashed(hash);
  const { articleId, publishedById } = await published({
    slug: "ferry",
    headline: HOSTILE,
    standfirst: `Standing ${HOSTILE}`,
    byline: ["Ada </script>Osei", "Ben Rao", "Nobody Known"],
    topics: ["Ferries", "Tides"],
    body: documentOf(figureOf(id, "The pier", "Ana Ruiz", "A pier"), paragraph("It leaves at six.")),
    pictures: { [id]: { width: 1600, height: 1067, hash, color: "#335577", widths: [480, 1600] } },
    firstPublishedAt: new Date("2026-01-02T10:00:00Z"),
  });
  await db.correction.create({
    data: {
      articleId,
      kind: "correction",
      text: `It was ${HOSTILE}`,
      at: new Date("2026-01-03T10:00:00Z"),
      createdById: publishedById,
    },
  });
});

interface Opened {
  document: Document;
  graphs: Record<string, unknown>[];
}

async function opened(page: Promise<{ body: string | Uint8Array }>): Promise<Opened> {
  const { document } = new JSDOM(String((await page).body)).window;
  const scripts = [...document.querySelectorAll("script")];
  expect(scripts.every((script) => script.type === "application/ld+json")).toBe(true);
  return { document, graphs: scripts.map((script) => JSON.parse(script.textContent)) };
}

const text = (within: ParentNode, selector: string) => within.querySelector(selector)?.textContent;
const linked = (within: ParentNode, selector: string) =>
  [...within.querySelectorAll(selector)].map((link) => ({
    name: link.textContent,
    url: ORIGIN + link.getAttribute("href"),
  }));
const content = (document: Document, name: string) =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content");

describe("a story's data", () => {
  it("say what its page says, a hostile headline included", async () => {
    const { document, graphs } = await opened(storyPage("politics/ferry"));
    const [article] = graphs;
    const times = [...document.querySelectorAll(".dates time")].map((time) => time.getAttribute("datetime"));
    expect(article).toMatchObject({
      "@type": "NewsArticle",
      headline: text(document, "h1"),
      description: text(document, ".standfirst"),
      url: document.querySelector("link[rel=canonical]")?.getAttribute("href"),
      articleSection: text(document, ".kicker a"),
      datePublished: times[0],
      dateModified: times[1],
      keywords: [...document.querySelectorAll(".topics li")].map((topic) => topic.textContent),
      inLanguage: document.documentElement.lang,
    });
    expect(article?.headline).toBe(HOSTILE);
    expect(article?.correction).toMatchObject([{ text: `It was ${HOSTILE}` }]);
    expect(content(document, "og:title")).toBe(HOSTILE);
  });

  it("name every author and topic as the page does, each with the page behind the name", async () => {
    const { document, graphs } = await opened(storyPage("politics/ferry"));
    expect([...document.querySelectorAll(".byline b")].map((name) => name.textContent)).toEqual([
      "Ada </script>Osei",
      "Ben Rao",
      "Nobody Known",
    ]);
    const [ada, ben] = linked(document, ".byline b a");
    expect(graphs[0]?.author).toEqual([
      { "@type": "Person", ...ada },
      { "@type": "Person", ...ben },
      { "@type": "Person", name: "Nobody Known" },
    ]);
    const [ferries] = linked(document, ".topics a");
    expect(graphs[0]?.about).toEqual([
      { "@type": "Thing", ...ferries },
      { "@type": "Thing", name: "Tides" },
    ]);
  });

  it("name the newsroom with the pages that say how it works, those that the footer leads to", async () => {
    const { document, graphs } = await opened(storyPage("politics/ferry"));
    const footer = linked(document, ".footer a").map(({ url }) => url);
    const { publishingPrinciples, contactPoint, correctionsPolicy } = Object(graphs[0]?.publisher);
    expect(footer).toEqual(
      expect.arrayContaining([publishingPrinciples, contactPoint.url, correctionsPolicy]),
    );
    expect((await opened(frontPage())).graphs[0]).toMatchObject({
      "@type": "NewsMediaOrganization",
      publishingPrinciples,
    });
  });
});

describe("the data of lists", () => {
  it("of an author are who they are, as the page says it", async () => {
    const { document, graphs } = await opened(authorPage("ada-osei", null));
    expect(graphs[0]).toMatchObject({
      "@type": "ProfilePage",
      mainEntity: {
        "@type": "Person",
        name: text(document, "h1"),
        description: text(document, ".about p"),
        url: document.querySelector("link[rel=canonical]")?.getAttribute("href"),
        sameAs: ["https://ada.example/"],
        image: `${ORIGIN}/media/${"d".repeat(64)}-1600.jpg`,
        worksFor: { "@type": "NewsMediaOrganization" },
      },
    });
    expect(content(document, "og:type")).toBe("profile");
  });

  it("of a topic and a section are their name and the way to them", async () => {
    const topic = await opened(topicPage("ferries", null));
    expect(topic.graphs).toMatchObject([
      {
        "@type": "BreadcrumbList",
        itemListElement: [{}, { name: "Ferries", item: `${ORIGIN}/topic/ferries` }],
      },
      { "@type": "CollectionPage", name: text(topic.document, "h1"), description: "What floats." },
    ]);
    const section = await opened(sectionPage("politics", null));
    expect(section.graphs[1]).toMatchObject({
      "@type": "CollectionPage",
      name: text(section.document, "h1"),
    });
  });
});
