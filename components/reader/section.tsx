import type { ReactNode } from "react";
import type { SectionView } from "@/lib/reader/view";
import { Top } from "./front";
import { StoryList } from "./story-list";

/** How many stories open a section's first page; the rest follows as a list. */
const AT_THE_TOP = 4;

/** A section, newest first. Its later pages are the list alone. */
export function Section({ view, isFirst }: { view: SectionView; isFirst: boolean }): ReactNode {
  const [lead, ...rest] = view.cards;
  const beside = isFirst ? rest.slice(0, AT_THE_TOP - 1) : [];
  const listed = isFirst ? rest.slice(AT_THE_TOP - 1) : view.cards;
  return (
    <div className={`section-page frame in-${view.section.slug}`}>
      <header className="section-head">
        <h1>{view.section.name}</h1>
      </header>
      {lead ? null : <p className="quiet">No stories here yet.</p>}
      {lead && isFirst ? <Top lead={lead} beside={beside} inSection /> : null}
      <StoryList cards={listed} older={view.older} />
    </div>
  );
}
