import { Fragment, type ReactNode } from "react";
import { nameSeparator } from "@/lib/format/byline";
import { longDate, zonedIso } from "@/lib/format/dates";
import { directionOf } from "@/lib/format/direction";
import type { CardView } from "@/lib/reader/view";
import { houseWords } from "./house-words";
import { Picture } from "./picture";

interface Props {
  card: CardView;
  /** How much of the story is told here. */
  show: { picture?: boolean; standfirst?: boolean; section?: boolean };
  /** How wide its picture is shown, as the `sizes` attribute says it. */
  sizes?: string;
  /** The widest rendition that this place can use, in pixels. */
  most?: number;
  heading?: "h2" | "h3";
  opensPage?: boolean;
  /** Headline and extract with what a reader searched for standing out, in place of headline and standfirst. */
  found?: { headline: ReactNode; extract: ReactNode };
}

/** A story in a list. One link, on the headline: what leads there is said once. */
export function Card({
  card,
  show,
  sizes = "20rem",
  most = 1_240,
  heading: Heading = "h3",
  opensPage = false,
  found,
}: Props): ReactNode {
  const { picture, section, kicker, headline, standfirst, byline, firstPublishedAt } = card;
  const above = [show.section ? section.name : "", kicker].filter((words) => words !== "").join(" · ");
  const drawn = show.picture === true && picture !== null;
  return (
    <article
      className={`card in-${section.slug}${drawn ? " with-picture" : ""}${opensPage ? " lead" : ""}`}
      lang={card.language}
      dir={directionOf(card.language)}
    >
      {drawn ? (
        // The headline says what the story is; its picture would only be heard twice.
        <Picture
          picture={{ ...picture, alt: "" }}
          crop={opensPage ? "16x9" : "4x3"}
          sizes={sizes}
          most={most}
          opensPage={opensPage}
        />
      ) : null}
      {above === "" ? null : <p className="kicker">{above}</p>}
      <Heading className="head">
        <a href={`/${card.path}`}>{found?.headline ?? headline}</a>
      </Heading>
      {show.standfirst && standfirst !== "" ? <p className="standfirst">{standfirst}</p> : null}
      {found ? <p className="standfirst">{found.extract}</p> : null}
      <p className="when">
        {byline.length === 0 || !show.standfirst ? null : <Names names={byline} language={card.language} />}{" "}
        <time dateTime={zonedIso(firstPublishedAt)}>{longDate(firstPublishedAt)}</time>
      </p>
    </article>
  );
}

/** Each name reads its own way; the words between them read as the house writes. */
function Names({ names, language }: { names: readonly string[]; language: string }): ReactNode {
  return (
    <span className="by">
      <bdi {...houseWords(language)}>
        {names.map((name, index) => (
          <Fragment key={name}>
            {nameSeparator(index, names.length)}
            <bdi>{name}</bdi>
          </Fragment>
        ))}
      </bdi>
    </span>
  );
}
