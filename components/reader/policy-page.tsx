import type { ReactNode } from "react";
import type { ChromeView } from "@/lib/reader/view";
import { Masthead } from "./chrome";
import { Page } from "./page";
import { Paragraphs } from "./paragraphs";
import { Plain } from "./plain";

interface Props {
  title: string;
  /** Paragraphs; a line that begins with "## " is a heading. */
  text: string;
  chrome: ChromeView;
  /** Path of this very page, with its slash. */
  address: string;
}

/** A page about the newsroom. */
export function PolicyTextPage({ title, text, chrome, address }: Props): ReactNode {
  return (
    <Page
      chrome={chrome}
      head={{
        title: `${title} – ${chrome.siteName}`,
        description: `${title}: ${chrome.siteName}.`,
        canonical: address,
      }}
      masthead={<Masthead chrome={chrome} />}
      skipTo="Skip to the text"
    >
      <Plain title={title}>
        {text.split("\n").map((line, index) =>
          line.startsWith("## ") ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: static markup, nothing is ever moved
            <h2 dir="auto" key={index}>
              {line.slice(3).trim()}
            </h2>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: static markup, nothing is ever moved
            <Paragraphs key={index} text={line} />
          ),
        )}
      </Plain>
    </Page>
  );
}
