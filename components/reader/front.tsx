import type { ReactNode } from "react";
import type { CardView, FrontView, SectionLink } from "@/lib/reader/view";
import { Card } from "./card";

const LEAD = "(min-width: 75rem) 43rem, (min-width: 48rem) 58vw, 100vw";
const BESIDE = "(min-width: 48rem) 10rem, 100vw";
const BAND = "(min-width: 75rem) 37rem, (min-width: 48rem) 50vw, 100vw";

/** The front page: one story leads, a few stand beside it, a band for each section follows. */
export function Front({ front }: { front: FrontView }): ReactNode {
  if (!front.lead) {
    return <p className="frame quiet">Nothing has been published yet. The first story will stand here.</p>;
  }
  return (
    <div className="front frame">
      <Top lead={front.lead} beside={front.beside} />
      {front.bands.map(({ section, cards }) => (
        <Band key={section.slug} section={section} cards={cards} />
      ))}
    </div>
  );
}

/** A story that leads and those beside it. Sections open with it too. */
export function Top({
  lead,
  beside,
  inSection = false,
}: {
  lead: CardView;
  beside: readonly CardView[];
  inSection?: boolean;
}): ReactNode {
  const section = !inSection;
  return (
    <section className="top" aria-label="Top stories">
      <Card
        card={lead}
        show={{ picture: true, standfirst: true, section }}
        sizes={LEAD}
        heading="h2"
        opensPage
      />
      {beside.length === 0 ? null : (
        <div className="beside">
          {beside.map((card, index) => (
            <Card
              key={card.articleId}
              card={card}
              show={{ picture: index < 2, standfirst: index < 2, section }}
              sizes={BESIDE}
              heading="h2"
            />
          ))}
        </div>
      )}
    </section>
  );
}

function Band({ section, cards }: { section: SectionLink; cards: readonly CardView[] }): ReactNode {
  return (
    <section className={`band in-${section.slug}`} aria-label={section.name}>
      <h2>
        <a href={`/${section.slug}`}>{section.name}</a>
      </h2>
      <div className="columns">
        {cards.map((card, index) => (
          <Card
            key={card.articleId}
            card={card}
            show={{ picture: index === 0 || cards.length === 2, standfirst: true }}
            sizes={BAND}
          />
        ))}
      </div>
    </section>
  );
}
