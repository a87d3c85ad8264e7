import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./people";

// Pages of topics, authors and about the newsroom; and the desks where editors change what readers find.

const VIEWPORTS = [
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
];

/** Nothing that axe knows is wrong, and nothing scrolls sideways, on a phone and a desk, in light and dark. */
async function inspect(page: Page): Promise<void> {
  for (const viewport of VIEWPORTS) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations, `${page.url()} at ${viewport.width}, ${colorScheme}`).toEqual([]);
    }
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, `${page.url()} scrolls sideways at ${viewport.width}`).toBeLessThanOrEqual(0);
  }
}

test("a story leads to its author and its topic, who say what editors wrote, also at addresses that they had", async ({
  editor,
  reader,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { page } = editor;
  const mark = Date.now();
  await editor.begins();
  await editor.writesHeadline(`The tide of ${mark}`);
  await editor.types("It came in.");
  await editor.chooses("Politics");
  await editor.list("Topics").fill(`Tides ${mark}`);
  const story = await editor.publishes();

  await page.goto("/desk/contributors");
  await page.getByLabel("Find by name").fill(editor.name);
  await page.getByRole("button", { name: `Change ${editor.name}` }).click();
  await page.getByRole("menuitem", { name: "Edit…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill(`Mara Lind ${mark}`);
  await dialog.getByLabel("Address").fill(`mara-lind-${mark}`);
  await dialog.getByLabel("About them").fill("Mara writes about the sea.");
  await dialog.getByLabel("Links").fill("https://sea.example/mara");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();

  expect(await reader.visits(story)).toBe(200);
  await reader.sees("Mara writes about the sea.");
  await reader.page.getByRole("link", { name: `Tides ${mark}` }).click();
  await expect(reader.page.getByRole("heading", { level: 1 })).toHaveText(`Tides ${mark}`);
  await reader.page.getByRole("link", { name: `The tide of ${mark}` }).click();
  await reader.page.locator(".byline").getByRole("link").click();
  await expect(reader.page.getByRole("heading", { level: 1 })).toHaveText(`Mara Lind ${mark}`);
  await reader.sees(`The tide of ${mark}`);
  await reader.visits(`/author/${editor.name.replaceAll(" ", "-")}`);
  expect(new URL(reader.page.url()).pathname).toBe(`/author/mara-lind-${mark}`);

  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const looking = await context.newPage();
  for (const address of [story, `/author/mara-lind-${mark}`, `/topic/tides-${mark}`]) {
    await looking.goto(address);
    expect(await looking.locator("script:not([type='application/ld+json'])").count()).toBe(0);
    await inspect(looking);
  }
  await context.close();
});

test("a story leads to those that an editor chose for it, in their order", async ({ editor, reader }) => {
  test.slow();
  const { page } = editor;
  const mark = Date.now();
  for (const name of ["Weir", "Lock", "Sluice"])
    await editor.hasPublished(`The ${name} of ${mark}`, "Words.");
  await editor.begins();
  await editor.writesHeadline(`The river of ${mark}`);
  await editor.types("It flows.");
  await editor.chooses("Culture");
  const more = page.getByRole("region", { name: "More on this story" });
  const chosen = more.getByRole("listitem");
  for (const [index, name] of ["Lock", "Weir"].entries()) {
    await more.getByRole("combobox").fill(`${name} of ${mark}`);
    await page.getByRole("option", { name: `The ${name} of ${mark}` }).click();
    await expect(chosen).toHaveCount(index + 1);
  }
  await page.getByRole("button", { name: `Move up: The Weir of ${mark}` }).click();
  await expect(chosen.first()).toContainText("The Weir");
  await reader.visits(await editor.publishes());
  const below = reader.page
    .getByRole("complementary", { name: "More on this story" })
    .getByRole("heading", { level: 3 });
  await expect(below.nth(0)).toHaveText(`The Weir of ${mark}`);
  await expect(below.nth(1)).toHaveText(`The Lock of ${mark}`);
  await expect(below).toHaveCount(3);
  await page.getByRole("button", { name: `Remove: The Weir of ${mark}` }).click();
  await expect(more.getByRole("combobox")).toBeFocused();
  await expect(chosen).toHaveCount(1);
});

test("editors choose the front page by key and by hand, and the first story leads", async ({
  editor,
  reader,
}) => {
  test.setTimeout(120_000);
  const { page } = editor;
  const mark = Date.now();
  for (const name of ["First", "Second"]) await editor.hasPublished(`${name} of ${mark}`, "Words.");
  await page.goto("/desk/front");
  await page.getByLabel("Add a story that is online").fill(String(mark));
  await page.getByRole("button", { name: `Add Second of ${mark}` }).focus();
  await page.keyboard.press("Enter");
  // What was added leaves the list, and the focus goes on to the next one.
  await expect(page.getByRole("button", { name: `Add First of ${mark}` })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Add a story that is online")).toBeFocused();
  const places = page.getByRole("list", { name: "Stories on the front page" }).getByRole("listitem");
  await places.nth(1).dragTo(places.nth(0));
  await expect(places.nth(0)).toContainText(`First of ${mark}`);
  await page.getByRole("button", { name: `Place of Second of ${mark}` }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByText(`Second of ${mark}: place 1 of 2.`)).toBeAttached();
  await expect(page.getByRole("button", { name: `Place of Second of ${mark}` })).toBeFocused();
  await page.getByRole("button", { name: "Publish the front page" }).click();
  await expect(page.getByText("Readers see this one.")).toBeVisible();
  await reader.visits("/");
  await expect(reader.page.locator("main h2").first()).toHaveText(`Second of ${mark}`);
  await expect(reader.page.locator("main h2").nth(1)).toHaveText(`First of ${mark}`);
  await inspect(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("button", { name: `Remove Second of ${mark}` }).click();
  await expect(page.getByRole("button", { name: `Place of First of ${mark}` })).toBeFocused();
  await page.getByRole("button", { name: `Remove First of ${mark}` }).click();
  await page.getByRole("button", { name: "Publish the front page" }).click();
  await expect(page.getByText("Readers see this front page now.").last()).toBeVisible();
});

test("sections are opened, renamed and told apart from the house’s own addresses", async ({
  editor,
  reader,
}) => {
  test.setTimeout(120_000);
  const { page } = editor;
  const mark = Date.now();
  await page.goto("/desk/sections");
  await page.getByRole("button", { name: "New section" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(`Harbour ${mark}`);
  await dialog.getByLabel("Address").fill("desk");
  await dialog.getByRole("button", { name: "Open section" }).click();
  await expect(dialog.getByText("an address of the house’s own")).toBeVisible();
  await dialog.getByLabel("Address").fill("");
  await dialog.getByRole("button", { name: "Open section" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: `Change Harbour ${mark}` }).click();
  await page.getByRole("menuitem", { name: "Edit…" }).click();
  await dialog.getByLabel("Address").fill(`docks-${mark}`);
  await inspect(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await reader.visits(`/harbour-${mark}`);
  expect(new URL(reader.page.url()).pathname).toBe(`/docks-${mark}`);
  for (const address of ["/desk/sections", "/desk/topics", "/desk/contributors"]) {
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await inspect(page);
  }
});

test("administrators write a page about the newsroom, and the footer leads there", async ({
  administrator,
  reader,
}) => {
  const { page } = administrator;
  await page.goto("/desk/settings");
  await page.getByLabel("Our principles").fill("We check everything.\n## Sources\nWe name them.");
  await page.getByRole("button", { name: "Save “Our principles”" }).click();
  await expect(page.getByText("Our principles: saved")).toBeVisible();
  await reader.visits("/");
  await reader.page.getByRole("contentinfo").getByRole("link", { name: "Our principles" }).click();
  await expect(reader.page.getByRole("heading", { level: 2, name: "Sources" })).toBeVisible();
  await page.goto("/principles");
  await inspect(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/desk/settings");
  await inspect(page);
  // The matrix of access asks for it where it is not there.
  await page.getByLabel("Our principles").fill("");
  await page.getByRole("button", { name: "Save “Our principles”" }).click();
  await expect(page.getByText("Our principles: saved")).toBeVisible();
  expect(await reader.visits("/principles")).toBe(404);
});
