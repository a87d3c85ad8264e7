import type { ReactNode } from "react";
import type { ArticleFields } from "@/lib/article/fields";
import { slugOf } from "@/lib/article/slug";
import type { Section } from "@/lib/article/types";
import { CHANNELS } from "@/lib/format/channel-headline";
import { longDate } from "@/lib/format/dates";

export interface ReaderChangesProps {
  fields: ArticleFields;
  sections: readonly Section[];
  live: {
    /** Where readers have it now, "section/slug"; null while they don't. */
    path: string | null;
    headline: string | null;
    /** When they first had it, an ISO instant; null when they never did. */
    first: string | null;
  };
}

/** What publishing changes for readers: whether they know the story, what it is called, where it stands. */
export function ReaderChanges({ fields, sections, live }: ReaderChangesProps) {
  const section = sections.find(({ id }) => id === fields.sectionId);
  const path = section ? `${section.slug}/${slugOf(fields)}` : null;
  const own = CHANNELS.filter(({ name }) => fields[name].trim() !== "");
  return (
    <dl className="editor-changes">
      <dt>Readers</dt>
      <dd>{readersWords(live)}</dd>
      <dt>Headline</dt>
      <dd dir="auto">
        {fields.headline || "None yet"}
        {live.headline !== null && live.headline !== fields.headline && <Before>{live.headline}</Before>}
      </dd>
      <dt>Address</dt>
      <dd>
        {path === null ? "None yet: it needs a section" : `/${path}`}
        {live.path !== null && path !== null && live.path !== path && (
          <Before>/{live.path}, which leads on to the new one</Before>
        )}
      </dd>
      {own.map(({ name, label }) => (
        <div className="editor-changes-own" key={name}>
          <dt>{label}</dt>
          <dd dir="auto">{fields[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

function readersWords({ path, first }: ReaderChangesProps["live"]): string {
  if (first === null) return "Get it for the first time.";
  const since = longDate(new Date(first));
  return path === null
    ? `Get it back. It was first published on ${since}, and keeps that date.`
    : `Get an update of the story that they have had since ${since}.`;
}

const Before = ({ children }: { children: ReactNode }) => (
  <span className="ui-muted ui-small editor-changes-before">Until now: {children}</span>
);
