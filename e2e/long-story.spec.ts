import { pastes } from "./clipboard";
import { expect, test } from "./people";

// A story as long as a book chapter is written in like any other. How fast is measured by `npm run bench editor`.

const PARTS = 40;
const SENTENCE = "The ferry to the islands sails at five again, and nobody in the harbour asks why any more.";

/** 10,000 words and 40 photos whose files are still to come. */
const part = (number: number) =>
  `<p>Part ${number} begins. ${`${SENTENCE} `.repeat(14)}</p><p>Part ${number} ends.</p>
<figure><img src="file:///photo-${number}.jpg" alt=""><figcaption>Boats in part ${number} (Ana Ruiz)</figcaption></figure>`;

test("the long story is pasted, written in, searched and saved, and loses nothing", async ({ editor }) => {
  test.setTimeout(120_000);
  const { page, story } = editor;
  await editor.begins();
  await editor.writesHeadline("The long story");
  await story.click();
  await pastes(page, Array.from({ length: PARTS }, (_, index) => part(index + 1)).join("\n"));
  await expect(page.getByText(/^Pasted.*40 pictures/)).toBeVisible();
  await editor.saved();
  await expect(page.getByText(/^10,\d{3} words$/)).toBeVisible();

  await story.getByText("Part 20 ends.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" And here is a sentence in the middle.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("A paragraph of its own.");
  await editor.caption(33).click();
  await page.keyboard.press("End");
  await page.keyboard.type(", at last");
  await editor.saved();

  await page.keyboard.press("ControlOrMeta+f");
  await page.keyboard.type("in the middle");
  await expect(page.getByText("1 of 1")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.reload();
  await expect(story.getByText("Part 20 ends.")).toHaveText(
    "Part 20 ends. And here is a sentence in the middle.",
  );
  await expect(story.getByText("A paragraph of its own.")).toBeVisible();
  await expect(editor.caption(33)).toHaveText("Boats in part 33, at last");
  await expect(editor.credit(33)).toHaveText("Ana Ruiz");
  await expect(story.getByRole("figure")).toHaveCount(PARTS);
  await expect(story.getByText(/^Part \d+ begins\./)).toHaveCount(PARTS);
});
