import type { ReactNode } from "react";
import type { ChromeView } from "@/lib/reader/view";
import { Masthead } from "./chrome";
import { Page } from "./page";
import { Plain } from "./plain";

interface Props {
  chrome: ChromeView;
}

/** Nothing was ever at this address. */
export function NotFoundPage({ chrome }: Props): ReactNode {
  return (
    <PlainPage chrome={chrome} title="This page isn’t here">
      <p>The address may be mistyped, or the link that brought you here may be wrong.</p>
      <p>
        <a href="/">Go to the front page</a>
      </p>
    </PlainPage>
  );
}

/** A story stood at this address and was taken down; `notice` is what the newsroom says about it, or "". */
export function GonePage({ chrome, notice }: Props & { notice: string }): ReactNode {
  return (
    <PlainPage chrome={chrome} title="This story is no longer online">
      {notice === "" ? (
        <p>It stood at this address and was taken down by the newsroom.</p>
      ) : (
        notice.split(/\n+/u).map((line) => (
          <p dir="auto" key={line}>
            {line}
          </p>
        ))
      )}
      <p>
        <a href="/">Go to the front page</a>
      </p>
    </PlainPage>
  );
}

/** A page that only says something. */
export function PlainPage({
  chrome,
  title,
  children,
}: Props & { title: string; children: ReactNode }): ReactNode {
  return (
    <Page
      chrome={chrome}
      head={{ title: `${title} – ${chrome.siteName}`, description: "", canonical: null }}
      masthead={<Masthead chrome={chrome} />}
      skipTo="Skip to the text"
    >
      <Plain title={title}>{children}</Plain>
    </Page>
  );
}
