import { textOfHtml } from "@/lib/import/formats/exported/text-of-html";
import { plain, type Sheet } from "@/lib/import/formats/sheet";
import type { Comment } from "./post";

/** So many have a block of their own; further ones share one, or popular stories would not fit into an article. */
const MOST = 200;
const GROUNDS = { rule: "wxr-comment", confidence: 0.99, because: "A reader’s comment on the old site." };

/** Set the readers' comments aside, one by one. */
export function writeComments(sheet: Sheet, comments: readonly Comment[]): void {
  const lines = comments.map(({ author, text }) =>
    [textOfHtml(author), textOfHtml(text)].filter((part) => part !== "").join(": "),
  );
  for (const line of lines.slice(0, MOST)) sheet.setAside("comments", plain(line), GROUNDS);
  const rest = lines.slice(MOST).join("\n");
  if (rest !== "") sheet.setAside("comments", { text: rest, marks: [] }, GROUNDS);
}
