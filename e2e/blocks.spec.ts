import type { Page } from "@playwright/test";
import { expectAccessible, expectToFitAPhone } from "./accessible";
import { expect, type Staff, test } from "./people";

async function writes({ keyboard }: Page, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await keyboard.type(line);
    await keyboard.press("Enter");
  }
}

/** A story with one of each block, written with the keyboard alone. */
async function writesEveryBlock(staff: Staff, related: string): Promise<void> {
  const { page, story } = staff;
  await staff.types("The ferry stays, the council says.");
  await page.keyboard.press("Enter");
  await staff.slash("pull");
  await writes(page, "We keep it.", "Ada Lind, mayor");
  await staff.slash("fact");
  await writes(page, "The ferry in figures", "Built in 1974.", "Sails six times a day.", "");
  await staff.slash("photo");
  await writes(page, "The quay at dawn", "Ana Ruiz");
  await staff.slash("gallery");
  await writes(page, "The old ferry", "Archive", "Two ferries");
  await staff.slash("table");
  for (const cell of ["Route", "On time", "Late", "Ellery", "91", "9", "Marl", "84"]) {
    await page.keyboard.type(cell);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("16");
  await page.keyboard.press("ControlOrMeta+Enter");
  await staff.slash("embed");
  await expect(page.getByRole("textbox", { name: /Address of the video/ })).toBeFocused();
  await page.keyboard.type("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
  await page.keyboard.press("Enter");
  await writes(page, "The launch, filmed by a neighbour");
  await staff.slash("related");
  await expect(story.getByRole("combobox", { name: "Find one of our stories" })).toBeFocused();
  await page.keyboard.type(related);
  await expect(page.getByRole("option", { name: related })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The last word.");
}

/** The texts of the story's blocks in their order. */
const paragraphs = (staff: Staff) => staff.story.locator(":scope > p");

test("every block is written by slash and keyboard, and read without JavaScript", async ({
  editor,
  reader,
}) => {
  test.setTimeout(180_000);
  const mark = Date.now();
  const other = `Harbour dues rise ${mark}`;
  const otherAddress = await editor.hasPublished(other, "Dues rise.");
  await editor.begins();
  await editor.writesHeadline(`Blocks ${mark}`);
  await editor.chooses("Science");
  await writesEveryBlock(editor, other);
  await expect(editor.story.getByText(other)).toBeVisible();

  const address = await editor.publishes();
  await reader.visits(address);
  const story = reader.page.getByRole("article");
  await expect(story.locator(".pullquote blockquote")).toHaveText("We keep it.");
  await expect(story.locator(".pullquote figcaption")).toHaveText("Ada Lind, mayor");
  const box = story.getByRole("complementary", { name: "The ferry in figures" });
  await expect(box).toContainText("Sails six times a day.");
  await expect(story.getByText("The quay at dawn")).toBeVisible();
  await expect(story.locator(".gallery > figcaption")).toHaveText("Two ferries");
  await expect(story.getByRole("columnheader", { name: "On time" })).toBeVisible();
  await expect(story.getByRole("cell")).toHaveText(["Ellery", "91", "9", "Marl", "84", "16"]);
  const video = story.getByRole("link", { name: "Watch this on YouTube" });
  await expect(video).toHaveAttribute("href", "https://www.youtube.com/watch?v=dQw4w9WgXcQ");
  await expect(story.getByText("The launch, filmed by a neighbour")).toBeVisible();
  await expect(story.getByRole("link", { name: other })).toHaveAttribute("href", otherAddress);
  await expect(reader.page.locator("iframe")).toHaveCount(0);
  // Looking for what is wrong with a page needs a browser that runs scripts.
  await editor.page.goto(address);
  await expectAccessible(editor.page);
  await expectToFitAPhone(editor.page);
  await expectAccessible(editor.page);
});

test("the desk with every block is accessible, in light and dark, at a desk and on a phone", async ({
  editor,
}) => {
  test.setTimeout(180_000);
  const { page } = editor;
  const other = `Harbour dues fall ${Date.now()}`;
  await editor.hasPublished(other, "Dues fall.");
  await editor.begins();
  await writesEveryBlock(editor, other);
  await editor.saved();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await page.keyboard.type("/");
  await page.getByRole("listbox", { name: "Blocks" }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expectToFitAPhone(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Insert", exact: true }).click();
  await expect(page.getByRole("menuitem", { name: "Fact box" })).toBeInViewport();
  await expectAccessible(page);
});

test("the slash menu is filtered by typing, walked by arrows and left by Escape", async ({ editor }) => {
  const { page } = editor;
  const list = page.getByRole("listbox", { name: "Blocks" });
  await editor.begins("Not here: ");
  await page.keyboard.type("/");
  await expect(list).toBeHidden();
  await page.keyboard.press("Enter");
  await page.keyboard.type("/");
  const active = () => editor.story.getAttribute("aria-activedescendant");
  await expect(list.getByRole("option", { selected: true })).toHaveText(/^Photo/);
  expect(await active()).toBe("editor-slash-photo");
  await page.keyboard.press("ArrowUp");
  await expect(list.getByRole("option", { selected: true })).toHaveText(/^Rule/);
  await page.keyboard.type("youtube");
  await expect(list.getByRole("option")).toHaveText([/^Embed/]);
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  expect(await active()).toBeNull();
  await expect(paragraphs(editor).last()).toHaveText("/youtube");
  await page.keyboard.type(" is a word");
  await expect(list).toBeHidden();
});

test("blocks move by keys, which is said, and by their menu", async ({ editor }) => {
  const { page } = editor;
  await editor.begins("One");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Two");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Three");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await expect(paragraphs(editor)).toHaveText(["One", "Three", "Two"]);
  await expect(page.getByRole("status").filter({ hasText: "Paragraph moved up, 2 of 3" })).toBeAttached();
  await page.keyboard.type("!");
  await expect(paragraphs(editor)).toHaveText(["One", "Three!", "Two"]);

  await page.getByRole("button", { name: "Block", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Move up/ }).click();
  await expect(paragraphs(editor)).toHaveText(["Three!", "One", "Two"]);

  await paragraphs(editor).nth(2).hover();
  await page.getByRole("button", { name: "Menu of the paragraph" }).click();
  await page.getByRole("menuitem", { name: "Turn into pull quote" }).click();
  await expect(editor.story.getByRole("note", { name: "Pull quote" })).toContainText("Two");
  await editor.saved();
  await page.reload();
  await expect(editor.story.getByRole("note", { name: "Pull quote" })).toContainText("Two");
});

test("a block is dragged by its handle", async ({ editor }) => {
  const { page } = editor;
  await editor.begins("One");
  await page.keyboard.press("Enter");
  await writes(page, "Two");
  await page.keyboard.type("Three");
  await paragraphs(editor).nth(2).hover();
  const handle = page.getByRole("button", { name: "Menu of the paragraph" });
  await handle.dragTo(paragraphs(editor).nth(0), { targetPosition: { x: 5, y: 2 } });
  await expect(paragraphs(editor)).toHaveText(["Three", "One", "Two"]);
  // A letter goes into the paragraph, and does not replace it.
  await page.keyboard.type("X");
  await expect(paragraphs(editor).first()).toHaveText(/Three/);
});

test("selected words get tools beside them, which the keyboard reaches", async ({ editor }) => {
  const { page } = editor;
  await editor.begins("The mayor said it stays");
  for (let letters = 0; letters < "it stays".length; letters++) await page.keyboard.press("Shift+ArrowLeft");
  const tools = page.getByRole("toolbar", { name: "Selection" });
  await expect(tools).toBeVisible();
  await page.keyboard.press("Alt+F10");
  await expect(tools.getByRole("button", { name: "Bold" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(editor.story.locator("strong")).toHaveText("it stays");
  await page.keyboard.press("Alt+F10");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The mayor");
  const quote = editor.story.getByRole("note", { name: "Pull quote" });
  await expect(quote.locator("p")).toHaveText("it stays");
  await expect(quote.getByRole("group", { name: "Who said the pull quote" })).toHaveText("The mayor");
  await expect(tools).toBeHidden();
});
