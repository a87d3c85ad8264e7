import "server-only";
import { INK } from "./colors";
import { type CardFace, type Inked, inked } from "./words";

// Where no font has a letter, Pango draws a box with the letter's number in it, and nothing says that it did. A card
// of boxes is worse than one without words, so each letter is tried once and looked at.

/** What is drawn with others or not at all: marks, joiners, spaces. */
const UNSEEN = /^[\p{M}\p{Cf}\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]$/u;
/** In pixels; at this size the frame of the box is one pixel wide, two at most. */
const SIZE = 32;
const MANY = 20_000;

let known = new Map<string, Promise<boolean>>();

/** Can every letter of a text be drawn with the fonts that are here? They are looked for when the process starts. */
export async function isLegible(text: string, face: CardFace): Promise<boolean> {
  const letters = [...new Set(text)].filter((letter) => !UNSEEN.test(letter));
  for (const letter of letters) if (!(await hasLetter(letter, face))) return false;
  return true;
}

function hasLetter(letter: string, face: CardFace): Promise<boolean> {
  const key = `${face} ${letter}`;
  if (known.size > MANY) known = new Map();
  const looking = known.get(key) ?? isDrawn(letter, face);
  known.set(key, looking);
  looking.catch(() => known.delete(key));
  return looking;
}

async function isDrawn(letter: string, face: CardFace): Promise<boolean> {
  return !isNumberedBox(await inked({ text: letter, face, size: SIZE, color: INK, language: "en" }));
}

/** A thin closed frame, nothing just inside it, something further in: no letter looks like that. */
function isNumberedBox({ pixels, width, height }: Inked): boolean {
  const isInked = ([x, y]: Point) => (pixels[(y * width + x) * 4 + 3] ?? 0) > FULL;
  const ink = pointsWithin({ left: 0, top: 0, right: width - 1, bottom: height - 1 }).filter(isInked);
  const box = around(ink);
  if (box.right - box.left < LEAST || box.bottom - box.top < LEAST) return false;
  const ring = (inset: number) => ringOf(inwards(box, inset));
  const thickness = ring(1).every(isInked) ? 2 : 1;
  return (
    ring(0).every(isInked) &&
    !ring(thickness).some(isInked) &&
    pointsWithin(inwards(box, thickness + 1)).some(isInked)
  );
}

type Point = readonly [x: number, y: number];

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Of 255: what counts as ink. */
const FULL = 128;
/** A box with a number is larger, in pixels. */
const LEAST = 16;

function pointsWithin({ left, top, right, bottom }: Box): Point[] {
  const points: Point[] = [];
  for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) points.push([x, y]);
  return points;
}

const around = (points: readonly Point[]): Box => ({
  left: Math.min(...points.map(([x]) => x)),
  top: Math.min(...points.map(([, y]) => y)),
  right: Math.max(...points.map(([x]) => x)),
  bottom: Math.max(...points.map(([, y]) => y)),
});

const inwards = ({ left, top, right, bottom }: Box, inset: number): Box => ({
  left: left + inset,
  top: top + inset,
  right: right - inset,
  bottom: bottom - inset,
});

const ringOf = (box: Box): Point[] =>
  pointsWithin(box).filter(
    ([x, y]) => x === box.left || x === box.right || y === box.top || y === box.bottom,
  );
