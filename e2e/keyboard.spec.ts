import { expectAccessible } from "./accessible";
import { pastes } from "./clipboard";
import { expect, test } from "./people";

// The keyboard contract of the writing desk. What it shares with other stories of writing is in writing.spec.ts.

test("Escape leaves the selection, then the story, and Tab goes on from there", async ({ editor }) => {
  const { page, story } = editor;
  await editor.begins("Some words.");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Escape");
  await page.keyboard.type(" More.");
  await expect(story).toHaveText("Some words. More.");
  await page.keyboard.press("Escape");
  await expect(story).not.toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(story).not.toBeFocused();
  await expect(page.locator(":focus")).toHaveCount(1);

  // A table keeps Tab for its cells, but not once it was left.
  await editor.types("\n/table\n");
  await page.keyboard.type("A cell");
  await page.keyboard.press("Escape");
  for (let presses = 0; presses < 2; presses++) {
    await page.keyboard.press("Tab");
    await expect(story).not.toBeFocused();
  }
  await story.getByText("A cell").click();
  await page.keyboard.type("!");
  await expect(story.getByRole("columnheader").first()).toContainText("!");
});

test("Tab into a story that begins with a photo leads to its caption", async ({ editor }) => {
  const { page, story } = editor;
  await editor.begins();
  await story.click();
  await page.getByRole("button", { name: "Photo", exact: true }).click();
  await page.keyboard.type("A ferry");
  await editor.saved();
  await page.reload();
  await editor.field("Standfirst").click();
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press("Tab");
    if (await story.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(story).toBeFocused();
  await page.keyboard.type("At last: ");
  await expect(editor.caption(1)).toHaveText("At last: A ferry");
});

test("keys that wait while the page is busy act where the caret is by then", async ({ editor }) => {
  const { page, story } = editor;
  await editor.begins("At the end.");
  const ends: string[] = [];
  for (let times = 0; times < 5; times++) {
    await page.keyboard.press("Home");
    await page.waitForTimeout(100);
    await Promise.all([
      page.evaluate(() => {
        for (const start = performance.now(); performance.now() < start + 200; );
      }),
      page.keyboard.press("End"),
      page.keyboard.press("Enter"),
    ]);
    ends.push((await story.getByRole("paragraph").last().textContent()) ?? "");
    await page.keyboard.press("Backspace");
  }
  expect(ends).toEqual(["", "", "", "", ""]);
  await expect(story).toHaveText("At the end.");
});

test("keys that wait go where the key before them led", async ({ editor }) => {
  const { page, story } = editor;
  await editor.begins("Words.");
  await editor.writesHeadline("Ferry");
  const pressed = (...keys: string[]) =>
    Promise.all([
      page.evaluate(() => {
        for (const start = performance.now(); performance.now() < start + 200; );
      }),
      ...keys.map((key) => page.keyboard.press(key)),
    ]);
  await editor.field("Standfirst").click();
  await pressed("Enter", "a");
  await expect(story).toHaveText("aWords.");
  await expect(editor.field("Standfirst")).toHaveValue("");
  await page.keyboard.press("Alt+F10");
  await pressed("Escape", "b");
  await expect(story).toHaveText("abWords.");
  await page.keyboard.press("ControlOrMeta+f");
  await pressed("Escape", "c");
  await expect(story).toHaveText("abcWords.");
  await editor.field("Headline").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.down("ControlOrMeta");
  await pressed("a");
  await page.keyboard.up("ControlOrMeta");
  await page.keyboard.type("d");
  await expect(story).toHaveText("d");
  await expect(editor.field("Headline")).toHaveValue("Ferry");
});

test("arrows go on from the end of the standfirst to the start of the story, and back", async ({
  editor,
}) => {
  const { page, story } = editor;
  await editor.begins("Words.");
  await editor.field("Standfirst").fill("Below");
  await editor.writesHeadline("Above");
  await editor.saved();
  await page.reload();
  await editor.field("Headline").press("Home");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Just ");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("First ");
  await editor.field("Standfirst").press("Home");
  await story.click();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.type(" it");
  await expect(story).toHaveText("First Words.");
  await expect(editor.field("Standfirst")).toHaveValue("Just Below it");
});

test("Shift-Enter in a caption leaves the photo whole, and dashes in it stay dashes", async ({ editor }) => {
  const { page, story } = editor;
  await editor.begins();
  await page.getByRole("button", { name: "Photo", exact: true }).click();
  await page.keyboard.type("---");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("A name");
  await expect(story.locator("figure")).toHaveCount(1);
  await expect(story.locator("hr")).toHaveCount(0);
  await expect(editor.caption(1)).toHaveText("---");
  await expect(editor.credit(1)).toHaveText("A name");
  // What takes a whole word is Backspace where there is none.
  await page.keyboard.press("Home");
  await page.keyboard.press("ControlOrMeta+Backspace");
  await page.keyboard.type(" ferry");
  await expect(editor.caption(1)).toHaveText("--- ferry");
  await expect(editor.credit(1)).toHaveText("A name");
});

test("Mod-A takes the caption, and again the whole story", async ({ editor }) => {
  const { page, story } = editor;
  await editor.begins("Before.");
  await page.getByRole("button", { name: "Photo", exact: true }).click();
  await page.keyboard.type("Caption");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("All anew.");
  await expect(story).toHaveText("All anew.");
});

test("Mod-A takes the headline, and again the story, but not from an empty field", async ({ editor }) => {
  const { page, story } = editor;
  await editor.begins("Some words.");
  await editor.field("Standfirst").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+a");
  await expect(editor.field("Standfirst")).toBeFocused();
  await editor.field("Headline").fill("Ferry");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Ferries");
  await expect(editor.field("Headline")).toHaveValue("Ferries");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+a");
  await expect(story).toBeFocused();
  await page.keyboard.type("All anew.");
  await expect(story).toHaveText("All anew.");
  await expect(editor.field("Headline")).toHaveValue("Ferries");
});

test("headings and lists by key, on and off", async ({ editor }) => {
  const { page, story } = editor;
  await editor.begins("Title");
  for (const level of [2, 3, 4]) {
    await page.keyboard.press(`ControlOrMeta+Alt+${level}`);
    await expect(story.getByRole("heading", { level })).toHaveText("Title");
  }
  await page.keyboard.press("ControlOrMeta+Alt+0");
  await expect(story.getByRole("heading")).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+Shift+7");
  await expect(story.locator("ol > li")).toHaveText("Title");
  await page.keyboard.press("ControlOrMeta+Shift+8");
  await expect(story.locator("ul > li")).toHaveText("Title");
  await page.keyboard.press("ControlOrMeta+Shift+8");
  await expect(story.getByRole("list")).toHaveCount(0);
});

test("arrows walk from the paragraph through caption and credit, and Backspace selects the photo first", async ({
  editor,
}) => {
  const { page, story } = editor;
  await editor.begins("Before.");
  await page.getByRole("button", { name: "Photo", exact: true }).click();
  await page.keyboard.type("C");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("Ruiz");
  await page.keyboard.press("Enter");
  await page.keyboard.type("After.");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("End");
  await page.keyboard.type("!");
  await expect(editor.credit(1)).toHaveText("Ruiz!");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  // The browser tells the editor of a moved caret a moment later; no hand is as quick as this one.
  await page.waitForTimeout(100);
  await page.keyboard.press("Delete");
  await expect(editor.caption(1)).toHaveText("");
  await page.keyboard.press("Backspace");
  await expect(story.locator("figure")).toHaveCount(1);
  await page.keyboard.press("Backspace");
  await expect(story.locator("figure")).toHaveCount(0);
  await expect(story).toHaveText("Before.After.");
});

test("Mod-K links to an address or to a story of ours, and an address over words links them", async ({
  editor,
}) => {
  const { page, story } = editor;
  const mark = Date.now();
  const address = await editor.hasPublished(`Ferry sails ${mark}`, "It sails.");
  await editor.begins("Read more");
  await page.keyboard.press("Shift+ControlOrMeta+ArrowLeft");
  await expect(page.getByText("Selected: 1 word")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: "Address" })).toBeFocused();
  await page.keyboard.type(`sails ${mark}`);
  await expect(dialog.getByRole("button", { name: `Ferry sails ${mark}` })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(story.getByRole("link", { name: "more" })).toHaveAttribute("href", address);

  // The dialog gives caret and focus back a moment after it has closed: until then keys go nowhere.
  await expect(async () => {
    await page.keyboard.press("ControlOrMeta+Home");
    await expect(page.getByText("Selected:")).toBeHidden({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Shift+ControlOrMeta+ArrowRight");
  await expect(page.getByText("Selected: 1 word")).toBeVisible();
  await pastes(page, "", "https://example.org/tides?utm_source=mail");
  await expect(story.getByRole("link", { name: "Read" })).toHaveAttribute(
    "href",
    "https://example.org/tides",
  );
  await expect(story).toHaveText("Read more");
});

test("Mod-S saves, and asks for the version’s name", async ({ editor }) => {
  const { page } = editor;
  await editor.begins("Words.");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByRole("dialog").getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("Before legal read");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(editor.story).toBeFocused();
  await page.goto(`${page.url()}/versions`);
  await expect(page.getByText("Before legal read")).toBeVisible();
});

test("Alt-F10 leads to the tools, arrows move in them, Escape leads back", async ({ editor }) => {
  const { page, story } = editor;
  await editor.begins("Words.");
  await page.keyboard.press("Alt+F10");
  await expect(page.getByRole("button", { name: "Bold" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: "Italic" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(story).toBeFocused();
});
