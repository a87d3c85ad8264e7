import { publicAddress } from "./site";

/** Where a story's card is found, for the head of its page. */
export const oembedAddress = (origin: string, path: string): string =>
  `${origin}/oembed?url=${encodeURIComponent(publicAddress(origin, path))}&format=json`;
