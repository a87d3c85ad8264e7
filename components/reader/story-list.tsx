import type { ReactNode } from "react";
import type { CardView } from "@/lib/reader/view";
import { Card } from "./card";

interface Props {
  cards: readonly CardView[];
  /** Address of the page with older ones, or null on the last. */
  older: string | null;
}

/** Stories one below the other, and the way to older ones. */
export function StoryList({ cards, older }: Props): ReactNode {
  return (
    <>
      {cards.length === 0 ? null : (
        <ul className="list">
          {cards.map((card) => (
            <li key={card.articleId}>
              <Card
                card={card}
                show={{ picture: true, standfirst: true }}
                sizes="(min-width: 48rem) 15rem, 28vw"
                heading="h2"
              />
            </li>
          ))}
        </ul>
      )}
      {older === null ? null : (
        <p className="older">
          <a href={older} rel="next">
            Older stories
          </a>
        </p>
      )}
    </>
  );
}
