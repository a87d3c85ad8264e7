import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "@playwright/test";
import { databaseOf, type OwnNewsroom, openOwnNewsroom, postmaster } from "./newsroom";
import { expect, type Staff, staffAt, test } from "./people";

// Several people, tabs and servers in one article.

/** Who else is here, as somebody's screen says it. */
const here = ({ page }: Staff) => page.getByRole("list", { name: "Also here" });

test("two people see where the other one is, and read each other's words as they are written", async ({
  hire,
}) => {
  const [ada, ben] = [await hire("editor"), await hire("editor")];
  await ada.begins("One paragraph for two.");
  await ada.page.getByRole("button", { name: "Photo", exact: true }).click();
  await ada.page.keyboard.type("A ferry");
  await ada.saved();
  await expect(here(ada)).toBeHidden();

  await ben.page.goto(ada.page.url());
  await ben.field("Headline").click();
  await expect(here(ada)).toContainText(`${ben.name}, in the headline`);
  await expect(here(ben)).toContainText(`${ada.name}, in the caption of photo 1`);
  await expect(ada.page.locator(".editor-title")).toContainText(ben.name);
  await ben.field("Search headline").click();
  await expect(ada.page.locator(".editor-channel").first()).toContainText(ben.name);
  await ben.caption(1).click();
  await expect(here(ada)).toContainText(`${ben.name}, in the caption of photo 1`);
  await expect(ada.caption(1).locator(".editor-caret")).toHaveAttribute("data-name", ben.name);
  await ben.page.getByRole("button", { name: "Remove photo" }).focus();
  await expect(here(ada)).toContainText(`${ben.name}, in photo 1`);
  await ben.page.getByLabel("Length to reach, in words").click();
  await expect(here(ada)).toContainText(`${ben.name}, in the length to reach`);
  await expect(ada.page.locator(".editor-measure")).toContainText(ben.name);

  await ben.caption(1).click();
  await ada.page.keyboard.press("ControlOrMeta+Home");
  await ben.page.keyboard.press("ControlOrMeta+Home");
  await ben.page.keyboard.press("End");
  await Promise.all([
    ada.page.keyboard.type("Ada writes here. ", { delay: 40 }),
    ben.page.keyboard.type(" Ben writes here.", { delay: 40 }),
  ]);
  for (const person of [ada, ben]) {
    await expect(person.story.getByRole("paragraph").first()).toContainText(
      /^Ada writes here\. One paragraph for two\..* Ben writes here\.$/,
    );
  }
  // The names of others in the text are decoration: they are not in what is saved.
  await Promise.all([ada.saved(), ben.saved()]);
  await ben.page.goto("/desk");
  await expect(here(ada)).toBeHidden();
  await ada.page.reload();
  await expect(ada.story.getByRole("paragraph").first()).toHaveText(
    "Ada writes here. One paragraph for two. Ben writes here.",
  );
});

test("undo takes back one's own words alone, and those of others stay", async ({ hire }) => {
  const [ada, ben] = [await hire("editor"), await hire("editor")];
  await ada.begins("First.");
  await ada.saved();
  await ben.page.goto(ada.page.url());
  await ben.types(" Ben's.");
  await expect(ada.story).toContainText("Ben's.");
  await ada.page.waitForTimeout(600);
  await ada.page.keyboard.press("ControlOrMeta+Home");
  await ada.page.keyboard.type("Ada's. ");
  await expect(ben.story).toContainText("Ada's.");
  await ada.page.keyboard.press("ControlOrMeta+z");
  await expect(ada.story).toContainText("First. Ben's.");
  await expect(ben.story).not.toContainText("Ada's.");
});

test("one publishes what they see while a colleague types on", async ({ hire, reader }) => {
  const [ada, ben] = [await hire("editor"), await hire("editor")];
  await ada.begins("Ada has read this.");
  await ada.writesHeadline(`Two at once ${Date.now()}`);
  await ada.chooses("Culture");
  await ada.saved();
  await ben.page.goto(ada.page.url());
  let typing = true;
  const types = (async () => {
    await ben.types(" Ben:");
    while (typing) await ben.page.keyboard.type(" on", { delay: 30 });
  })();
  await expect(ada.story).toContainText("Ben: on on");
  const address = await ada.publishes();
  typing = false;
  await types;
  await reader.visits(address);
  await reader.sees(/Ada has read this\. Ben: on on/);
});

test("one person in two tabs never fights with themselves", async ({ editor }) => {
  await editor.begins("From the first tab.");
  await editor.saved();
  const second = staffAt(await editor.page.context().newPage(), editor.email);
  await second.page.goto(editor.page.url());
  await second.types(" From the second.");
  await second.writesHeadline("Two tabs");
  await second.saved();
  await editor.page.bringToFront();
  await expect(here(editor)).toContainText("You in another tab");
  await expect(editor.story).toHaveText("From the first tab. From the second.");
  await expect(editor.field("Headline")).toHaveValue("Two tabs");
  await editor.types(" And on.");
  await editor.saved();
  await expect(second.story).toHaveText("From the first tab. From the second. And on.");
});

test("people at two servers of one newsroom write together", async ({ browser }) => {
  test.setTimeout(180_000);
  const first = await openOwnNewsroom();
  const second = await openOwnNewsroom({ DATABASE_URL: databaseOf(first) });
  try {
    const ada = await signedInAt(browser, first);
    const ben = await signedInAt(browser, second, "admin@galley.example");
    await ada.begins("Written at the first server.");
    await ada.saved();
    await ben.page.goto(new URL(new URL(ada.page.url()).pathname, second.url).href);
    await ben.types(" And at the second.");
    await expect(ada.story).toContainText("Written at the first server. And at the second.");
    await expect(ada.page.locator(".editor-caret")).toBeAttached();
    await ada.writesHeadline("Two servers");
    await expect(ben.field("Headline")).toHaveValue("Two servers");
    await expect(here(ben)).toContainText("in the headline");
    await ada.page.context().close();
    await ben.page.context().close();
  } finally {
    await second.close();
    await first.close();
  }
});

test("who loses the right to edit while writing reads on, with the unsaved words to copy", async ({
  hire,
  administrator,
}) => {
  const [ada, ben] = [await hire("editor"), await hire("editor")];
  await ada.begins("Kept by the server.");
  await ada.saved();
  await ben.page.goto(ada.page.url());
  await ben.types(" Saved.");
  await ben.saved();
  // The network takes what Ben sends, and brings nothing back: his words are on their way.
  await ben.page.route("**/commits", (route) =>
    route.request().method() === "POST" ? undefined : route.continue(),
  );
  await ben.page.keyboard.type(" Not saved any more.");
  await administrator.page.goto("/desk/users");
  await administrator.page.getByRole("button", { name: `Change ${ben.name}` }).click();
  await administrator.page.getByRole("menuitem", { name: "Change role…" }).click();
  await administrator.page.getByLabel("Role", { exact: true }).selectOption("writer");
  await administrator.page.getByRole("button", { name: "Change role" }).click();
  await expect(ben.page.getByText("Only its writer and editors see this article.").first()).toBeVisible();
  await ben.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await ben.page.getByRole("button", { name: "Copy the text" }).click();
  await expect(ben.page.getByText("Copied.")).toBeVisible();
  expect(await ben.page.evaluate(() => navigator.clipboard.readText())).toContain("Not saved any more.");
  await expect(ben.story).toHaveAttribute("contenteditable", "false");
  await expect(ben.story).toContainText("Not saved any more.");
});

/** Kill PostgreSQL as often as it comes back. By itself it is there again before everybody has missed it. */
async function keepAway(newsroom: OwnNewsroom, until: AbortSignal): Promise<void> {
  while (!until.aborted) {
    try {
      process.kill(postmaster(newsroom).pid, "SIGKILL");
    } catch {
      // It is between two lives.
    }
    await pause(100);
  }
}

test("writing goes on while PostgreSQL is killed and comes back", async ({ browser }) => {
  test.setTimeout(180_000);
  const newsroom = await openOwnNewsroom();
  try {
    const editor = await signedInAt(browser, newsroom);
    await editor.begins("Before.");
    await editor.saved();
    const back = new AbortController();
    const away = keepAway(newsroom, back.signal);
    await editor.page.keyboard.type(" Meanwhile.", { delay: 60 });
    await expect(editor.page.getByRole("status").filter({ hasText: "kept on this device" })).toBeVisible();
    back.abort();
    await away;
    await expect(editor.page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible({
      timeout: 60_000,
    });
    await editor.page.reload();
    await expect(editor.story).toHaveText("Before. Meanwhile.");
    await editor.page.context().close();
  } finally {
    await newsroom.close();
  }
});

test("a slow save eats no keys and leaves the caret where it is", async ({ editor }) => {
  await editor.begins();
  await editor.page.route("**/commits", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await editor.types("The end.");
  await editor.page.keyboard.press("Home");
  await editor.page.keyboard.type("Typed at the start while it saves, and on and on. ", { delay: 50 });
  await editor.page.keyboard.type("Still there.");
  await expect(editor.page.getByRole("status").filter({ hasText: /^Saved/ })).toBeVisible();
  await expect(editor.story).toHaveText(
    "Typed at the start while it saves, and on and on. Still there.The end.",
  );
});

test("an editor that is older than the server is told to reload, and keeps its text", async ({ editor }) => {
  const { page } = editor;
  await editor.begins("Saved.");
  await editor.saved();
  // The answer ends the writing: it comes when all has been written, however slow the keys are.
  const written = Promise.withResolvers<void>();
  await page.route("**/commits", async (route) => {
    await written.promise;
    const { schemaVersion: _, ...batch } = route.request().postDataJSON();
    return route.continue({ postData: JSON.stringify({ ...batch, schemaVersion: 0 }) });
  });
  await page.keyboard.type(" From an old editor.");
  await expect(editor.story).toHaveText("Saved. From an old editor.");
  written.resolve();
  await expect(page.getByText("Galley has been updated. Reload to go on")).toBeVisible();
  await page.unroute("**/commits");
  await page.getByRole("button", { name: "Reload" }).click();
  await expect(editor.story).toHaveText("Saved. From an old editor.");
});

async function signedInAt(browser: Browser, newsroom: OwnNewsroom, email = "editor@galley.example") {
  const context = await browser.newContext({ baseURL: newsroom.url, locale: "en-GB" });
  const staff = staffAt(await context.newPage(), email);
  await staff.signsIn();
  return staff;
}
