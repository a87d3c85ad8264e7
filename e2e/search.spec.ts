import { expectAccessible } from "./accessible";
import { expect, type Reader, test } from "./people";

// Readers search without JavaScript, by form and by address.

const unheardOf = () =>
  `quonset${Math.random()
    .toString(36)
    .replace(/[^a-z]/g, "")}`;

async function asks(reader: Reader, words: string): Promise<void> {
  await reader.visits("/");
  await reader.page.getByRole("link", { name: "Search", exact: true }).click();
  await reader.page.getByRole("searchbox", { name: "Words" }).fill(words);
  await reader.page.getByRole("button", { name: "Search" }).click();
}

test("a reader finds a story from the front page, marked where it was found, and loses it when it is taken down", async ({
  editor,
  reader,
}) => {
  const word = unheardOf();
  const address = await editor.hasPublished(`The ${word} returns`, `It was the ${word} that had left.`);
  await asks(reader, word);
  const found = reader.page.getByRole("article");
  await expect(found).toHaveCount(1);
  await expect(found.locator("mark")).toHaveText([word, word]);
  expect(new URL(reader.page.url()).searchParams.get("q")).toBe(word);
  await found.getByRole("link").click();
  expect(new URL(reader.page.url()).pathname).toBe(new URL(address, reader.page.url()).pathname);

  await reader.visits(`/search?q=${word.slice(0, -2)}${word.at(-1)}${word.at(-2)}`);
  await expect(reader.page.getByText("Did you mean")).toBeVisible();
  await expect(reader.page.getByRole("article")).toHaveCount(1);
  await reader.page.getByRole("link", { name: word, exact: true }).click();
  await expect(reader.page.getByRole("heading", { level: 2 })).toHaveText(`Stories with “${word}”`);

  await editor.page.getByRole("button", { name: "More" }).click();
  await editor.page.getByRole("menuitem", { name: "Unpublish…" }).click();
  await editor.page.getByRole("dialog").getByRole("button", { name: "Unpublish", exact: true }).click();
  await expect(editor.page.getByRole("dialog")).toBeHidden();
  await reader.page.reload();
  await expect(reader.page.getByRole("heading", { level: 2 }).first()).toHaveText(
    `No stories with “${word}”`,
  );
  await expect(reader.page.getByRole("article").filter({ hasText: word })).toHaveCount(0);
});

test("a search is narrowed by section and days, and widened again", async ({ editor, reader }) => {
  const word = unheardOf();
  await editor.hasPublished(`One ${word}`, "Words.");
  await reader.visits(`/search?q=${word}`);
  await reader.page.getByLabel("Section", { exact: true }).selectOption({ label: "Politics" });
  await reader.page.getByLabel("From", { exact: true }).fill("2020-01-01");
  await reader.page.getByRole("button", { name: "Search" }).click();
  await expect(reader.page.getByRole("article")).toHaveCount(1);
  await expect(reader.page.getByLabel("Section", { exact: true })).toHaveValue("politics");
  await expect(reader.page.getByLabel("From", { exact: true })).toHaveValue("2020-01-01");
  await reader.page.getByLabel("To", { exact: true }).fill("2020-01-02");
  await reader.page.getByRole("button", { name: "Search" }).click();
  await expect(reader.page.getByRole("heading", { level: 2 }).first()).toHaveText(
    `No stories with “${word}”`,
  );
  await reader.page.getByRole("link", { name: "Search all sections and dates" }).click();
  await expect(reader.page.getByRole("article")).toHaveCount(1);
});

test("the search page is for everybody: light, dark, phone, desktop, 320 pixels", async ({
  editor,
  browser,
  baseURL,
}) => {
  test.slow(); // axe, sixteen times
  const word = unheardOf();
  await editor.hasPublished(`${word} ${"and".repeat(30)}`, `Long ${"word".repeat(60)} beside ${word}.`);
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  const long = "x".repeat(180);
  for (const query of ["", `?q=${word}`, `?q=${word}y`, `?q=${long}&section=politics`]) {
    await page.goto(`/search${query}`);
    await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectAccessible(page);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond, `${query} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  await context.close();
});

test("a reader searches by keyboard alone", async ({ editor, reader }) => {
  const word = unheardOf();
  await editor.hasPublished(`Keys for the ${word}`, "Words.");
  const { keyboard } = reader.page;
  await reader.visits("/search");
  await keyboard.press("Tab");
  await expect(reader.page.getByRole("link", { name: "Skip to the search" })).toBeFocused();
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await expect(reader.page.getByRole("searchbox", { name: "Words" })).toBeFocused();
  await keyboard.type(word);
  await keyboard.press("Enter");
  await expect(reader.page.getByRole("article")).toHaveCount(1);
});

test("any question gets an answer that nobody keeps", async ({ request }) => {
  const questions = [
    "",
    "q=",
    "q=%00",
    "q=%ED%A0%80",
    "q=%",
    "q=%25_",
    "q='%22%5C",
    "q=!!%26|<->",
    `q=${"a".repeat(10_000)}`,
    "q=the",
    "q=-x",
    "q=a&after=nonsense",
    "q=a&from=0000-00-00&to=x",
    "q=a&q=b&section=%00",
    "unknown=1",
  ];
  for (const question of questions) {
    const response = await request.get(`/search?${question}`);
    expect([question.slice(0, 30), response.status()]).toEqual([question.slice(0, 30), 200]);
    expect(response.headers()["cache-control"]).toBe("private, no-store");
    expect(await response.text()).not.toContain("<script");
  }
  // A page of one question is never given for another.
  const nothing = await (await request.get("/search")).text();
  expect(await (await request.get("/search?q=zebra")).text()).not.toBe(nothing);
});

test("a browser is told how to search from its address bar", async ({ request, reader }) => {
  await reader.visits("/");
  const link = reader.page.locator("link[rel=search]");
  const response = await request.get((await link.getAttribute("href")) ?? "");
  expect(response.headers()["content-type"]).toContain("application/opensearchdescription+xml");
  expect(await response.text()).toContain("/search?q={searchTerms}");
});
