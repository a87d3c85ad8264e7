import type { ReactNode } from "react";
import { directionOf } from "@/lib/format/direction";
import type { CorrectionsView } from "@/lib/reader/corrections";
import { FEED_FORMATS } from "@/lib/reader/feed-links";
import type { ChromeView } from "@/lib/reader/view";
import { Masthead } from "./chrome";
import { CorrectionText } from "./corrections";
import { Page } from "./page";

interface Props {
  view: CorrectionsView;
  chrome: ChromeView;
  /** Path and query of this very page, with its slash. */
  address: string;
}

/** Everything that readers were told about stories, newest first. */
export function CorrectionsPage({ view, chrome, address }: Props): ReactNode {
  return (
    <Page
      chrome={chrome}
      head={{
        title: `Corrections and updates – ${chrome.siteName}`,
        description: `What ${chrome.siteName} has corrected and updated.`,
        canonical: address,
        feeds: [
          {
            title: `Corrections – ${chrome.siteName}`,
            type: FEED_FORMATS["feed.xml"].type,
            path: "/corrections/feed.xml",
          },
        ],
      }}
      masthead={<Masthead chrome={chrome} />}
      skipTo="Skip to the corrections"
    >
      <div className="plain frame">
        <h1>Corrections and updates</h1>
        {view.corrections.length === 0 ? <p>Nothing has been corrected or updated yet.</p> : null}
        {view.corrections.map((correction) => (
          <article
            className="corrected"
            dir={directionOf(correction.language)}
            key={correction.id}
            lang={correction.language}
          >
            <h2>
              <a href={`/${correction.path}`}>{correction.headline}</a>
            </h2>
            <CorrectionText correction={correction} language={correction.language} />
          </article>
        ))}
        {view.older === null ? null : (
          <p className="older">
            <a href={view.older} rel="next">
              Older corrections
            </a>
          </p>
        )}
      </div>
    </Page>
  );
}
