import type { ReactNode } from "react";
import type { PictureFormat } from "@/lib/format/picture-address";
import type { Ratio } from "@/lib/format/picture-crop";
import { croppedPicture } from "@/lib/reader/cropped-picture";
import { colorClass } from "@/lib/reader/picture-style";
import type { PictureView } from "@/lib/reader/view";
import { wholePicture } from "@/lib/reader/whole-picture";
import { type Medium, PAGE } from "./medium";

interface Props {
  picture: PictureView;
  /** How wide it is shown, as the `sizes` attribute says it. */
  sizes: string;
  /** Cut to this shape, around its point; whole without one. */
  crop?: Ratio;
  /** The widest rendition that the place can use, in pixels. */
  most?: number;
  /** The one that opens the page is fetched first; all others wait until they come near. */
  opensPage?: boolean;
  medium?: Medium;
}

/** What a browser that knows neither `srcset` nor newer formats gets, in pixels. */
const PLAIN_WIDTH = 800;

/** A picture in all its renditions. Its box has the right ratio and colour before a byte of it is there. */
export function Picture({ picture, sizes, crop, most, opensPage = false, medium = PAGE }: Props): ReactNode {
  const shape = crop ? croppedPicture(picture, crop, most) : wholePicture(picture);
  const { widths, width, height } = shape;
  const at = (each: number, format: PictureFormat) => medium.media + shape.at(each, format);
  const set = (format: PictureFormat) => widths.map((each) => `${at(each, format)} ${each}w`).join(", ");
  if (medium.kind === "feed") {
    // Lazy, or React would put a preload link before it, which no feed reader expects.
    // biome-ignore lint/performance/noImgElement: our renditions are made once, no framework serves them
    return <img src={at(width, "jpg")} width={width} height={height} alt={picture.alt} loading="lazy" />;
  }
  return (
    <picture>
      <source type="image/avif" srcSet={set("avif")} sizes={sizes} />
      <source type="image/webp" srcSet={set("webp")} sizes={sizes} />
      <img
        className={colorClass(picture)}
        src={at(widths.find((each) => each >= PLAIN_WIDTH) ?? width, "jpg")}
        srcSet={set("jpg")}
        sizes={sizes}
        width={width}
        height={height}
        alt={picture.alt}
        {...(opensPage ? { fetchPriority: "high" as const } : { loading: "lazy" as const })}
        decoding="async"
      />
    </picture>
  );
}
