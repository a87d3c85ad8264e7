import type { Locator } from "@playwright/test";
import { expectAccessible, expectToFitAPhone } from "./accessible";
import { LABELLED, part } from "./labelled-story";
import { expect, test } from "./people";

// The review where colours are forced, enlarged, read by a screen reader, on a phone.

test("where colours are forced, the page, the pane and the three kinds of mark are told apart", async ({
  editor,
}) => {
  const { page } = editor;
  await editor.reads(LABELLED("Lowgate"));
  await page.emulateMedia({ forcedColors: "active" });
  await page.setViewportSize({ width: 390, height: 800 });
  const painted = (element: Locator, property: string) =>
    element.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
  const [here, there] = ["Import", "Articles"].map((name) => page.getByRole("link", { name, exact: true }));
  if (!(here && there)) throw new Error("two links were asked for");
  expect(await painted(here, "border-bottom-color")).not.toBe(await painted(there, "border-bottom-color"));
  const panes = page.getByRole("group", { name: "What to show" });
  const colourOf = (name: string) => painted(panes.getByRole("button", { name }), "background-color");
  expect(await colourOf("Story")).not.toBe(await colourOf("Original"));
  await panes.getByRole("button", { name: "Original" }).click();
  const lines = ["In the story", "In a field", "Set aside"].map((name) =>
    painted(
      page.getByRole("region", { name: "Original" }).getByText(name, { exact: true }),
      "text-decoration-line",
    ),
  );
  expect(new Set(await Promise.all(lines)).size).toBe(3);
});

test("enlarged four times, the bar of the review makes room for the story", async ({ editor }) => {
  const { page } = editor;
  await editor.reads(LABELLED("Thrift"));
  await page.setViewportSize({ width: 320, height: 256 });
  const create = page.getByRole("button", { name: "Create article" });
  await create.scrollIntoViewIfNeeded();
  await part(page, "The council had voted").scrollIntoViewIfNeeded();
  await expect(create).not.toBeInViewport();
});

test("the whole review is accessible with its menus and dialogs, in light and dark, and fits a phone", async ({
  editor,
}) => {
  const { page } = editor;
  await editor.reads(LABELLED("Orle"));
  await part(page, "Share on Facebook").first().locator("summary").click();
  await expectAccessible(page);
  await part(page, "The council had voted").hover();
  await part(page, "The council had voted").getByRole("button", { name: "More about this part" }).click();
  await expectAccessible(page);
  await page.getByRole("menuitem", { name: "Set aside as…" }).click();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expectToFitAPhone(page);
});
