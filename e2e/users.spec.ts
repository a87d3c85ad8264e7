import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { PASSWORD } from "./newsroom";
import { expect, type Staff, staffAt, test } from "./people";

const row = (page: Page, person: { email: string }) =>
  page.getByRole("row").filter({ hasText: person.email });

async function opensMenu(administrator: Staff, person: { name: string }, item: string) {
  await administrator.page.goto("/desk/users");
  await administrator.page.getByRole("button", { name: `Change ${person.name}` }).click();
  await administrator.page.getByRole("menuitem", { name: item }).click();
}

async function triesToSignIn(page: Page, email: string, password: string) {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("an administrator invites somebody, who joins by the link, once", async ({ hire, browser, baseURL }) => {
  const administrator = await hire("administrator");
  const email = `newcomer-${Date.now()}@galley.example`;
  const link = await administrator.invites("Nadia Newcomer", email, "editor");
  await administrator.page.getByRole("button", { name: "Done" }).click();
  await expect(row(administrator.page, { email })).toContainText("Invited");

  const page = await (await browser.newContext({ ...(baseURL ? { baseURL } : {}) })).newPage();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome, Nadia Newcomer");
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText("Choose a password of at least 12 characters.")).toBeVisible();
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("short");
  await page.getByLabel("Password", { exact: true }).fill("nine lighthouses in fog");
  await page.getByRole("button", { name: "Join" }).click();
  await page.waitForURL("**/desk");
  await expect(page.getByRole("button", { name: "Nadia Newcomer" })).toBeVisible();

  await administrator.page.goto("/desk/users");
  await expect(row(administrator.page, { email })).toContainText("Active");
  await administrator.page.goto(link);
  await expect(administrator.page.getByRole("heading", { level: 1 })).toHaveText("This link doesn't work");
});

test("a new role counts at the person's next click", async ({ hire }) => {
  const [administrator, person] = [await hire("administrator"), await hire("writer")];
  await person.page.goto("/desk/users");
  await expect(person.page.getByRole("heading", { level: 1 })).toHaveText("For administrators");
  await opensMenu(administrator, person, "Change role…");
  await administrator.page.getByLabel("Role", { exact: true }).selectOption("administrator");
  await administrator.page.getByRole("button", { name: "Change role" }).click();
  await expect(administrator.page.getByText(`${person.name} is now an administrator.`)).toBeVisible();
  await expect(row(administrator.page, person)).toContainText("Administrator");
  await person.page.reload();
  await expect(person.page.getByRole("heading", { level: 1 })).toHaveText("People");
});

test("a disabled person is out at the next click, and back when enabled", async ({ hire }) => {
  const [administrator, person] = [await hire("administrator"), await hire("editor")];
  await opensMenu(administrator, person, "Disable…");
  await administrator.page.getByRole("button", { name: "Disable", exact: true }).click();
  await expect(row(administrator.page, person)).toContainText("Disabled");

  await person.page.getByRole("link", { name: "Import" }).first().click();
  await person.page.waitForURL("**/sign-in**");
  await triesToSignIn(person.page, person.email, PASSWORD);
  await expect(person.page.getByText("This account is disabled. Ask an administrator.")).toBeVisible();

  await opensMenu(administrator, person, "Enable…");
  await administrator.page.getByRole("button", { name: "Enable", exact: true }).click();
  await expect(row(administrator.page, person)).toContainText("Active");
  await person.signsIn();
});

test("nobody changes their own role or disables themselves: the menu says so", async ({ hire }) => {
  const administrator = await hire("administrator");
  const { page } = administrator;
  await page.goto("/desk/users");
  await page.getByRole("button", { name: `Change ${administrator.name}` }).click();
  const item = page.getByRole("menuitem", { name: "Change role…" });
  await expect(item).toContainText("Nobody changes their own role.");
  await expect(item).toHaveAttribute("aria-disabled", "true");
  await item.click({ force: true });
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("a forgotten password is replaced by a one-time link, and other browsers are signed out", async ({
  hire,
  browser,
  baseURL,
}) => {
  const [administrator, person] = [await hire("administrator"), await hire("writer")];
  await opensMenu(administrator, person, "Reset password…");
  await administrator.page.getByRole("button", { name: "Create link" }).click();
  const link = await administrator.page.getByRole("textbox", { name: /^Link for/ }).inputValue();

  const page = await (await browser.newContext({ ...(baseURL ? { baseURL } : {}) })).newPage();
  await page.goto(link);
  await page.getByLabel("Password", { exact: true }).fill("seven herons on a wire");
  await page.getByRole("button", { name: "Change password" }).click();
  await page.waitForURL("**/desk");

  await person.page.goto("/desk");
  await expect(person.page).toHaveURL(/sign-in/);
  await triesToSignIn(person.page, person.email, PASSWORD);
  await expect(person.page.getByText("Email or password is wrong.")).toBeVisible();
});

test("one's own account: name, password, and the other browser is signed out", async ({
  hire,
  browser,
  baseURL,
}) => {
  const person = await hire("writer");
  const elsewhere = await (await browser.newContext({ ...(baseURL ? { baseURL } : {}) })).newPage();
  await staffAt(elsewhere, person.email).signsIn();

  const { page } = person;
  await page.goto("/desk/account");
  await page.getByLabel("Name", { exact: true }).fill("Renamed Writer");
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByRole("button", { name: "Renamed Writer" })).toBeVisible();

  await page.getByLabel("Current password").fill("not my password");
  await page.getByLabel("New password").fill("an otter, a bell, a bridge");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This isn't your current password.")).toBeVisible();
  await expect(page.getByLabel("New password")).toHaveValue("an otter, a bell, a bridge");
  await page.getByLabel("Current password").fill(PASSWORD);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("One other browser was signed out.")).toBeVisible();
  await elsewhere.goto("/desk");
  await expect(elsewhere).toHaveURL(/sign-in/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Account");
});

test("after signing in one is where one wanted to go, and after signing out nowhere", async ({ hire }) => {
  const person = await hire("editor");
  const { page } = person;
  await page.getByRole("button", { name: person.name }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");
  await page.goto("/desk/account?tab=sessions");
  await signsInHere(page, person.email);
  await page.waitForURL("**/desk/account?tab=sessions");
  // A link that wants to lead elsewhere leads to the desk.
  await page.context().clearCookies();
  await page.goto("/sign-in?next=https://evil.example/");
  await signsInHere(page, person.email);
  await page.waitForURL("**/desk");
});

/** From where the page stands. */
async function signsInHere(page: Page, email: string) {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("too many wrong passwords are stopped, with how long to wait", async ({ hire, page }) => {
  const person = await hire("writer");
  for (let slip = 0; slip < 10; slip++) {
    await triesToSignIn(page, person.email, `slip number ${slip}`);
    await expect(page.getByText("Email or password is wrong.")).toBeVisible();
  }
  await triesToSignIn(page, person.email, PASSWORD);
  await expect(page.getByText("Too many attempts to sign in. Wait 15 minutes and try again.")).toBeVisible();
});

test("what administrators did is told in words", async ({ hire }) => {
  const [administrator, person] = [await hire("administrator"), await hire("writer")];
  await opensMenu(administrator, person, "Change role…");
  await administrator.page.getByLabel("Role", { exact: true }).selectOption("editor");
  await administrator.page.getByRole("button", { name: "Change role" }).click();
  await expect(row(administrator.page, person)).toContainText("Editor");
  await administrator.page.getByRole("link", { name: "Activity" }).click();
  await expect(
    administrator.page.getByText(
      `${administrator.name} changed the role of ${person.name} from writer to editor`,
    ),
  ).toBeVisible();
});

test("people are managed with the keyboard alone", async ({ hire }) => {
  const [administrator, person] = [await hire("administrator"), await hire("writer")];
  const { page } = administrator;
  await page.goto("/desk/users");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.getByRole("button", { name: `Change ${person.name}` }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Change role…" })).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "Disable…" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: `Change ${person.name}` })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.getByLabel("Role", { exact: true }).focus();
  await page.keyboard.press("e");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(row(page, person)).toContainText("Editor");
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 390]) {
    test(`every screen about people is accessible and fits: ${colorScheme}, ${width} px`, async ({
      hire,
      browser,
      baseURL,
    }) => {
      test.slow();
      const options = { colorScheme, viewport: { width, height: 844 } };
      const { page } = await hire("administrator", options);
      for (const address of ["/desk/users", "/desk/users/activity", "/desk/account", "/desk/nothing-here"]) {
        await page.goto(address);
        await isSound(page);
      }
      await page.goto("/desk/users");
      await page.getByRole("button", { name: "Invite" }).click();
      await page.getByRole("button", { name: "Create link" }).click();
      await expect(page.getByText("Write a name.")).toBeVisible();
      await isSound(page);
      const { page: writers } = await hire("writer", options);
      await writers.goto("/desk/users");
      await isSound(writers);
      const stranger = await (
        await browser.newContext({ ...options, ...(baseURL ? { baseURL } : {}) })
      ).newPage();
      await triesToSignIn(stranger, "nobody@galley.example", "nothing");
      await expect(stranger.getByText("Email or password is wrong.")).toBeVisible();
      await isSound(stranger);
      await stranger.goto(`/invite/${"x".repeat(43)}`);
      await isSound(stranger);
    });
  }
}

/** Nothing that axe finds, nothing wider than the window, no broken policy. */
async function isSound(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    page.url(),
  ).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    page.url(),
  ).toBeLessThanOrEqual(0);
}

test("the desk's pages run no inline script without the nonce, and nobody stores them", async ({
  editor,
}) => {
  const response = await editor.page.goto("/desk/account");
  const headers = response?.headers() ?? {};
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-\w+';/);
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  const ran = await editor.page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.stranger = true";
    document.body.append(script);
    return "stranger" in window;
  });
  expect(ran).toBe(false);
});
