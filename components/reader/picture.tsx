import type { ReactNode } from "react";
import { type PictureFormat, pictureAddress } from "@/lib/format/picture-address";
import { pictureClass } from "@/lib/reader/picture-style";
import { heightAt, widest as widestOf } from "@/lib/reader/structured";
import type { PictureView } from "@/lib/reader/view";
import { type Medium, PAGE } from "./medium";

interface Props {
  picture: PictureView;
  /** How wide it is shown, as the `sizes` attribute says it. */
  sizes: string;
  /** The one that opens the page is fetched first; all others wait until they come near. */
  opensPage?: boolean;
  medium?: Medium;
}

/** A picture in all its renditions. Its box has the right ratio and colour before a byte of it is there. */
export function Picture({ picture, sizes, opensPage = false, medium = PAGE }: Props): ReactNode {
  const { hash, widths, alt } = picture;
  const widest = widestOf(picture);
  const height = heightAt(picture, widest);
  const at = (width: number, format: PictureFormat) => medium.media + pictureAddress({ hash, width, format });
  const set = (format: PictureFormat) => widths.map((width) => `${at(width, format)} ${width}w`).join(", ");
  if (medium.kind === "feed") {
    // Lazy, or React would put a preload link before it, which no feed reader expects.
    // biome-ignore lint/performance/noImgElement: our renditions are made once, no framework serves them
    return <img src={at(widest, "jpg")} width={widest} height={height} alt={alt} loading="lazy" />;
  }
  return (
    <picture>
      <source type="image/webp" srcSet={set("webp")} sizes={sizes} />
      <img
        className={pictureClass(picture)}
        src={at(widths.find((width) => width >= 800) ?? widest, "jpg")}
        srcSet={set("jpg")}
        sizes={sizes}
        width={widest}
        height={height}
        alt={alt}
        {...(opensPage ? { fetchPriority: "high" as const } : { loading: "lazy" as const })}
        decoding="async"
      />
    </picture>
  );
}
