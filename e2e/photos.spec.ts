import { expect, type Staff, test } from "./people";
import { harbourPicture } from "./stories";

// Photos as they are written about: their words are the story's own, and a picture on its way is not there yet.

/** A photo with a picture, its description and words. */
async function hasPhoto(editor: Staff): Promise<void> {
  const { page } = editor;
  await editor.begins();
  await editor.writesHeadline(`Boats in the harbour ${Date.now()}`);
  await editor.chooses("Science");
  await editor.types("Before.");
  await page.getByRole("button", { name: "Photo", exact: true }).click();
  await page.keyboard.type("Boats at rest");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Ana Ruiz");
  await page.getByLabel("Picture file").setInputFiles(await harbourPicture());
  await editor.field("Description for people who can’t see it").fill("Three boats in a calm harbour");
  await editor.saved();
}

const addressOf = (editor: Staff) =>
  editor.story.getByRole("img", { name: "Three boats" }).getAttribute("src");

test("a caption is text like any other: bold in it, Enter twice out of it, and undo in order", async ({
  editor,
}) => {
  const { page, story } = editor;
  /** What is typed is one step of undo once there was a pause. */
  const pauses = () => page.waitForTimeout(700);
  await editor.begins("Before.");
  await pauses();
  await page.getByRole("button", { name: "Photo", exact: true }).click();
  await page.keyboard.type("Two ");
  await page.keyboard.press("ControlOrMeta+b");
  await page.keyboard.type("boats");
  await page.keyboard.press("ControlOrMeta+b");
  await page.keyboard.type(" at rest");
  await pauses();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Ana Ruiz");
  await pauses();
  await page.keyboard.press("Enter");
  await page.keyboard.type("After.");
  await editor.saved();
  await expect(editor.caption(1).locator("strong")).toHaveText("boats");
  await expect(story.getByRole("paragraph").filter({ hasText: "After." })).toBeVisible();

  const undone: string[] = [];
  for (let presses = 0; presses < 20 && undone.length < 4; presses++) {
    await page.keyboard.press("ControlOrMeta+z");
    const text = (await story.textContent()) ?? "";
    const gone = ["Before.", "at rest", "Ana Ruiz", "After."].filter((words) => !text.includes(words));
    undone.push(...gone.filter((words) => !undone.includes(words)));
  }
  expect(undone).toEqual(["After.", "Ana Ruiz", "at rest", "Before."]);

  for (let presses = 0; presses < 20; presses++) await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(editor.caption(1)).toHaveText("Two boats at rest");
  await expect(editor.caption(1).locator("strong")).toHaveText("boats");
  await expect(editor.credit(1)).toHaveText("Ana Ruiz");
  await expect(story).toContainText("After.");
});

test("a description is mended in its middle", async ({ editor }) => {
  await hasPhoto(editor);
  const description = editor.field("Description for people who can’t see it");
  await description.press("Home");
  await editor.page.keyboard.type("Just ");
  await expect(description).toHaveValue("Just Three boats in a calm harbour");
  await editor.saved();
});

test("an upload that fails leaves the old picture and its words, and can be tried again", async ({
  editor,
}) => {
  const { page } = editor;
  await hasPhoto(editor);
  const old = await addressOf(editor);
  await page.route("**/api/pictures", (route) => route.abort());
  await page.getByLabel("Picture file").setInputFiles(await harbourPicture());
  await expect(page.getByText("The connection broke. Try again.")).toBeVisible();
  expect(await addressOf(editor)).toBe(old);
  await expect(editor.caption(1)).toHaveText("Boats at rest");
  await expect(editor.credit(1)).toHaveText("Ana Ruiz");

  await page.unroute("**/api/pictures");
  await page.getByRole("button", { name: "Try again", exact: true }).click();
  await expect.poll(() => addressOf(editor)).not.toBe(old);
  await expect(editor.caption(1)).toHaveText("Boats at rest");
  await editor.saved();
  const taken = await addressOf(editor);
  await page.reload();
  expect(await addressOf(editor)).toBe(taken);
});

test("nothing is published while a picture is on its way", async ({ editor, reader }) => {
  const { page } = editor;
  await hasPhoto(editor);
  const arrived = Promise.withResolvers<void>();
  await page.route("**/api/pictures", async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await page.getByLabel("Picture file").setInputFiles(await harbourPicture());
  await expect(page.getByRole("progressbar", { name: "Uploading the picture" })).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog");
  const wait = dialog.getByText("Wait for the picture that is uploading.");
  await expect(wait).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Publish now" })).toBeDisabled();
  arrived.resolve();
  await expect(wait).toBeHidden();
  await dialog.getByRole("button", { name: "Not yet" }).click();
  await reader.visits(await editor.publishes());
  await reader.sees("Boats at rest");
});

test("a file that is no picture is not opened by the browser when it is dropped, and the desk says where it belongs", async ({
  editor,
}) => {
  await editor.begins("The story.");
  const isLeftToTheBrowser = await editor.story.evaluate((story) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["Notes"], "notes.txt", { type: "text/plain" }));
    const { x, y } = story.getBoundingClientRect();
    const place = { clientX: x + 10, clientY: y + 10 };
    return story.dispatchEvent(
      new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true, ...place }),
    );
  });
  expect(isLeftToTheBrowser).toBe(false);
  await expect(editor.page.getByText("Only pictures can be dropped into a story.")).toBeVisible();
  await expect(editor.story).toHaveText("The story.");
});
