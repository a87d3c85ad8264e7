import type { ReactNode } from "react";
import { type FeedSubject, feedLinks } from "@/lib/reader/feed-links";
import { breadcrumbs, collectionPage, pageGraph, profilePage } from "@/lib/reader/structured-pages";
import type { AuthorPageView, CardView, ChromeView, TopicView } from "@/lib/reader/view";
import { AuthorHead } from "./author";
import { Masthead } from "./chrome";
import { Page } from "./page";
import { Paragraphs } from "./paragraphs";
import { StoryList } from "./story-list";

interface Props<View> {
  view: View;
  chrome: ChromeView;
  rules: string;
  /** Path and query of this very page, with its slash. */
  address: string;
}

/** Everything that is published about a topic. */
export function TopicPage({ view, chrome, rules, address }: Props<TopicView>): ReactNode {
  const { name, slug, description, cards, older } = view;
  const subject = { name, path: `topic/${slug}` };
  return (
    <ListOf
      address={address}
      cards={cards}
      chrome={chrome}
      description={description || `${name}: everything from ${chrome.siteName}.`}
      jsonLd={[breadcrumbs(chrome, subject), collectionPage(chrome, subject, description)]}
      older={older}
      rules={rules}
      subject={subject}
    >
      {description === "" ? null : (
        <div className="about">
          <div>
            <Paragraphs text={description} />
          </div>
        </div>
      )}
    </ListOf>
  );
}

/** Who somebody is, and everything that they wrote. */
export function AuthorPage({ view, chrome, rules, address }: Props<AuthorPageView>): ReactNode {
  const { author, cards, older } = view;
  const subject = { name: author.name, path: `author/${author.slug}` };
  return (
    <ListOf
      address={address}
      cards={cards}
      chrome={chrome}
      description={author.bio || `Stories by ${author.name} in ${chrome.siteName}.`}
      jsonLd={[profilePage(chrome, author), breadcrumbs(chrome, subject)]}
      older={older}
      rules={rules}
      subject={subject}
      type="profile"
    >
      <AuthorHead author={author} />
    </ListOf>
  );
}

interface ListProps {
  subject: FeedSubject;
  description: string;
  jsonLd: readonly unknown[];
  type?: "profile";
  cards: readonly CardView[];
  older: string | null;
  chrome: ChromeView;
  rules: string;
  address: string;
  children: ReactNode;
}

function ListOf(props: ListProps): ReactNode {
  const {
    subject,
    description,
    jsonLd,
    type = "website",
    cards,
    older,
    chrome,
    rules,
    address,
    children,
  } = props;
  const title = `${subject.name} – ${chrome.siteName}`;
  return (
    <Page
      broad
      chrome={chrome}
      head={{
        title,
        description: description.replace(/\s+/gu, " ").slice(0, 300),
        canonical: address,
        rules,
        feeds: feedLinks(chrome.siteName, subject),
        openGraph: pageGraph(chrome, { title, address, type }),
        jsonLd,
      }}
      masthead={<Masthead chrome={chrome} />}
      skipTo="Skip to the stories"
    >
      <div className="section-page frame">
        <header className="section-head">
          <h1 dir="auto">{subject.name}</h1>
        </header>
        {children}
        {cards.length === 0 ? <p className="quiet">No stories here yet.</p> : null}
        <StoryList cards={cards} older={older} />
      </div>
    </Page>
  );
}
