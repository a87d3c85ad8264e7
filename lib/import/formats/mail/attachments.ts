import type { Attached } from "./open";

const STORY = /\.(?:docx|txt|md|html?|rtf|odt|pdf)$/iu;
const STORY_TYPE = /^text\/(?:plain|html|markdown)$|wordprocessingml/u;

/** More names than these would be no sentence. */
const MOST = 8;

/** What was attached and is not read, and which of it may be the story: sentences for the review. */
export function attachmentWarning(attachments: readonly Attached[]): string {
  const names = attachments.slice(0, MOST).map(({ name }) => name);
  const more = attachments.length - names.length;
  const listed = more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
  const stories = attachments
    .filter(({ name, type }) => STORY.test(name) || STORY_TYPE.test(type))
    .map(({ name }) => name);
  const hint =
    stories.length > 0
      ? ` If the story is in ${stories.slice(0, 3).join(" or ")}, save that file and import it.`
      : "";
  return `${attachments.length === 1 ? "One attachment was" : `${attachments.length} attachments were`} left out: ${listed}.${hint}`;
}
