import type { ReactNode } from "react";
import type { NodeJson } from "@/lib/document/types";
import { publicText } from "@/lib/reader/public-text";
import type { FigureView } from "@/lib/reader/view";
import { Inline } from "./inline";
import { type Medium, PAGE } from "./medium";
import { Picture } from "./picture";

interface Props {
  figure: FigureView;
  opensPage?: boolean;
  medium?: Medium;
}

const SIZES = {
  text: "(min-width: 42rem) 39rem, calc(100vw - 2rem)",
  wide: "(min-width: 62rem) 60rem, 100vw",
  full: "100vw",
} as const;

/** A picture with caption and credit; without a picture its words alone, set as a note beside the text. */
export function Figure({ figure, opensPage = false, medium = PAGE }: Props): ReactNode {
  const { picture, caption, credit, layout } = figure;
  const hasCaption = caption !== null && publicText(caption) !== "";
  if (!picture && !hasCaption && credit === "") return null;
  return (
    <figure
      className={[layout, opensPage ? "hero" : "", picture ? "" : "without-picture"]
        .filter(Boolean)
        .join(" ")}
    >
      {picture ? (
        <Picture picture={picture} sizes={SIZES[layout]} opensPage={opensPage} medium={medium} />
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

/** A caption whose content is no list still has its words. */
const wordsIn = (caption: NodeJson): readonly NodeJson[] =>
  Array.isArray(caption.content) ? caption.content : [{ type: "text", text: publicText(caption) }];
