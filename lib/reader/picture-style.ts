import type { PictureView } from "./view";

// The page's policy allows no style attribute. What differs from picture to picture, its colour, is said in a class,
// and the few rules stand in one style element whose hash the policy names.

/** The class of a picture: "c-8f1d2f". */
export const colorClass = ({ color }: Pick<PictureView, "color">): string => `c-${color.slice(1)}`;

/** The rules for these pictures, each once, in a fixed order: the same page has the same bytes. */
export function pictureRules(pictures: readonly PictureView[]): string {
  const rules = pictures.map((picture) => `.${colorClass(picture)}{background-color:${picture.color}}`);
  return [...new Set(rules)].sort().join("");
}
