import type { ReactNode } from "react";
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
  const { name, description, cards, older } = view;
  return (
    <ListOf
      address={address}
      cards={cards}
      chrome={chrome}
      description={description || `${name}: everything from ${chrome.siteName}.`}
      name={name}
      older={older}
      rules={rules}
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
  return (
    <ListOf
      address={address}
      cards={cards}
      chrome={chrome}
      description={author.bio || `Stories by ${author.name} in ${chrome.siteName}.`}
      name={author.name}
      older={older}
      rules={rules}
    >
      <AuthorHead author={author} />
    </ListOf>
  );
}

interface ListProps {
  name: string;
  description: string;
  cards: readonly CardView[];
  older: string | null;
  chrome: ChromeView;
  rules: string;
  address: string;
  children: ReactNode;
}

function ListOf({ name, description, cards, older, chrome, rules, address, children }: ListProps): ReactNode {
  return (
    <Page
      broad
      chrome={chrome}
      head={{
        title: `${name} – ${chrome.siteName}`,
        description: description.replace(/\s+/gu, " ").slice(0, 300),
        canonical: address,
        rules,
      }}
      masthead={<Masthead chrome={chrome} />}
      skipTo="Skip to the stories"
    >
      <div className="section-page frame">
        <header className="section-head">
          <h1 dir="auto">{name}</h1>
        </header>
        {children}
        {cards.length === 0 ? <p className="quiet">No stories here yet.</p> : null}
        <StoryList cards={cards} older={older} />
      </div>
    </Page>
  );
}
