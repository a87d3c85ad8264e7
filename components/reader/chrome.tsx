import type { ReactNode } from "react";
import { weekdayDate, zonedIso } from "@/lib/format/dates";
import type { ChromeView } from "@/lib/reader/view";
import { houseWords, SITE_LANGUAGE } from "./house-words";

interface MastheadProps {
  chrome: ChromeView;
  /** Slug of the section that the page belongs to; "search", which no section can have. */
  current?: string;
  /** Of the page. */
  language?: string;
}

/** The name and the sections, above every page but the front. */
export function Masthead({ chrome, current, language = SITE_LANGUAGE }: MastheadProps): ReactNode {
  return (
    <header className="masthead" {...houseWords(language)}>
      <div className="frame">
        <p className="name">
          <a href="/">{chrome.siteName}</a>
        </p>
        <Sections chrome={chrome} {...(current === undefined ? {} : { current })} />
        <Find isHere={current === "search"} />
      </div>
    </header>
  );
}

/** The front page's own: the name is its heading, with the day it was made beside it. */
export function TitleMasthead({ chrome, today }: { chrome: ChromeView; today: Date }): ReactNode {
  return (
    <header className="masthead title">
      <div className="frame">
        <h1 className="name">{chrome.siteName}</h1>
        <p className="day">
          <time dateTime={zonedIso(today).slice(0, 10)}>{weekdayDate(today)}</time>
        </p>
        <Find />
        <Sections chrome={chrome} />
      </div>
    </header>
  );
}

function Sections({ chrome, current }: Omit<MastheadProps, "language">): ReactNode {
  if (chrome.sections.length === 0) return null;
  return (
    <nav aria-label="Sections">
      <ul>
        {chrome.sections.map(({ name, slug }) => (
          <li key={slug} className={`in-${slug}`}>
            <a href={`/${slug}`} {...(slug === current ? { "aria-current": "true" } : {})}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Find({ isHere = false }: { isHere?: boolean }): ReactNode {
  return (
    <p className="find">
      <a href="/search" {...(isHere ? { "aria-current": "page" } : {})}>
        Search
      </a>
    </p>
  );
}

interface FooterProps {
  chrome: ChromeView;
  feed: string;
  /** Of the page. */
  language: string;
  /** Where the same, or the front page, stands without pictures and fonts. */
  lite: string;
}

export function Footer({ chrome, feed, language, lite }: FooterProps): ReactNode {
  return (
    <footer className="footer" {...houseWords(language)}>
      <div className="frame">
        <p className="name">{chrome.siteName}</p>
        <ul>
          <li>
            <a href="/">Front page</a>
          </li>
          <li>
            <a href="/corrections">Corrections</a>
          </li>
          {chrome.policies.map(({ name, slug }) => (
            <li key={slug}>
              <a href={`/${slug}`}>{name}</a>
            </li>
          ))}
          <li>
            <a href={feed}>RSS</a>
          </li>
          <li>
            <a href={lite}>Text only</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
