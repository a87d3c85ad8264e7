import type { NodeJson } from "@/lib/document/types";
import { offeredWidths } from "@/lib/format/picture-address";
import { publicText } from "./public-text";
import type { FigureView, PictureView, StoryView } from "./view";

type Pictures = StoryView["pictures"];

/**
 * Read the pictures that a publication kept: `{ [pictureId]: { width, height, hash, color } }`. The widths that it kept
 * too are those that existed then; what is offered now is made of the picture's own.
 */
export function readPictures(json: unknown): Pictures {
  const pictures = new Map<string, Omit<PictureView, "alt" | "focal">>();
  if (!isRecord(json)) return pictures;
  for (const [id, kept] of Object.entries(json)) {
    const picture = readPicture(kept);
    if (picture) pictures.set(id, picture);
  }
  return pictures;
}

function readPicture(kept: unknown): Omit<PictureView, "alt" | "focal"> | null {
  if (!isRecord(kept)) return null;
  const { hash, width, height, color } = kept;
  if (typeof hash !== "string" || !/^[0-9a-f]{16,64}$/.test(hash)) return null;
  if (!isLength(width) || !isLength(height)) return null;
  const known = typeof color === "string" && /^#[0-9a-f]{6}$/i.test(color);
  return {
    hash,
    width,
    height,
    widths: offeredWidths(width),
    color: known ? color.toLowerCase() : "#8a8a8a",
  };
}

/** What a figure node shows. A picture that the publication did not keep is left out; the words stay. */
export function figureView(node: NodeJson, pictures: Pictures): FigureView {
  const { pictureId, alt, decorative, layout, focal } = node.attrs ?? {};
  const kept = typeof pictureId === "string" ? pictures.get(pictureId) : undefined;
  const words = typeof alt === "string" && decorative !== true ? alt : "";
  const children = Array.isArray(node.content) ? node.content : [];
  const credit = children.find((child) => child?.type === "credit");
  return {
    picture: kept ? { ...kept, alt: words, focal: readFocal(focal) } : null,
    caption: children.find((child) => child?.type === "caption") ?? null,
    credit: credit ? publicText(credit) : "",
    layout: layout === "wide" || layout === "full" ? layout : "text",
  };
}

function readFocal(focal: unknown): readonly [number, number] | null {
  if (!Array.isArray(focal) || focal.length !== 2) return null;
  const [x, y] = focal;
  return isFraction(x) && isFraction(y) ? [x, y] : null;
}

/** The first figure with a picture, wherever it stands: what a card of the story shows. */
export function firstPicture(body: NodeJson, pictures: Pictures): PictureView | null {
  if (pictures.size === 0) return null;
  for (const block of body.content ?? []) {
    const figures = block?.type === "gallery" ? (block.content ?? []) : [block];
    for (const node of figures) {
      const picture = node?.type === "figure" ? figureView(node, pictures).picture : null;
      if (picture) return picture;
    }
  }
  return null;
}

/**
 * Take the picture that opens a story out of its body: only a figure which the body begins with, so the order
 * of reading is the editor's own.
 */
export function splitHero(body: NodeJson, pictures: Pictures): { hero: FigureView | null; body: NodeJson } {
  const [first, ...rest] = body.content ?? [];
  if (first?.type !== "figure") return { hero: null, body };
  const hero = figureView(first, pictures);
  return hero.picture ? { hero, body: { ...body, content: rest } } : { hero: null, body };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isLength = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value > 0 && value <= 100_000;
const isFraction = (value: unknown): value is number => typeof value === "number" && value >= 0 && value <= 1;
