import { expect, test } from "./people";
import { canonicalDump, harbourPicture } from "./stories";

test("a raw dump becomes a story that a stranger reads", async ({ editor, reader }) => {
  const dump = canonicalDump();
  const headline = `The end of a friendship ${Date.now()}`;

  await editor.reads(dump.text);
  await expect(editor.page.getByLabel("Date of the source", { exact: true })).toHaveValue(dump.date);
  await expect(editor.page.getByText(dump.caption).first()).toBeVisible();
  await editor.page.getByRole("button", { name: "Create article" }).click();
  await editor.story.waitFor();
  await expect(editor.caption(1)).toHaveText(dump.caption);
  await expect(editor.credit(1)).toHaveText(dump.credit);
  await expect(editor.story).not.toContainText(dump.clutter);

  await editor.writesHeadline(headline);
  await editor.types(" And that was that.");
  await editor.caption(1).click();
  await editor.page.keyboard.press("End");
  await editor.page.keyboard.type(", in October");
  await editor.chooses("Culture");
  const address = await editor.publishes();

  expect(await reader.visits(address)).toBe(200);
  await expect(reader.page.getByRole("heading", { level: 1 })).toHaveText(headline);
  await reader.sees(dump.first);
  await reader.sees(new RegExp(`${dump.last.slice(-20)}.* And that was that`));
  await reader.sees(`${dump.caption}, in October`);
  await reader.sees(dump.credit);
  await reader.doesNotSee(dump.clutter);
  await reader.visits("/");
  await reader.sees(headline);
});

test("readers get the published text until changes are published, and never a draft", async ({
  editor,
  reader,
}) => {
  const mark = Date.now();
  const address = await editor.hasPublished(`Ferries to sail again ${mark}`, `They sail at dawn ${mark}.`);
  await editor.types(` Or perhaps not ${mark}.`);
  await editor.saved();
  await reader.visits(address);
  await reader.sees(`They sail at dawn ${mark}.`);
  await reader.doesNotSee(`Or perhaps not ${mark}.`);

  await editor.publishes();
  await reader.visits(address);
  await reader.sees(new RegExp(`Or perhaps not ${mark}`));
});

test("a changed slug leads readers on, an unpublished story is gone", async ({ editor, reader }) => {
  const mark = Date.now();
  const first = await editor.hasPublished(`Tram line reopens ${mark}`, "The tram is back.");
  await editor.field("Slug").fill(`tram-is-back-${mark}`);
  const second = await editor.publishes();
  expect(second).toBe(`/politics/tram-is-back-${mark}`);
  const moved = await reader.page.request.get(first, { maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  await reader.visits(first);
  expect(new URL(reader.page.url()).pathname).toBe(second);

  await editor.page.getByRole("button", { name: "More" }).click();
  await editor.page.getByRole("menuitem", { name: "Unpublish…" }).click();
  await editor.page.getByRole("dialog").getByRole("button", { name: "Unpublish", exact: true }).click();
  await expect(editor.page.getByRole("dialog")).toBeHidden();
  expect(await reader.visits(second)).toBe(410);
  expect(await reader.visits(first)).toBe(410);
});

test("a picture goes into its figure, keeps its words when it is replaced, and blocks until it is described", async ({
  editor,
  reader,
}) => {
  await editor.begins();
  await editor.writesHeadline(`A picture of the harbour ${Date.now()}`);
  await editor.types("The harbour this morning.");
  await editor.chooses("Science");
  await editor.page.getByRole("button", { name: "Photo", exact: true }).click();
  await editor.page.keyboard.type("Boats at rest");
  await editor.page.keyboard.press("Enter");
  await editor.page.keyboard.type("Ana Ruiz");
  await editor.page.getByLabel("Picture file").setInputFiles(await harbourPicture());
  const description = editor.page.getByRole("textbox", { name: /Description for people/ });
  await description.waitFor();

  await expect(editor.page.getByText("Describe photo 1 for people who can't see it.")).toBeVisible();
  await editor.page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(editor.page.getByRole("button", { name: "Publish now" })).toBeDisabled();
  await editor.page.getByRole("button", { name: "Not yet" }).click();

  await description.fill("Three boats in a calm harbour");
  await editor.page.getByLabel("Picture file").setInputFiles(await harbourPicture());
  await expect(editor.caption(1)).toHaveText("Boats at rest");
  await expect(editor.credit(1)).toHaveText("Ana Ruiz");
  const address = await editor.publishes();
  await reader.visits(address);
  const picture = reader.page.getByRole("img", { name: "Three boats in a calm harbour" });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await reader.sees("Boats at rest");
});

test("a writer writes but does not publish", async ({ writer }) => {
  await writer.begins();
  await writer.writesHeadline("Mine");
  await writer.types("A writer's words.");
  await writer.saved();
  await expect(writer.page.getByRole("button", { name: "Publish", exact: true })).toBeDisabled();
  await expect(writer.page.getByText("Only editors publish.")).toBeVisible();
});

test("a kept version comes back", async ({ editor }) => {
  await editor.begins();
  await editor.writesHeadline("The first headline");
  await editor.types("The first text.");
  await editor.saved();
  await editor.page.getByRole("button", { name: "More" }).click();
  await editor.page.getByRole("menuitem", { name: "Keep this version…" }).click();
  await editor.field("Name").fill("before legal");
  await editor.page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(editor.page.getByRole("dialog")).toBeHidden();

  await editor.writesHeadline("The second headline");
  await editor.types(" The second text.");
  await editor.saved();
  await editor.page.getByRole("button", { name: "More" }).click();
  await editor.page.getByRole("menuitem", { name: "All versions" }).click();
  await editor.page.getByRole("listitem").filter({ hasText: "before legal" }).getByRole("button").click();
  await editor.page.getByRole("menuitem", { name: "Restore…" }).click();
  await editor.page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
  await expect(editor.field("Headline")).toHaveValue("The first headline");
  await expect(editor.story).toHaveText("The first text.");
});

test("a story under embargo waits, until an editor lifts it", async ({ editor }) => {
  const { page } = editor;
  await editor.begins();
  await editor.writesHeadline("The budget, held back");
  await editor.types("Taxes stay as they are.");
  await editor.chooses("Politics");
  await editor.saved();
  await page.getByLabel("Embargo until").fill("2099-03-14T10:00");
  await page.getByRole("button", { name: "Set the embargo" }).click();
  const checklist = page.getByRole("region", { name: "Before publishing" });
  await expect(checklist).toContainText(/Under embargo until 14 March 2099, 10:00/);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("Under embargo until 14 March 2099");
  await expect(page.getByRole("dialog").getByRole("button", { name: "Publish now" })).toBeDisabled();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.getByLabel("Embargo until")).toHaveValue("2099-03-14T10:00");
  await page.getByRole("button", { name: "Lift the embargo" }).click();
  await expect(checklist).not.toContainText("Under embargo");
  expect(await editor.publishes()).toContain("/politics/");
});
