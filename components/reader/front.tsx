import type { ReactNode } from "react";
import type { CardView, FrontView, SectionLink } from "@/lib/reader/view";
import { Card } from "./card";
import { onPhone } from "./sizes";

// The frame is 96vw - 1rem wide between its gutters and 75rem at most, from 79rem on (css/furniture.css, css/fronts.css).
const LEAD = `(min-width: 79rem) 42.25rem, (min-width: 48rem) calc(56vw - 2.1rem), ${onPhone("100vw")}`;
const BESIDE = "(min-width: 79rem) 9.5rem, (min-width: 48rem) 12vw, 28vw";
const WHOLE_LINE = onPhone("calc(96vw - 1rem)");
const BAND = `(min-width: 79rem) 17.5rem, (min-width: 64rem) 22vw, (min-width: 48rem) 46vw, ${WHOLE_LINE}`;
const ALONE_IN_BAND = `(min-width: 79rem) 18.4rem, (min-width: 48rem) 23vw, ${WHOLE_LINE}`;

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
        most={2_000}
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
            sizes={cards.length === 1 ? ALONE_IN_BAND : BAND}
          />
        ))}
      </div>
    </section>
  );
}
