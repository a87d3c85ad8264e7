import { randomUUID } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, type Staff, test } from "./people";
import { canonicalDump } from "./stories";

const SCHEMES = ["light", "dark"] as const;
const PHONE = { width: 390, height: 844 };

/** WCAG 2.2 AA and the tool's best practices, without exception. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const findings = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join("\n")}`,
  );
  expect(findings, where).toEqual([]);
}

async function expectFits(page: Page, where: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Look at a screen in light and dark, at a desk and on a phone. */
async function inspect(staff: Staff, where: string): Promise<void> {
  const { page } = staff;
  const desk = page.viewportSize();
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `${where}, ${colorScheme}`);
  }
  await page.setViewportSize(PHONE);
  await expectAccessible(page, `${where}, phone`);
  await expectFits(page, where);
  if (desk) await page.setViewportSize(desk);
}

test("the lists and forms of the desk are accessible", async ({ hire }) => {
  test.setTimeout(180_000);
  const staff = await hire("administrator");
  for (const address of [
    "/desk",
    "/desk/import",
    "/desk/import/rules",
    "/desk/import/runs",
    "/desk/users",
    "/desk/users/activity",
    "/desk/account",
    "/desk/nowhere",
  ]) {
    await staff.page.goto(address);
    await staff.page.getByRole("heading", { level: 1 }).waitFor();
    await inspect(staff, address);
  }
});

test("the review of an import is accessible", async ({ editor }) => {
  await editor.reads(canonicalDump().text);
  await editor.page.getByRole("button", { name: "Create article" }).waitFor();
  await inspect(editor, "review");
});

test("a run, a comparison and what an article came from are accessible", async ({ editor }) => {
  test.setTimeout(180_000);
  const { page } = editor;
  const mark = randomUUID().slice(0, 8);
  const source = (town: string) =>
    [`The ferry of ${mark} stays`, "By Ana Ruiz", ...lines(mark), `The next vote is in ${town}.`].join(
      "\n\n",
    );
  await editor.imports(source("Orle"));
  const article = page.url();
  await page.goto(`${article}/import`);
  await page.getByRole("heading", { level: 1, name: "Where it came from" }).waitFor();
  await inspect(editor, "the import of an article");

  await editor.reads(source("Vance"));
  await page.getByRole("region", { name: "The same story" }).waitFor();
  await inspect(editor, "the review of a story that is here");
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByRole("heading", { level: 1, name: "Compare" }).waitFor();
  await inspect(editor, "compare");

  await page.goto("/desk/import");
  await page.getByRole("button", { name: "Read story" }).and(page.locator(":enabled")).waitFor();
  await page.locator("input[type=file]").setInputFiles({
    name: `${"an-export-with-a-name-that-never-ends-".repeat(4)}.xml`,
    mimeType: "text/xml",
    buffer: Buffer.from(feedOf(mark)),
  });
  await page.getByText("Checked, nothing imported yet").waitFor({ timeout: 30_000 });
  await inspect(editor, "a run that is checked");
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.getByRole("button", { name: "Undo the import" }).click();
  await page.getByRole("dialog").waitFor();
  await inspect(editor, "undoing a run");
});

const lines = (mark: string) => [
  `The harbour council of ${mark} voted on Tuesday to keep the island ferry for another ten years, ending a winter of meetings about it.`,
  `Captain Marta Lindqvist of ${mark} said that she had heard of the decision from a fisherman and had not yet decided whether to celebrate.`,
];

/** A story, one like it, and one without words. */
const feedOf = (mark: string) =>
  `<rss version="2.0"><channel><title>Mercury</title>${[
    `<item><guid>1-${mark}</guid><title>Pier ${mark} closes</title><description>The pier of ${mark} closes on Sunday, said the ${"harbour".repeat(20)} master.</description></item>`,
    `<item><guid>1-${mark}</guid><title>Pier ${mark} closes</title><description>The pier of ${mark} closes on Sunday, said the ${"harbour".repeat(20)} master.</description></item>`,
    `<item><guid>2-${mark}</guid></item>`,
  ].join("")}</channel></rss>`;

test("the writing desk, its dialogs and its versions are accessible", async ({ editor }) => {
  test.setTimeout(120_000);
  await editor.imports(canonicalDump().text);
  await editor.saved();
  await inspect(editor, "writing desk");
  await editor.page.getByRole("button", { name: "Publish", exact: true }).click();
  await editor.page.getByRole("dialog").waitFor();
  await inspect(editor, "publish dialog");
  await editor.page.keyboard.press("Escape");
  await editor.page.goto(`${editor.page.url()}/versions`);
  await editor.page.getByRole("heading", { level: 1 }).waitFor();
  await inspect(editor, "versions");
});

test("signing in is accessible", async ({ browser, baseURL }) => {
  for (const colorScheme of SCHEMES) {
    const context = await browser.newContext({ colorScheme, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await expectAccessible(page, `sign-in, ${colorScheme}`);
    await page.setViewportSize(PHONE);
    await expectFits(page, "sign-in");
    await context.close();
  }
});
