import { expect, test } from "./people";
import { harbourPicture } from "./stories";

test("the photo that opens a story is said to lead it, wherever it was written first", async ({ editor }) => {
  const { page } = editor;
  await editor.begins("Before.");
  await page.keyboard.press("Enter");
  await editor.slash("photo");
  await page.getByLabel("Picture file").setInputFiles(await harbourPicture());
  await expect(page.getByLabel("Description for people who can’t see it")).toBeVisible();
  const leads = page.getByText("Lead photo: wide above the story");
  await expect(leads).toBeHidden();
  await editor.caption(1).click();
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await expect(leads).toBeVisible();
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await expect(leads).toBeHidden();
});

test("photos become a gallery, change places in it, and stand alone again", async ({ editor, reader }) => {
  test.setTimeout(120_000);
  const { page } = editor;
  await editor.begins();
  await editor.writesHeadline(`Two quays ${Date.now()}`);
  await editor.chooses("Culture");
  await editor.types("Before.");
  for (const name of ["The north quay", "The south quay"]) {
    await page.keyboard.press("Enter");
    await editor.slash("photo");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await page.keyboard.type("Ana Ruiz");
  }
  await page.getByRole("button", { name: "Block", exact: true }).click();
  await page.getByRole("menuitem", { name: "Make a gallery" }).click();
  await page.getByRole("button", { name: "Earlier in the gallery" }).last().click();
  await expect(editor.caption(1)).toHaveText("The south quay");
  await page.getByLabel("Picture files of the gallery").setInputFiles([await harbourPicture()]);
  await expect(editor.story.locator("figure img")).toBeVisible();
  await editor.caption(3).click();
  await page.keyboard.type("Boats between them");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Ben Osei");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Both quays, this morning");
  await page.getByRole("textbox", { name: /Description for people/ }).fill("Boats at rest");
  await page.getByRole("button", { name: "Focal point" }).click();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("button", { name: /^Focal point: 45 % from the left/ })).toBeFocused();
  await page.keyboard.press("Enter");

  const address = await editor.publishes();
  await reader.visits(address);
  const gallery = reader.page.locator("figure.gallery");
  await expect(gallery.locator("figure")).toHaveCount(3);
  await expect(gallery.getByRole("img", { name: "Boats at rest" })).toBeVisible();
  await expect(gallery).toContainText("Both quays, this morning");

  await page.getByRole("button", { name: "Take apart" }).click();
  await expect(editor.story.getByRole("button", { name: "Take apart" })).toHaveCount(0);
  await expect(editor.story).toContainText("Both quays, this morning");
  await expect(editor.caption(3)).toHaveText("Boats between them");
});
