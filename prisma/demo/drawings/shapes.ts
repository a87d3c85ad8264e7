// A few words for drawing in flat shapes. Every drawing is 1600 by 1067 units and as many pixels.
export const WIDTH = 1600;
export const HEIGHT = 1067;

type Attributes = Readonly<Record<string, string | number>>;

const tag = (name: string, attributes: Attributes, content = "") =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? Math.round(value * 10) / 10 : value}"`)
    .join("")}>${content}</${name}>`;

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
) => tag("rect", { x, y, width, height, fill, ...more });

export const circle = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}) =>
  tag("circle", { cx, cy, r, fill, ...more });

export const ellipse = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
) => tag("ellipse", { cx, cy, rx, ry, fill, ...more });

export const path = (d: string, fill: string, more: Attributes = {}) => tag("path", { d, fill, ...more });

/** A line with round ends. */
export const stroke = (d: string, color: string, width: number, more: Attributes = {}) =>
  path(d, "none", {
    stroke: color,
    "stroke-width": width,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    ...more,
  });

export const group = (transform: string, ...shapes: readonly string[]) =>
  tag("g", { transform }, shapes.join(""));

/** `count` shapes, made one after the other. */
export const times = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join("");

/** The same numbers between 0 and 1 for the same seed: a drawing looks alike on every machine. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A band that waves, from `y` down to the lower edge. */
export function wave(
  y: number,
  swell: number,
  length: number,
  shift: number,
  fill: string,
  more: Attributes = {},
): string {
  const crests = Array.from({ length: Math.ceil(WIDTH / length) + 3 }, (_, index) => {
    const x = (index - 1) * length + shift;
    return `Q ${x + length / 4} ${y - swell} ${x + length / 2} ${y} T ${x + length} ${y}`;
  });
  return path(`M ${-length + shift} ${y} ${crests.join(" ")} V ${HEIGHT} H ${-length + shift} Z`, fill, more);
}

export const picture = (ground: string, ...shapes: readonly string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
  `${rect(0, 0, WIDTH, HEIGHT, ground)}${shapes.join("")}</svg>`;
