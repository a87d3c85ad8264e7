import { publicText } from "./public-text";
import type { StoryView } from "./view";

/** What a story is about, for a list of results: its standfirst, else its first words, whole ones. */
export function descriptionOf({ standfirst, body }: Pick<StoryView, "standfirst" | "body">): string {
  if (standfirst !== "") return standfirst;
  const first = (body.content ?? []).find((block) => block?.type === "paragraph");
  const words = first ? publicText(first) : "";
  return words.length <= 200 ? words : `${words.slice(0, 200).replace(/\s+\S*$/u, "")} …`;
}
