import type { ReactNode } from "react";
import { feedLinks } from "@/lib/reader/feed-links";
import { breadcrumbs, collectionPage, newsroom, pageGraph } from "@/lib/reader/structured-pages";
import type { ChromeView, FrontView, SectionView } from "@/lib/reader/view";
import { Masthead, TitleMasthead } from "./chrome";
import { Front } from "./front";
import { Page } from "./page";
import { Section } from "./section";

interface FrontProps {
  front: FrontView;
  chrome: ChromeView;
  rules: string;
  today: Date;
}

/** The front page. */
export function FrontPage({ front, chrome, rules, today }: FrontProps): ReactNode {
  const { siteName } = chrome;
  return (
    <Page
      chrome={chrome}
      head={{
        title: siteName,
        description: `The latest from ${siteName}.`,
        canonical: "/",
        rules,
        openGraph: pageGraph(chrome, { title: siteName, address: "/" }),
        jsonLd: [newsroom(chrome)],
      }}
      masthead={<TitleMasthead chrome={chrome} today={today} />}
      skipTo="Skip to the stories"
      broad
    >
      <Front front={front} />
    </Page>
  );
}

interface SectionProps {
  view: SectionView;
  chrome: ChromeView;
  rules: string;
  /** Path and query of this very page, with its slash. */
  address: string;
}

/** A page of a section: its first, or an older one. */
export function SectionPage({ view, chrome, rules, address }: SectionProps): ReactNode {
  const { name, slug } = view.section;
  const title = `${name} – ${chrome.siteName}`;
  const step = { name, path: slug };
  return (
    <Page
      chrome={chrome}
      head={{
        title,
        description: `${name}: the latest from ${chrome.siteName}.`,
        canonical: address,
        rules,
        feeds: feedLinks(chrome.siteName, step),
        openGraph: pageGraph(chrome, { title, address }),
        jsonLd: [breadcrumbs(chrome, step), collectionPage(chrome, step)],
      }}
      masthead={<Masthead chrome={chrome} current={slug} />}
      skipTo="Skip to the stories"
      broad
    >
      <Section view={view} isFirst={address === `/${slug}`} />
    </Page>
  );
}
