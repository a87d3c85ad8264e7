import sharp from "sharp";
import type { Staff } from "./people";

const SENTENCE =
  "The ferry left the harbour at six with mail for both islands and nobody saw who had untied it.";

/** Six hundred words in twelve paragraphs. */
const PARAGRAPHS = Array.from({ length: 12 }, () => [SENTENCE, SENTENCE, "That was all.", "Then it rained."])
  .map((sentences) => `${sentences.join(" ")} Nobody was hurt, the harbour master said.`)
  .concat("The last word is ours.");

/** A picture with something on it: what is all one colour weighs nothing. */
async function photograph() {
  const noise = { type: "gaussian", mean: 128, sigma: 20 } as const;
  const rough = await sharp({
    create: { width: 300, height: 200, channels: 3, background: "#888888", noise },
  })
    .png()
    .toBuffer();
  const buffer = await sharp(rough).resize(2_400, 1_600).jpeg().toBuffer();
  return { name: "quay.jpg", mimeType: "image/jpeg", buffer };
}

/** A published story as most are: a photograph with caption and credit, and six hundred words. Answers its address. */
export async function publishesPhotoStory(editor: Staff, headline: string): Promise<string> {
  const { page } = editor;
  await editor.begins();
  await editor.writesHeadline(headline);
  await editor.field("Standfirst").fill("Both islands wait for letters that nobody carries.");
  await editor.chooses("Science");
  await editor.story.click();
  await page.getByRole("button", { name: "Photo", exact: true }).click();
  await page.keyboard.type("The quay at dawn");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Ana Ruiz");
  await page.keyboard.press("Enter");
  for (const paragraph of PARAGRAPHS) {
    await page.keyboard.insertText(paragraph);
    await page.keyboard.press("Enter");
  }
  await page.getByLabel("Picture file").setInputFiles(await photograph());
  await page.getByRole("textbox", { name: /Description for people/ }).fill("An empty quay");
  await page.getByRole("button", { name: "Focal point" }).click();
  await page.keyboard.press("ArrowLeft");
  await page.getByRole("button", { name: /^Focal point: 45 % from the left/ }).press("Enter");
  return editor.publishes();
}
