import type { PictureView } from "./view";

// The page's policy allows no style attribute. What differs from picture to picture (its colour, the point it is
// cropped around) is said in classes, and their few rules stand in one style element whose hash the policy names.

/** The classes of a picture: "c-8f1d2f", and "f-30-70" where it has a point to look at. */
export function pictureClass(picture: PictureView): string {
  return [colorClass(picture), focalClass(picture)].filter((name) => name !== "").join(" ");
}

/** The rules for these pictures, each once, in a fixed order: the same page has the same bytes. */
export function pictureRules(pictures: readonly PictureView[]): string {
  const rules = new Set<string>();
  for (const picture of pictures) {
    rules.add(`.${colorClass(picture)}{background-color:${picture.color}}`);
    const [x, y] = percents(picture);
    const focal = focalClass(picture);
    if (focal !== "") rules.add(`.${focal}{object-position:${x}% ${y}%}`);
  }
  return [...rules].sort().join("");
}

const colorClass = (picture: PictureView) => `c-${picture.color.slice(1)}`;

function focalClass(picture: PictureView): string {
  if (!picture.focal) return "";
  const [x, y] = percents(picture);
  return `f-${x}-${y}`;
}

const percents = ({ focal }: PictureView) => (focal ?? [0.5, 0.5]).map((part) => Math.round(part * 100));
