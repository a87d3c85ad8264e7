import { Fragment, type ReactNode } from "react";
import { nameSeparator } from "@/lib/format/byline";
import { calendarDate, dateTime, zonedIso } from "@/lib/format/dates";
import type { CardView, StoryView } from "@/lib/reader/view";
import { AboutAuthors } from "./author";
import { Body } from "./body";
import { Card } from "./card";
import { Corrections } from "./corrections";
import { Figure } from "./figure";
import { houseWords } from "./house-words";
import { type Medium, PAGE } from "./medium";
import { onPhone } from "./sizes";

const MORE = `(min-width: 63.5rem) 18.7rem, (min-width: 39rem) 45vw, ${onPhone("calc(96vw - 1rem)")}`;

/** One whole story. */
export function Story({ story, medium = PAGE }: { story: StoryView; medium?: Medium }): ReactNode {
  const { section, kicker, headline, standfirst, hero, language } = story;
  return (
    <article className={`story in-${section.slug}`}>
      <p className="kicker">
        <a href={`/${section.slug}`} {...houseWords(language)}>
          {section.name}
        </a>
        {kicker === "" ? null : ` · ${kicker}`}
      </p>
      <h1 className="headline">{headline}</h1>
      {standfirst === "" ? null : <p className="standfirst">{standfirst}</p>}
      <Byline story={story} />
      {hero ? (
        <Figure
          figure={{ ...hero, layout: hero.layout === "text" ? "wide" : hero.layout }}
          medium={medium}
          opensPage
        />
      ) : null}
      <div className="story-body">
        <Body story={story} medium={medium} />
      </div>
      <Corrections corrections={story.corrections} language={language} />
      <AboutAuthors medium={medium} story={story} />
      <End story={story} />
    </article>
  );
}

function Byline({ story }: { story: StoryView }): ReactNode {
  const { byline, bylineTail, firstPublishedAt, updatedAt, language, names } = story;
  return (
    <div className="byline">
      {byline.length === 0 && bylineTail === "" ? null : (
        <p>
          <span {...houseWords(language)}>
            {byline.length === 0 ? null : "By "}
            {byline.map((name, index) => (
              <Fragment key={name}>
                {nameSeparator(index, byline.length)}
                <Author name={name} slug={names.authors.get(name)?.slug} />
              </Fragment>
            ))}
            {bylineTail === "" ? null : (
              <>
                {" "}
                <bdi>{bylineTail}</bdi>
              </>
            )}
          </span>
        </p>
      )}
      <p className="dates" {...houseWords(language)}>
        <time dateTime={zonedIso(firstPublishedAt)}>{dateTime(firstPublishedAt)}</time>
        {updatedAt ? (
          <span>
            Updated <time dateTime={zonedIso(updatedAt)}>{dateTime(updatedAt)}</time>
          </span>
        ) : null}
      </p>
    </div>
  );
}

/** Each name leads to its page; in a name without one the words stay. */
function Author({ name, slug }: { name: string; slug: string | undefined }): ReactNode {
  return <b>{slug === undefined ? name : <a href={`/author/${slug}`}>{name}</a>}</b>;
}

function End({ story }: { story: StoryView }): ReactNode {
  const { topics, source, sourceDate, language, names } = story;
  if (topics.length === 0 && source === "") return null;
  return (
    <footer className="story-end">
      {source === "" ? null : (
        <p>
          <span {...houseWords(language)}>
            First published by <bdi>{source}</bdi>
            {sourceDate ? `, ${calendarDate(sourceDate)}` : null}
          </span>
        </p>
      )}
      {topics.length === 0 ? null : (
        <ul className="topics" aria-label="Topics">
          {topics.map((topic) => (
            <li key={topic}>
              {names.topics.has(topic) ? (
                <a href={`/topic/${names.topics.get(topic)}`} rel="tag">
                  {topic}
                </a>
              ) : (
                topic
              )}
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}

/** Where to go on: three stories, from the same topics and section first. */
export function More({ cards, language }: { cards: readonly CardView[]; language: string }): ReactNode {
  if (cards.length === 0) return null;
  return (
    <aside className="more" aria-label="More on this story" {...houseWords(language)}>
      <div className="frame">
        <h2>More on this story</h2>
        <div className="columns">
          {cards.map((card) => (
            <Card key={card.articleId} card={card} show={{ picture: true, section: true }} sizes={MORE} />
          ))}
        </div>
      </div>
    </aside>
  );
}
