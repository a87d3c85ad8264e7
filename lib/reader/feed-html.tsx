import "server-only";
import { Body } from "@/components/reader/body";
import { Corrections } from "@/components/reader/corrections";
import { Figure } from "@/components/reader/figure";
import type { Medium } from "@/components/reader/medium";
import { markup } from "./html";
import type { StoryView } from "./view";

/** The whole story as other programs show it: plain markup, whole addresses, what was corrected below it. */
export function feedHtml(story: StoryView, origin: string): Promise<string> {
  const medium: Medium = { kind: "feed", origin, media: origin };
  return markup(
    <>
      {story.hero ? <Figure figure={story.hero} medium={medium} /> : null}
      <Body story={story} medium={medium} />
      <Corrections corrections={story.corrections} language={story.language} />
    </>,
  );
}
