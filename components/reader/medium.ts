import { safeHref } from "@/lib/document/href";

/**
 * Where a story is read. A feed is read elsewhere, so its addresses are whole and its markup plain; a lite page has the
 * words of pictures in their place.
 */
export interface Medium {
  kind: "page" | "feed" | "lite";
  /** Put before addresses of our own: "" on a page. */
  origin: string;
  /** Put before addresses of pictures: those of a preview are its own, nobody else can load them. */
  media: string;
}

export const PAGE: Medium = { kind: "page", origin: "", media: "" };
export const LITE: Medium = { kind: "lite", origin: "", media: "" };

/** The address of a link, checked once more on its way out; null where it may not be one. */
export function address(href: unknown, medium: Medium): string | null {
  const safe = safeHref(href);
  return safe?.startsWith("/") === true ? medium.origin + safe : safe;
}

/** The address of a story of ours: who reads without pictures goes on without them. */
export const storyAddress = (path: string, { kind, origin }: Medium): string =>
  `${origin}/${path}${kind === "lite" ? "/lite" : ""}`;
