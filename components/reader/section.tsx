import type { ReactNode } from "react";
import type { SectionView } from "@/lib/reader/view";
import { Card } from "./card";
import { Top } from "./front";

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
      {listed.length === 0 ? null : (
        <ul className="list">
          {listed.map((card) => (
            <li key={card.articleId}>
              <Card
                card={card}
                show={{ picture: true, standfirst: true }}
                sizes="(min-width: 48rem) 15rem, 100vw"
                heading="h2"
              />
            </li>
          ))}
        </ul>
      )}
      {view.older === null ? null : (
        <p className="older">
          <a href={view.older} rel="next">
            Older stories
          </a>
        </p>
      )}
    </div>
  );
}
