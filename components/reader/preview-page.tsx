import type { ReactNode } from "react";
import type { CardView, ChromeView, StoryView } from "@/lib/reader/view";
import { Masthead } from "./chrome";
import { houseWords } from "./house-words";
import { PAGE } from "./medium";
import { Page } from "./page";
import { PlainPage } from "./plain-pages";
import { More, Story } from "./story";

interface Props {
  story: StoryView;
  more: readonly CardView[];
  chrome: ChromeView;
  rules: string;
  /** Put before the addresses of the story's pictures. */
  media: string;
  /** In a frame that says what it is. */
  framed: boolean;
}

/** A story's page before it is published: the same parts, and nothing that invites machines. */
export function PreviewPage({ story, more, chrome, rules, media, framed }: Props): ReactNode {
  const masthead = <Masthead chrome={chrome} current={story.section.slug} language={story.language} />;
  return (
    <Page
      chrome={chrome}
      head={{
        title: `Preview: ${story.seoHeadline}`,
        description: "",
        canonical: null,
        language: story.language,
        rules,
        ...(framed ? { linksOpen: "_blank" as const } : {}),
      }}
      masthead={
        framed ? (
          masthead
        ) : (
          <>
            <PreviewNote language={story.language} />
            {masthead}
          </>
        )
      }
      skipTo="Skip to the story"
    >
      <Story medium={{ ...PAGE, media }} story={story} />
      <More cards={more} language={story.language} />
    </Page>
  );
}

function PreviewNote({ language }: { language: string }): ReactNode {
  return (
    <aside aria-label="About this page" className="preview-note" {...houseWords(language)}>
      <p className="frame">
        <b>Preview, not published.</b> The story may still change. Please don’t pass it on.
      </p>
    </aside>
  );
}

/** The link opens nothing. Why is not said: who guesses learns nothing. */
export function NoPreviewPage({ chrome }: { chrome: ChromeView }): ReactNode {
  return (
    <PlainPage chrome={chrome} title="This preview can’t be opened">
      <p>The link has ended, or is not whole. Ask whoever sent it to you for a new one.</p>
    </PlainPage>
  );
}
