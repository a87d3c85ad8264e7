// biome-ignore-all lint/style/noHeadElement: this is the whole document, outside the framework
import type { ReactNode } from "react";
import { directionOf } from "@/lib/format/direction";
import { type FeedLink, feedLinks } from "@/lib/reader/feed-links";
import type { ChromeView } from "@/lib/reader/view";
import { Footer } from "./chrome";
import { houseWords, SITE_LANGUAGE } from "./house-words";
import { JsonLd } from "./json-ld";

/** What the head of a page says about it. */
export interface PageHead {
  title: string;
  description: string;
  /** Path of the page, with its slash; null for a page that should not be found. */
  canonical: string | null;
  /** Of the page's main text. */
  language?: string;
  /** Rules for this page's pictures; their hash is in its policy. */
  rules?: string;
  /** The first is the one that the footer leads to; without any they are those of the site. */
  feeds?: readonly FeedLink[];
  openGraph?: readonly { property: string; content: string }[];
  /** Each a graph of its own. */
  jsonLd?: readonly unknown[];
  /** Where other sites find a card of the page. */
  oembed?: string;
  /** Where the same stands without pictures and fonts. */
  lite?: string;
  /** Where links open; beside the page when it is in a frame. */
  linksOpen?: "_blank";
}

interface Props {
  chrome: ChromeView;
  head: PageHead;
  masthead: ReactNode;
  skipTo: string;
  /** Front pages use more of a wide screen than a story does. */
  broad?: boolean;
  children: ReactNode;
}

/** The whole document around a page. */
export function Page({ chrome, head, masthead, skipTo, broad = false, children }: Props): ReactNode {
  const language = head.language ?? SITE_LANGUAGE;
  const feeds = head.feeds ?? feedLinks(chrome.siteName, null);
  return (
    <html className="reader" lang={language} dir={directionOf(language)}>
      <Head chrome={chrome} head={head} feeds={feeds} />
      <body {...(broad ? { className: "broad" } : {})}>
        <a className="skip" href="#main" {...houseWords(language)}>
          {skipTo}
        </a>
        {masthead}
        <main id="main">{children}</main>
        <Footer
          chrome={chrome}
          feed={feeds[0]?.path ?? "/feed.xml"}
          language={language}
          lite={head.lite ?? "/lite"}
        />
      </body>
    </html>
  );
}

interface HeadProps extends Pick<Props, "chrome" | "head"> {
  feeds: readonly FeedLink[];
}

function Head({ chrome, head, feeds }: HeadProps): ReactNode {
  const { assets, origin, siteName } = chrome;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{head.title}</title>
      {head.linksOpen ? <base target={head.linksOpen} /> : null}
      {head.description === "" ? null : <meta name="description" content={head.description} />}
      {/* The headline's face alone: on a slow line all three would keep the style sheet and the first picture waiting. */}
      <link
        rel="preload"
        href={assets["display.woff2"] ?? ""}
        as="font"
        type="font/woff2"
        crossOrigin="anonymous"
      />
      <link rel="stylesheet" href={assets["reader.css"] ?? ""} />
      {head.rules ? <style>{head.rules}</style> : null}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fdfcfa" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#121416" media="(prefers-color-scheme: dark)" />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={siteName}
        href="/opensearch.xml"
      />
      <link rel="icon" href={assets["icon.svg"] ?? ""} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={assets["icon.png"] ?? ""} />
      {head.canonical === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={origin + head.canonical} />
          <meta name="robots" content="max-image-preview:large" />
        </>
      )}
      {feeds.map(({ title, type, path }) => (
        <link key={path} rel="alternate" type={type} title={title} href={path} />
      ))}
      {(head.openGraph ?? []).map(({ property, content }) =>
        property.startsWith("twitter:") ? (
          <meta key={property + content} name={property} content={content} />
        ) : (
          <meta key={property + content} property={property} content={content} />
        ),
      )}
      {head.oembed === undefined ? null : (
        <link rel="alternate" type="application/json+oembed" title={head.title} href={head.oembed} />
      )}
      {(head.jsonLd ?? []).map((graph) => (
        <JsonLd key={JSON.stringify(graph)} graph={graph} />
      ))}
    </head>
  );
}
