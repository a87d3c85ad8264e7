import { expect, test } from "./people";

// Everything here tries to run `window.__xss`: pasted as a story, written into fields, published. Nothing may,
// in the desk or before readers, and the words must stay words.

const RUN = "window.__xss=1";

const HOSTILE: readonly string[] = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg/onload=${RUN}>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<a href="javascript:${RUN}">tap</a>`,
  `[tap](javascript:${RUN})`,
  `[tap](java\tscript:${RUN})`,
  `![x](x" onerror="${RUN})`,
  `"><script>${RUN}</script>`,
  `'-${RUN}-'`,
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `<math><mtext></p><img src onerror=${RUN}></math>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<style>@import 'javascript:${RUN}'</style>`,
  `]]><script>${RUN}</script>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `\u2028<script>${RUN}</script>\u2029`,
  `\u202e<script>${RUN}</script>`,
  `data:text/html,<script>${RUN}</script>`,
];

const STORY = HOSTILE.map(
  (each, index) => `Paragraph ${index} said the mayor ${each} and went on to the next.`,
).join("\n\n");

test("hostile text stays text from the import to the readers' page", async ({ editor, hire }) => {
  test.setTimeout(120_000);
  const { page } = editor;
  const mark = Date.now();
  const broken: string[] = [];
  page.on("dialog", (dialog) => broken.push(dialog.message()));
  const unharmed = async () => {
    expect(await page.evaluate(() => Reflect.get(window, "__xss"))).toBeUndefined();
    expect(broken).toEqual([]);
  };

  await editor.reads(`The mayor speaks ${mark}\n\n${STORY}`);
  await unharmed();
  await editor.field("Headline").fill(`Hostile ${mark} <script>${RUN}</script>"><img src=x onerror=${RUN}>`);
  await editor.field("Standfirst").fill(`</p><svg/onload=${RUN}>`);
  await editor.field("Byline").fill(`"><script>${RUN}</script>`);
  await page.getByRole("button", { name: "Create article" }).click();
  await editor.story.waitFor();
  await unharmed();

  await editor.field("Slug").fill(`hostile-${mark}`);
  await editor.chooses("Politics");
  const address = await editor.publishes();
  await unharmed();

  // The reader's page allows no script at all; here a browser with scripts on proves it.
  const stranger = await (await hire("writer")).page.context().newPage();
  for (const path of [address, `${address}/lite`, "/lite", "/politics", "/", "/feed.xml"]) {
    const response = await stranger.goto(path);
    expect(response?.status()).toBe(200);
    expect(await stranger.evaluate(() => Reflect.get(window, "__xss"))).toBeUndefined();
  }
  await stranger.goto(address);
  await expect(stranger.getByText("Paragraph 0 said the mayor", { exact: false })).toBeVisible();
  await expect(stranger.getByText(`<img src=x onerror="${RUN}">`, { exact: false }).first()).toBeVisible();
  const live = await stranger.evaluate(() => ({
    scripts: document.querySelectorAll("script:not([type='application/ld+json'])").length,
    handlers: [...document.querySelectorAll("*")].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith("on")),
    ).length,
    addresses: [...document.querySelectorAll("[href],[src]")].filter((element) =>
      /^\s*(javascript|data|vbscript):/i.test(
        element.getAttribute("href") ?? element.getAttribute("src") ?? "",
      ),
    ).length,
  }));
  expect(live).toEqual({ scripts: 0, handlers: 0, addresses: 0 });
});

test("a file's name is words too", async ({ editor }) => {
  const { page } = editor;
  await page.goto("/desk/import");
  await page.locator("input[type=file]").setInputFiles([
    {
      name: `"><img src=x onerror=${RUN}>.txt`,
      mimeType: "text/plain",
      buffer: Buffer.from("The council met on Monday."),
    },
    { name: `a<svg onload=${RUN}>.docx`, mimeType: "text/plain", buffer: Buffer.from("PK\x03\x04word/") },
  ]);
  await expect(page.getByText("1 of 2 files read")).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, "__xss"))).toBeUndefined();
  await page.reload();
  await expect(page.getByRole("region", { name: "Waiting for review" }).getByText("onerror")).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, "__xss"))).toBeUndefined();
});
