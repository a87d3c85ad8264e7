import type { ReactNode } from "react";
import { longDate, zonedIso } from "@/lib/format/dates";
import { directionOf } from "@/lib/format/direction";
import { descriptionOf } from "@/lib/reader/description";
import type { CardView, ChromeView, FrontView, StoryView } from "@/lib/reader/view";
import { houseWords } from "./house-words";
import { LitePage } from "./lite-page";
import { LITE, storyAddress } from "./medium";
import { Story } from "./story";

interface StoryProps {
  chrome: ChromeView;
  story: StoryView;
  more: readonly CardView[];
}

/** A story in its words alone; those of its pictures are kept. */
export function LiteStoryPage({ chrome, story, more }: StoryProps): ReactNode {
  return (
    <LitePage
      chrome={chrome}
      title={`${story.seoHeadline} – ${chrome.siteName}`}
      description={descriptionOf(story)}
      whole={encodeURI(`/${story.path}`)}
      language={story.language}
    >
      <Story story={story} medium={LITE} />
      {more.length === 0 ? null : (
        <aside aria-label="More on this story" {...houseWords(story.language)}>
          <h2>More on this story</h2>
          <Stories cards={more} />
        </aside>
      )}
    </LitePage>
  );
}

/** The front page as a list of headlines. */
export function LiteFrontPage({ chrome, front }: { chrome: ChromeView; front: FrontView }): ReactNode {
  const { siteName } = chrome;
  return (
    <LitePage chrome={chrome} title={siteName} description={`The latest from ${siteName}.`} whole="/">
      <h1>{siteName}</h1>
      {front.lead ? (
        <Stories cards={[front.lead, ...front.beside]} />
      ) : (
        <p>Nothing has been published yet.</p>
      )}
      {front.bands.map(({ section, cards }) => (
        <section key={section.slug} aria-label={section.name}>
          <h2>{section.name}</h2>
          <Stories cards={cards} />
        </section>
      ))}
    </LitePage>
  );
}

function Stories({ cards }: { cards: readonly CardView[] }): ReactNode {
  return (
    <ul>
      {cards.map(({ articleId, path, headline, language, firstPublishedAt }) => (
        <li key={articleId}>
          <a href={storyAddress(path, LITE)} lang={language} dir={directionOf(language)}>
            {headline}
          </a>
          <br />
          <time dateTime={zonedIso(firstPublishedAt)}>{longDate(firstPublishedAt)}</time>
        </li>
      ))}
    </ul>
  );
}
