import { MAX_HREF } from "@/lib/document/href";
import { normaliseAddress } from "@/lib/outbound/normalise-address";

// "https://…", "www.…", or a host with a path: "example.org" alone may be the whole of a pasted text.
const LOOKS_LIKE_ONE = /^[<"“]?(?:(?:https?:\/\/|www\.)\S+|(?:[\w-]+\.)+[a-z]{2,}\/\S*)$/iu;

/** Is this text one web address and nothing else? Then it is the page behind it that somebody wants to read. */
export function isOneAddress(text: string): boolean {
  if (text.length > 2 * MAX_HREF) return false;
  const pasted = text.trim();
  return LOOKS_LIKE_ONE.test(pasted) && normaliseAddress(pasted).ok;
}
