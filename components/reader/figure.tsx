import type { ReactNode } from "react";
import type { NodeJson } from "@/lib/document/types";
import { publicText } from "@/lib/reader/public-text";
import type { FigureView, PictureView } from "@/lib/reader/view";
import { Inline } from "./inline";
import { type Medium, PAGE } from "./medium";
import { Picture } from "./picture";
import { onPhone } from "./sizes";

interface Props {
  figure: FigureView;
  /** How wide it is shown, where that isn't what its layout says. */
  sizes?: string | undefined;
  opensPage?: boolean;
  medium?: Medium;
}

interface ShownProps {
  picture: PictureView;
  sizes: string;
  opensPage: boolean;
  medium: Medium;
}

// As css/story.css lays them out: the page less its gutters is 96vw - 1rem; wide pictures reach the edges of a phone.
const SIZES = {
  text: `(min-width: 41.7rem) 39rem, ${onPhone("calc(96vw - 1rem)")}`,
  wide: `(min-width: 63.5rem) 60rem, (min-width: 48.01rem) calc(96vw - 1rem), ${onPhone("100vw")}`,
  full: `(min-width: 48.01rem) 100vw, ${onPhone("100vw")}`,
} as const;

/** A picture with caption and credit; without a picture its words alone, set as a note beside the text. */
export function Figure({ figure, sizes, opensPage = false, medium = PAGE }: Props): ReactNode {
  const { picture, caption, credit, layout } = figure;
  const hasCaption = caption !== null && publicText(caption) !== "";
  const isSeen = medium.kind === "lite" ? picture !== null && picture.alt !== "" : picture !== null;
  if (!isSeen && !hasCaption && credit === "") return null;
  return (
    <figure
      className={[layout, opensPage ? "hero" : "", picture ? "" : "without-picture"]
        .filter(Boolean)
        .join(" ")}
    >
      {picture ? (
        <Shown picture={picture} sizes={sizes ?? SIZES[layout]} opensPage={opensPage} medium={medium} />
      ) : null}
      {hasCaption || credit !== "" ? (
        <figcaption>
          {hasCaption && caption ? <Inline nodes={wordsIn(caption)} medium={medium} /> : null}
          {hasCaption && credit !== "" ? " " : null}
          {credit === "" ? null : <span className="credit">{credit}</span>}
        </figcaption>
      ) : null}
    </figure>
  );
}

/** The picture; where there are no pictures, its description in brackets, as text browsers have it. */
function Shown({ picture, sizes, opensPage, medium }: ShownProps): ReactNode {
  if (medium.kind !== "lite")
    return <Picture picture={picture} sizes={sizes} opensPage={opensPage} medium={medium} />;
  return picture.alt === "" ? null : <p>[{picture.alt}]</p>;
}

/** A caption whose content is no list still has its words. */
const wordsIn = (caption: NodeJson): readonly NodeJson[] =>
  Array.isArray(caption.content) ? caption.content : [{ type: "text", text: publicText(caption) }];
