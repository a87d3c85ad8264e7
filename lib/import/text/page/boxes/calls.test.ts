import { expect, test } from "vitest";
import { readText } from "@/lib/import/text/read-text";

test("an offer with the story's first paragraph in the same line stays", () => {
  const glued =
    "Get the Saltmere newsletter in your inbox. Sign up The ferry to Saltmere arrived at Grouse Quay on Tuesday.";
  const text = `Ferry lost its way, found another\n\nGwendolyn Ost\n\n14 September 2023\n\n${glued}\n\nIts captain said he had followed a lighthouse that turned out to be a pub.\n\nThe passengers stayed for supper. The pub has ordered a bell.\n`;
  const kept = readText(text).blocks.filter(({ decision }) => decision === "keep");
  expect(kept.map((block) => block.text)).toContain(glued);
});
