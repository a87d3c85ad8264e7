import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { PASSWORD } from "./newsroom";
import { hireBy } from "./wire";

// The cast. Each test hires its own people, who speak in acts: `await editor.imports(text)`.

export { expect };
export type Role = "writer" | "editor" | "administrator";

interface Cast {
  /** Somebody new with this role, signed in in a browser of their own. */
  hire: (role: Role, options?: BrowserContextOptions) => Promise<Staff>;
  editor: Staff;
  writer: Staff;
  /** A stranger with JavaScript off. */
  reader: Reader;
}

export const test = base.extend<Cast, { administrator: Staff }>({
  administrator: [
    async ({ browser }, use, { project }) => {
      const baseURL = project.use.baseURL ?? "";
      const page = await openPage(browser, { baseURL });
      const administrator = staffAt(page, "admin@galley.example");
      await administrator.signsIn();
      await use(administrator);
      await page.context().close();
    },
    { scope: "worker" },
  ],
  hire: async ({ browser, administrator }, use, { project }) => {
    const baseURL = project.use.baseURL ?? "";
    const pages: Page[] = [];
    await use(async (role, options) => {
      // Being invited and joining has tests of its own; here it would take longer than what is tested.
      const { name, email, request } = await hireBy(administrator.page.request, baseURL, role);
      const storageState = await request.storageState();
      await request.dispose();
      const page = await openPage(browser, { baseURL, storageState, ...options });
      pages.push(page);
      await page.goto("/desk");
      return staffAt(page, email, name);
    });
    for (const page of pages) await page.context().close();
  },
  editor: async ({ hire }, use) => use(await hire("editor")),
  writer: async ({ hire }, use) => use(await hire("writer")),
  reader: async ({ browser, baseURL }, use) => {
    const page = await openPage(browser, { javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    await use(readerAt(page));
    await page.context().close();
  },
});

async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", ...options });
  return context.newPage();
}

export type Staff = ReturnType<typeof staffAt>;

/** Somebody of the newsroom at a browser. */
export function staffAt(page: Page, email: string, name = email) {
  const field = (label: string) => page.getByRole("textbox", { name: label, exact: true });
  const story = field("Story");
  const saved = async () => {
    // A pause in typing first: the indicator may still speak of what was saved before.
    await page.waitForTimeout(400);
    await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  };
  return {
    page,
    email,
    name,
    story,
    field,
    /** The box of a field that holds several, and what stands in it. */
    list: (label: string) => page.getByRole("combobox", { name: label, exact: true }),
    entries: (label: string) => page.getByRole("list", { name: label, exact: true }).getByRole("listitem"),
    async signsIn() {
      await page.goto("/sign-in");
      await field("Email").fill(email);
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.waitForURL(/\/desk/);
    },
    /** Answers the one-time link. */
    async invites(person: string, address: string, role: Role): Promise<string> {
      await page.goto("/desk/users");
      await page.getByRole("button", { name: "Invite", exact: true }).click();
      await field("Name").fill(person);
      await field("Email").fill(address);
      await page.getByLabel("Role").selectOption(role);
      await page.getByRole("button", { name: "Create link" }).click();
      return page.getByRole("textbox", { name: /link/i }).inputValue();
    },
    /** A new article, with these words in it. */
    async begins(words = "") {
      await page.goto("/desk");
      await page.getByRole("button", { name: "New article" }).click();
      await story.waitFor();
      if (words !== "") await this.types(words);
    },
    /** Paste a text and read it: at the review then. */
    async reads(text: string) {
      await page.goto("/desk/import");
      await field("Story text").fill(text);
      await page.getByRole("button", { name: "Read story" }).click();
      await page.waitForURL(/\/desk\/import\/.+/);
    },
    /** Paste a text, accept the review: in the editor then. */
    async imports(text: string) {
      await this.reads(text);
      await page.getByRole("button", { name: "Create article" }).click();
      await story.waitFor();
    },
    async writesHeadline(headline: string) {
      await field("Headline").fill(headline);
    },
    async chooses(section: string) {
      await page.getByLabel("Section", { exact: true }).selectOption({ label: section });
    },
    /** Type at the end of the story. */
    async types(text: string) {
      await story.click();
      await page.keyboard.press("ControlOrMeta+End");
      await page.keyboard.type(text);
    },
    /** Choose a block by the slash menu, with the keyboard alone. */
    async slash(typed: string) {
      const blocks = page.getByRole("listbox", { name: "Blocks" });
      await page.keyboard.type(`/${typed}`);
      await expect(blocks).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(blocks).toBeHidden();
    },
    /** Wait until the desk says that everything is saved. */
    saved,
    caption: (number: number) => page.getByRole("group", { name: `Caption of photo ${number}` }),
    credit: (number: number) => page.getByRole("group", { name: `Credit of photo ${number}` }),
    /** Answers the public address, "/section/slug". */
    async publishes(): Promise<string> {
      await saved();
      await page.getByRole("button", { name: /^Publish( changes)?$/ }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: "Not yet" }).waitFor();
      const looked = dialog.getByRole("checkbox", { name: /^I have looked at/ });
      const now = dialog.getByRole("button", { name: /^Publish (changes )?now$/ });
      // What is asked may change while the dialog is open: a picture that has just come in blocks no more.
      await expect(async () => {
        if (await looked.isVisible()) await looked.check();
        await expect(now).toBeEnabled({ timeout: 1_000 });
      }).toPass();
      await now.click();
      await expect(dialog).toBeHidden();
      const address = await page.getByRole("link", { name: "View on site" }).getAttribute("href");
      return address ?? "";
    },
    /** A story that readers can see, with little ado. */
    async hasPublished(headline: string, text: string): Promise<string> {
      await this.begins();
      await this.writesHeadline(headline);
      await this.types(text);
      await this.chooses("Politics");
      return this.publishes();
    },
  };
}

export type Reader = ReturnType<typeof readerAt>;

/** A stranger at a browser. */
export function readerAt(page: Page) {
  return {
    page,
    /** Open an address and answer its status. */
    async visits(address: string): Promise<number> {
      const response = await page.goto(address);
      return response?.status() ?? 0;
    },
    async sees(text: string | RegExp) {
      await expect(page.getByText(text).first()).toBeVisible();
    },
    async doesNotSee(text: string | RegExp) {
      await expect(page.getByText(text)).toHaveCount(0);
    },
  };
}
