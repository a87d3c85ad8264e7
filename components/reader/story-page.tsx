import type { ReactNode } from "react";
import { descriptionOf } from "@/lib/reader/description";
import { oembedAddress } from "@/lib/reader/oembed-address";
import { newsArticle, openGraph } from "@/lib/reader/structured";
import { breadcrumbs } from "@/lib/reader/structured-pages";
import type { CardView, ChromeView, StoryView } from "@/lib/reader/view";
import { Masthead } from "./chrome";
import { Page } from "./page";
import { More, Story } from "./story";

interface Props {
  story: StoryView;
  more: readonly CardView[];
  chrome: ChromeView;
  /** Rules for the pictures of this page. */
  rules: string;
}

/** The page of one story. */
export function StoryPage({ story, more, chrome, rules }: Props): ReactNode {
  const sectionStep = { name: story.section.name, path: story.section.slug };
  const storyStep = { name: story.headline, path: story.path };
  return (
    <Page
      chrome={chrome}
      head={{
        title: `${story.seoHeadline} – ${chrome.siteName}`,
        description: descriptionOf(story),
        canonical: encodeURI(`/${story.path}`),
        language: story.language,
        rules,
        openGraph: openGraph(story, chrome),
        jsonLd: [newsArticle(story, chrome), breadcrumbs(chrome, sectionStep, storyStep)],
        oembed: oembedAddress(chrome.origin, story.path),
        lite: `/${story.path}/lite`,
      }}
      masthead={<Masthead chrome={chrome} current={story.section.slug} language={story.language} />}
      skipTo="Skip to the story"
    >
      <Story story={story} />
      <More cards={more} language={story.language} />
    </Page>
  );
}
