import { openOwnNewsroom } from "./newsroom";
import { expect, staffAt, test } from "./people";

test("two people write one story and nothing is lost", async ({ hire }) => {
  const [ada, ben] = [await hire("editor"), await hire("editor")];
  await ada.begins("The first paragraph.");
  await ada.saved();
  await ben.page.goto(ada.page.url());
  await ben.story.waitFor();

  await Promise.all([ada.types(" Ada goes on and on and on."), ben.writesHeadline("Ben's headline")]);
  await ben.story.click();
  await ben.page.keyboard.press("ControlOrMeta+Home");
  await ben.page.keyboard.type("Ben begins. ");
  await Promise.all([ada.saved(), ben.saved()]);

  for (const person of [ada, ben]) {
    await expect(person.story).toHaveText(/^Ben begins\. The first paragraph\. Ada goes on and on and on\.$/);
    await expect(person.field("Headline")).toHaveValue("Ben's headline");
  }
  await ada.page.reload();
  await expect(ada.story).toHaveText("Ben begins. The first paragraph. Ada goes on and on and on.");
});

test("a headline that two people changed keeps both until one chooses", async ({ hire }) => {
  const [ada, ben] = [await hire("editor"), await hire("editor")];
  await ada.begins();
  await ada.saved();
  await ben.page.goto(ada.page.url());
  await ben.story.waitFor();
  await ben.page.context().setOffline(true);
  await ben.writesHeadline("Ben's headline");
  await ada.writesHeadline("Ada's headline");
  await ada.saved();
  await ben.page.context().setOffline(false);
  await expect(ben.page.getByText("Yours is “Ben's headline”")).toBeVisible();
  await ben.page.getByRole("button", { name: "Keep yours" }).click();
  await ben.saved();
  await expect(ada.field("Headline")).toHaveValue("Ben's headline");
});

test("a field that is too long is not cut: it says so, the rest is saved, and nobody publishes without it", async ({
  editor,
}) => {
  const { page } = editor;
  await editor.begins();
  await editor.writesHeadline("A short headline");
  await editor.types("The story.");
  await editor.chooses("Politics");
  await editor.saved();
  const long = "A headline of a hundred words ".repeat(11).trim();
  await editor.writesHeadline(long);
  await editor.field("Slug").fill("s".repeat(121));
  await editor.list("Topics").fill(`ferry, ${"t".repeat(61)}`);
  await editor.field("Kicker").fill("Harbour");
  await expect(editor.field("Headline")).toHaveValue(long);
  await expect(page.getByText(`Use 300 characters at most. It has ${long.length} now`)).toBeVisible();
  await expect(page.getByText("Use 120 characters at most. It has 121 now")).toBeVisible();
  await expect(page.getByText("Use 60 characters at most for each.")).toBeVisible();
  // A phone has it at the foot of the page as well.
  await expect(page.locator("#saving").getByText("Not saved yet: headline, topics, slug")).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Publish now" })).toBeDisabled();
  await dialog.getByRole("button", { name: /The headline can’t be saved as it is/ }).click();
  await expect(editor.field("Headline")).toBeFocused();

  await page.reload();
  await editor.story.waitFor();
  await expect(editor.field("Kicker")).toHaveValue("Harbour");
  await expect(editor.field("Headline")).toHaveValue("A short headline");
  await expect(page.getByText(`headline: ${long}`)).toBeVisible();
  await editor.writesHeadline(long.slice(0, 300).trim());
  await expect(page.getByRole("status").filter({ hasText: /^Saved/ })).toBeVisible();
});

test("what is typed offline is kept on the device, also when the tab is closed and a colleague writes there", async ({
  editor,
  hire,
}) => {
  const ben = await hire("editor");
  await editor.begins("Before the tunnel.");
  await editor.saved();
  const address = editor.page.url();
  const context = editor.page.context();

  await context.setOffline(true);
  await editor.page.keyboard.type(" Inside the tunnel.");
  await expect(editor.page.getByRole("status").filter({ hasText: "kept on this device" })).toBeVisible();
  await editor.page.close();
  await ben.page.goto(address);
  await ben.story.getByText("Before the tunnel.").click();
  await ben.page.keyboard.press("ControlOrMeta+Home");
  await ben.page.keyboard.type("Ben: ");
  await ben.saved();
  await context.setOffline(false);

  const again = staffAt(await context.newPage(), editor.email);
  await again.page.goto(address);
  await expect(again.story).toHaveText("Ben: Before the tunnel. Inside the tunnel.");
  await expect(again.page.getByText("is in the article now")).toBeVisible();
});

test("writing goes on after the session has ended, and is saved after signing in again", async ({
  editor,
}) => {
  await editor.begins("Signed in.");
  await editor.saved();
  const context = editor.page.context();
  await context.clearCookies();
  await editor.page.keyboard.type(" Signed out.");
  await expect(editor.page.getByText("Your session has ended.")).toBeVisible();

  const other = staffAt(await context.newPage(), editor.email);
  await other.signsIn();
  await editor.page.bringToFront();
  await expect(editor.page.getByText("Your session has ended.")).toBeHidden({ timeout: 20_000 });
  await editor.saved();
  await other.page.goto(editor.page.url());
  await expect(other.story).toHaveText("Signed in. Signed out.");
});

test("a date with too many digits in its year is not taken, and writing goes on", async ({ editor }) => {
  await editor.begins();
  await editor.page.getByLabel("Date of the source").pressSequentially("0509202655");
  await editor.types("Still saved.");
  await editor.saved();
  await editor.page.reload();
  await expect(editor.story).toHaveText("Still saved.");
});

test("undo goes back over what was saved", async ({ editor }) => {
  await editor.begins("One.");
  await editor.saved();
  await editor.page.waitForTimeout(600);
  await editor.page.keyboard.type(" Two.");
  await editor.saved();
  await editor.page.keyboard.press("ControlOrMeta+z");
  await expect(editor.story).toHaveText("One.");
  await editor.saved();
  await editor.page.reload();
  await expect(editor.story).toHaveText("One.");
});

test("nothing that was shown as saved is lost when the server is killed", async ({ browser }) => {
  test.setTimeout(180_000);
  const newsroom = await openOwnNewsroom();
  try {
    const context = await browser.newContext({ baseURL: newsroom.url, locale: "en-GB" });
    const editor = staffAt(await context.newPage(), "editor@galley.example");
    await editor.signsIn();
    await editor.begins("Saved before the crash.");
    await editor.saved();
    await newsroom.kill();

    await editor.page.keyboard.type(" Typed while it was away.");
    await expect(editor.page.getByRole("status").filter({ hasText: "kept on this device" })).toBeVisible();
    await newsroom.start();
    await expect(editor.page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible({
      timeout: 30_000,
    });
    await editor.page.reload();
    await expect(editor.story).toHaveText("Saved before the crash. Typed while it was away.");
    await context.close();
  } finally {
    await newsroom.close();
  }
});

test("a story is written, placed and published with the keyboard alone", async ({ editor, reader }) => {
  const { page } = editor;
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        const label = element?.id
          ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`)
          : element?.closest("label");
        return element?.getAttribute("aria-label") ?? label?.textContent ?? element?.textContent ?? "";
      });
      if (focused.trim() === name) return;
    }
    throw new Error(`no Tab leads to ${name}`);
  };
  const mark = Date.now();

  await page.goto("/desk");
  await tabTo("New article");
  await page.keyboard.press("Enter");
  await editor.story.waitFor();
  await tabTo("Headline");
  await page.keyboard.type(`Keys alone ${mark}`);
  await page.keyboard.press("Enter");
  await expect(editor.field("Standfirst")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(editor.story).toBeFocused();
  await page.keyboard.type("## ");
  await page.keyboard.type("A subheading");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Written without a mouse.");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await tabTo("Section");
  await page.keyboard.type("Culture");
  await editor.saved();
  await page.keyboard.press("Shift+Tab");
  for (let presses = 0; presses < 60; presses++) {
    if (
      await page
        .getByRole("button", { name: "Publish", exact: true })
        .evaluate((it) => it === document.activeElement)
    )
      break;
    await page.keyboard.press("Shift+Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await tabTo("I have looked at the warning.");
  await page.keyboard.press("Space");
  await tabTo("Publish now");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  expect(await reader.visits(`/culture/keys-alone-${mark}`)).toBe(200);
  await expect(reader.page.getByRole("heading", { level: 2, name: "A subheading" })).toBeVisible();
});

test("Enter and arrows walk through caption and credit, and one Mod-A takes the caption alone", async ({
  editor,
}) => {
  const { page } = editor;
  await editor.begins("Before.");
  await page.getByRole("button", { name: "Photo", exact: true }).click();
  await page.keyboard.type("The caption");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The credit");
  await page.keyboard.press("Enter");
  await page.keyboard.type("After.");
  await expect(editor.caption(1)).toHaveText("The caption");
  await expect(editor.credit(1)).toHaveText("The credit");
  await editor.caption(1).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Another caption");
  await expect(editor.caption(1)).toHaveText("Another caption");
  await expect(editor.story).toContainText("Before.");
  await expect(editor.story).toContainText("After.");
});

test("what is pasted into a caption stays in it, and Tab leads on to the credit", async ({ editor }) => {
  const { page } = editor;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await editor.begins("Before.");
  await page.getByRole("button", { name: "Photo", exact: true }).click();
  await page.evaluate(() => navigator.clipboard.writeText("First line.\n\nSecond line."));
  await page.keyboard.press("ControlOrMeta+v");
  await expect(editor.caption(1)).toHaveText("First line. Second line.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ana Ruiz");
  await expect(editor.credit(1)).toHaveText("Ana Ruiz");
  await expect(editor.caption(2)).toHaveCount(0);
});

test("typing goes on below a rule", async ({ editor }) => {
  await editor.begins("Above.");
  await editor.page.getByRole("button", { name: "Rule", exact: true }).click();
  await editor.page.keyboard.type("Below.");
  await expect(editor.story.getByRole("separator")).toHaveCount(1);
  await expect(editor.story).toHaveText("Above.Below.");
  await editor.page.keyboard.press("Enter");
  await editor.page.keyboard.type("---");
  await editor.page.keyboard.type("Last.");
  await expect(editor.story.getByRole("separator")).toHaveCount(2);
  await expect(editor.story).toHaveText("Above.Below.Last.");
});
