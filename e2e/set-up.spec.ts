import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { createDatabase } from "@/lib/db/embedded/create-database";
import { startTemporaryCluster } from "@/lib/testing/temporary-cluster";
import { type OwnNewsroom, openOwnNewsroom, PASSWORD } from "./newsroom";
import { test as cast, expect, staffAt } from "./people";

/** A newsroom on a database that somebody else runs, with nothing in it. */
const test = cast.extend<{ newsroom: OwnNewsroom }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  newsroom: async ({}, use) => {
    const cluster = await startTemporaryCluster();
    try {
      await createDatabase(cluster.url("postgres"), "newsroom");
      const newsroom = await openOwnNewsroom({ DATABASE_URL: cluster.url("newsroom") });
      try {
        await use(newsroom);
      } finally {
        await newsroom.close();
      }
    } finally {
      await cluster.stop();
    }
  },
});

test("the first administrator of somebody's own database comes by a link that works once", async ({
  browser,
  newsroom,
}) => {
  test.setTimeout(180_000);
  const link = await printedLink(newsroom);
  expect(newsroom.printed()).not.toContain(PASSWORD);
  const email = "ada.osei@galley.example";

  const page = await visit(browser, newsroom, link);
  await expect(page.getByRole("heading", { level: 1, name: "Set up your newsroom" })).toBeVisible();
  await expectAccessible(page);
  const ada = staffAt(page, email, "Ada Osei");
  await ada.field("Name").fill(ada.name);
  await ada.field("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Set up", exact: true }).click();
  await page.waitForURL(`${newsroom.url}/desk`);
  await page.goto(`${newsroom.url}/desk/users`);
  await expect(page.getByRole("main")).toContainText(email);
  await page.context().close();

  const second = await visit(browser, newsroom, link);
  await expect(second.getByRole("heading", { level: 1, name: "This link doesn't work" })).toBeVisible();
  await expectAccessible(second);
  await staffAt(second, email).signsIn();
  await expect(second).toHaveURL(`${newsroom.url}/desk`);
  await second.context().close();

  await newsroom.stop();
  await newsroom.start();
  await expect.poll(() => newsroom.printed()).toContain("Galley is up");
  expect(newsroom.printed()).not.toContain("/set-up/");
});

async function printedLink(newsroom: OwnNewsroom): Promise<string> {
  await expect.poll(() => newsroom.printed()).toContain("Ctrl-C stops it.");
  const [link = ""] = /http\S+\/set-up\/\S+/.exec(newsroom.printed()) ?? [];
  expect(link).toContain(`${newsroom.url}/set-up/`);
  return link;
}

/** In a browser that nobody has used yet. */
async function visit(browser: Browser, newsroom: OwnNewsroom, address: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: newsroom.url });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations, colorScheme).toEqual([]);
  }
}
