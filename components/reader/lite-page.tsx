// biome-ignore-all lint/style/noHeadElement: this is the whole document, outside the framework
import type { ReactNode } from "react";
import { directionOf } from "@/lib/format/direction";
import type { ChromeView } from "@/lib/reader/view";
import { houseWords, SITE_LANGUAGE } from "./house-words";
import { LITE_RULES } from "./lite-rules";

interface Props {
  chrome: ChromeView;
  title: string;
  description: string;
  /** Path of the page that has everything, with its slash: search engines are led there. */
  whole: string;
  /** Of the page's main text. */
  language?: string;
  children: ReactNode;
}

/** The whole document around a page without pictures, fonts and style sheets: one request and nothing more. */
export function LitePage({
  chrome,
  title,
  description,
  whole,
  language = SITE_LANGUAGE,
  children,
}: Props): ReactNode {
  const { assets, origin, siteName } = chrome;
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="canonical" href={origin + whole} />
        <link rel="icon" href={assets["icon.svg"] ?? ""} type="image/svg+xml" />
        <style>{LITE_RULES}</style>
      </head>
      <body>
        <nav aria-label={siteName} {...houseWords(language)}>
          <a href="/lite">{siteName}</a> · <a href={whole}>This page with pictures</a>
        </nav>
        <main>{children}</main>
        <footer {...houseWords(language)}>
          <a href="/lite">All stories</a> · <a href="/search">Search</a> ·{" "}
          <a href="/corrections">Corrections</a>
        </footer>
      </body>
    </html>
  );
}
