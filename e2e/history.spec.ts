import { expectAccessible, expectToFitAPhone } from "./accessible";
import { expect, type Staff, test } from "./people";

/** Go to the versions of the article that is open. */
async function opensVersions({ page }: Staff): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "All versions" }).click();
  await page.getByRole("heading", { name: "Versions", level: 1 }).waitFor();
}

test("two people write, the difference says who, and one passage comes back while a colleague writes on", async ({
  hire,
}) => {
  test.setTimeout(120_000);
  const [ada, ben] = [await hire("editor"), await hire("editor")];
  await ada.begins();
  await ada.writesHeadline("Ferry sails");
  await ada.types("The ferry sails at five.");
  await ada.page.keyboard.press("Enter");
  await ada.page.keyboard.type("Nobody knows why.");
  await ada.saved();
  await ada.page.getByRole("button", { name: "More", exact: true }).click();
  await ada.page.getByRole("menuitem", { name: "Keep this version…" }).click();
  await ada.field("Name").fill("before legal read");
  await ada.page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(ada.page.getByText("This version is kept.")).toBeVisible();

  await ben.page.goto(ada.page.url());
  await ben.story.waitFor();
  await ben.story.getByText("The ferry sails at five.").click();
  await ben.page.keyboard.press("End");
  await ben.page.keyboard.press("Backspace");
  await ben.page.keyboard.type(" or six.");
  await ben.writesHeadline("Ferry sinks");
  await ben.saved();

  await opensVersions(ada);
  const { page } = ada;
  const kept = page.getByRole("listitem").filter({ hasText: "before legal read" });
  await kept.getByRole("radio", { name: /^Compare from/ }).check();
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Compare versions" })).toBeVisible();
  const passage = page.getByRole("article", { name: "Paragraph, changed" });
  await expect(passage).toHaveCount(1);
  await expect(passage.getByRole("insertion")).toContainText(`inserted by ${ben.name}`);
  await expect(passage.getByRole("insertion")).toContainText("or six");
  await expect(page.getByRole("region", { name: "Fields" })).toContainText("sinks");
  await page.getByRole("link", { name: "Side by side" }).click();
  await expect(page).toHaveURL(/view=side/);
  await expect(passage).toContainText("The ferry sails at five.");
  await page.keyboard.press("j");
  await expect(passage).toBeFocused();
  await expectAccessible(page);

  // Ben is still at it, further down.
  await ben.types(" Ask the captain.");
  await passage.getByRole("button", { name: "Bring back…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByText("The passage is as it was.")).toBeVisible();
  await ben.page.keyboard.type(" Or the cook.");
  await ben.saved();
  await expect(ben.story).toHaveText(
    "The ferry sails at five.Nobody knows why. Ask the captain. Or the cook.",
  );
  await expect(ben.field("Headline")).toHaveValue("Ferry sinks");
});

test("a session of the past gets a name and another one, and comes back whole", async ({ editor }) => {
  const { page } = editor;
  await editor.begins("First thoughts.");
  await editor.saved();
  await opensVersions(editor);
  await page.getByRole("link", { name: "All changes" }).click();
  const session = page.getByRole("listitem").filter({ hasText: /\d+ changes?/ });
  await session.getByRole("button", { name: /^More about/ }).click();
  await page.getByRole("menuitem", { name: "Name this version…" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("first draught");
  await page.keyboard.press("Enter");
  const named = page.getByRole("listitem").filter({ hasText: "first draught" });
  await named.getByRole("button", { name: /^More about/ }).click();
  await page.getByRole("menuitem", { name: "Rename…" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("first draft");
  await page.keyboard.press("Enter");
  const renamed = page.getByRole("listitem").filter({ hasText: "first draft" });
  await expect(renamed).toHaveCount(1);
  await expectAccessible(page);
  await expectToFitAPhone(page);
  await expectAccessible(page);

  await page.getByRole("link", { name: "Back to the article" }).click();
  await editor.types(" Second thoughts.");
  await editor.saved();
  await opensVersions(editor);
  await renamed.getByRole("button", { name: /^More about/ }).click();
  await page.getByRole("menuitem", { name: "Restore…" }).click();
  await expect(page.getByRole("dialog")).toContainText("How it is now is kept as a version too");
  await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
  await expect(editor.story).toHaveText("First thoughts.");
  await opensVersions(editor);
  const before = page.getByRole("listitem").filter({ hasText: "Before another version was restored" });
  await before.getByRole("button", { name: /^More about/ }).click();
  await page.getByRole("menuitem", { name: "Restore…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
  await expect(editor.story).toHaveText("First thoughts. Second thoughts.");
});

test("the editor says who wrote what is selected", async ({ hire }) => {
  const [ada, ben] = [await hire("editor"), await hire("editor")];
  await ada.begins("The ferry sails.");
  await ada.saved();
  await ben.page.goto(ada.page.url());
  await ben.types(" At five, says the captain.");
  await ben.saved();
  await ben.page.getByRole("button", { name: "More", exact: true }).click();
  await ben.page.getByRole("menuitem", { name: /^Who wrote this/ }).click();
  const dialog = ben.page.getByRole("dialog", { name: "Who wrote this" });
  await expect(dialog.getByRole("listitem")).toHaveCount(2);
  await expect(dialog.getByRole("listitem").first()).toContainText(`“The ferry sails.”${ada.name}`);
  await expect(dialog.getByRole("listitem").last()).toContainText(ben.name);
  await expectAccessible(ben.page);
});

test("a comparison fits a phone, in one text and side by side", async ({ editor }) => {
  const { page } = editor;
  await editor.hasPublished("The ferry stays", "The council voted to keep the ferry for ten more years.");
  await editor.types(" Nobody objected.");
  await editor.writesHeadline("The ferry stays, again");
  await editor.saved();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "What changed since publishing" }).click();
  await expect(page.getByRole("insertion").filter({ hasText: "Nobody objected." })).toBeVisible();
  for (const view of ["Side by side", "In one text"]) {
    await page.getByRole("link", { name: view }).click();
    await expect(page.getByRole("link", { name: view })).toHaveAttribute("aria-current", "page");
    await expectToFitAPhone(page);
    await expectAccessible(page);
  }
});
