import AxeBuilder from "@axe-core/playwright";
import { expectAccessible, expectToFitAPhone } from "./accessible";
import { expect, readerAt, type Staff, staffAt, test } from "./people";
import { harbourPicture } from "./stories";

// The working copy as readers would get it, for colleagues and for who has a link; and for nobody else.

const frameOf = (editor: Staff) => editor.page.frameLocator("iframe");

async function writesSecretly(editor: Staff, headline: string) {
  await editor.begins();
  await editor.writesHeadline(headline);
  await editor.types(`Only we know ${headline}.`);
  await editor.chooses("Politics");
  await editor.saved();
}

async function previews(editor: Staff) {
  await editor.page.getByRole("link", { name: "Preview", exact: true }).click();
  await editor.page.getByRole("heading", { level: 1, name: "Preview" }).waitFor();
}

/** Answers the link's path. */
async function shares(editor: Staff, name: string): Promise<string> {
  await editor.field("For whom").fill(name);
  await editor.page.getByRole("button", { name: "Create link" }).click();
  const link = await editor.field("Preview link").inputValue();
  return new URL(link).pathname;
}

test("a colleague sees what readers would get, on a phone and a desk, in light and dark", async ({
  editor,
}) => {
  const { page } = editor;
  const headline = `The quiet ferry ${Date.now()}`;
  await writesSecretly(editor, headline);
  await editor.types(" The last word.");
  await previews(editor);
  const frame = frameOf(editor);
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(frame.getByText("The last word.")).toBeVisible();

  const paper = () => frame.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  const light = await paper();
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText(headline);
  expect(await paper()).not.toBe(light);
  await page.getByRole("radio", { name: "Phone" }).check();
  await expect.poll(async () => (await page.locator("iframe").boundingBox())?.width).toBe(390);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // A page within the page: it has a banner and a main part of its own, and is looked at by itself below.
    const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  await expectToFitAPhone(page);
});

test("who comes back to the preview from writing in another tab sees what was written", async ({
  editor,
}) => {
  const headline = `The late ferry ${Date.now()}`;
  await writesSecretly(editor, headline);
  const second = staffAt(await editor.page.context().newPage(), editor.email);
  await second.page.goto(editor.page.url());
  await previews(editor);
  const heading = frameOf(editor).getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(headline);
  await second.writesHeadline(`${headline}, later`);
  await second.saved();
  // A headless browser hides no tab: its pages never hear of being looked at again.
  await editor.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(heading).toHaveText(`${headline}, later`);
});

test("who looks by phone sees the story as on a phone first", async ({ editor }) => {
  const { page } = editor;
  await writesSecretly(editor, `The small ferry ${Date.now()}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await previews(editor);
  await expect(page.getByRole("radio", { name: "Phone" })).toBeChecked();
});

test("somebody outside reads the working copy by a link, until it is revoked", async ({
  editor,
  reader,
  hire,
}) => {
  test.slow();
  const headline = `Not for everybody ${Date.now()}`;
  await writesSecretly(editor, headline);
  await editor.page.getByRole("button", { name: "Photo", exact: true }).click();
  await editor.page.keyboard.type("Boats at rest");
  await editor.page.getByLabel("Picture file").setInputFiles(await harbourPicture());
  await editor.page.getByRole("textbox", { name: /Description for people/ }).fill("Three boats");
  await editor.saved();
  const article = editor.page.url();
  await previews(editor);
  const link = await shares(editor, "our lawyer");

  expect(await reader.visits(link)).toBe(200);
  await expect(reader.page.getByRole("heading", { level: 1 })).toHaveText(headline);
  await reader.sees("Preview, not published.");
  const picture = reader.page.getByRole("img", { name: "Three boats" });
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const inside = await picture.evaluate((image: HTMLImageElement) => new URL(image.currentSrc).pathname);
  expect(inside.startsWith(`${link}/media/`)).toBe(true);
  const outside = await reader.page.request.get(inside.slice(link.length));
  expect(outside.status()).toBe(404);
  const looking = (await hire("writer")).page;
  await looking.goto(link);
  await expectAccessible(looking);
  await expectToFitAPhone(looking);

  await editor.page.goto(article);
  await editor.story.waitFor();
  await editor.writesHeadline(`${headline}, changed`);
  await editor.saved();
  await reader.visits(link);
  await expect(reader.page.getByRole("heading", { level: 1 })).toHaveText(`${headline}, changed`);

  await previews(editor);
  const row = editor.page.getByRole("listitem").filter({ hasText: "our lawyer" });
  await expect(row).toContainText("opened 3 times");
  await row.getByRole("button", { name: "Revoke" }).click();
  await expect(row).toHaveCount(0);
  expect(await reader.visits(link)).toBe(404);
  await reader.sees("This preview can’t be opened");
  expect((await reader.page.request.get(inside)).status()).toBe(404);
  await looking.goto(link);
  await expectAccessible(looking);
});

test("a preview is kept and found by nobody, and public pages know nothing of it", async ({
  editor,
  reader,
}) => {
  const headline = `Found by nobody ${Date.now()}`;
  await writesSecretly(editor, headline);
  await previews(editor);
  const link = await shares(editor, "");
  const { request } = reader.page;
  for (let time = 0; time < 2; time++) {
    const response = await request.get(link);
    const headers = response.headers();
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["x-robots-tag"]).toContain("noindex");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers.etag).toBeUndefined();
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  }
  for (const address of [
    "/",
    "/lite",
    "/politics",
    "/feed.xml",
    "/politics/atom.xml",
    "/feed.json",
    "/news-sitemap.xml",
  ]) {
    expect(await (await request.get(address)).text(), address).not.toContain(headline);
  }
  const unknown = await request.get(`/preview/${"x".repeat(43)}`);
  const damaged = await request.get("/preview/x");
  expect([unknown.status(), damaged.status()]).toEqual([404, 404]);
  expect(await unknown.text()).toBe(await damaged.text());
});

test("a writer previews their own story and may show it to somebody", async ({
  writer,
  browser,
  baseURL,
}) => {
  await writesSecretly(writer, `A writer's own ${Date.now()}`);
  await previews(writer);
  const link = await shares(writer, "my source");
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const stranger = readerAt(await context.newPage());
  expect(await stranger.visits(link)).toBe(200);
  await context.close();
});
