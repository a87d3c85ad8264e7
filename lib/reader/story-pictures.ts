import { figureView } from "./figure";
import type { PictureView, StoryView } from "./view";

/** Every picture of the story, as pictures stand in the body: the rules need colours, not places. */
export function picturesIn(story: StoryView): PictureView[] {
  const blocks = (story.body.content ?? []).flatMap((block) =>
    block?.type === "gallery" ? [...(block.content ?? [])] : [block],
  );
  const figures = blocks.filter((block) => block?.type === "figure");
  const seen = figures.map((block) => figureView(block, story.pictures).picture);
  const portraits = [...story.names.authors.values()].map((author) =>
    author.bio === "" ? null : author.picture,
  );
  return [story.hero?.picture ?? null, ...seen, ...portraits].filter((picture) => picture !== null);
}
