import { MAX_HREF } from "@/lib/document/href";
import { isStorable } from "@/lib/format/clean-text";

/** A web address, or one sentence for the person who pasted something else. */
export type Normalised = { ok: true; url: URL } | { ok: false; because: string };

const EXAMPLE = "https://example.org/story";

// What comes along when an address is copied out of a mail or a chat: spaces, and characters that nobody sees.
const EDGES = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/gu;
const WRAPPED = /^(?:<(?<angles>.*)>|"(?<quotes>.*)"|“(?<curly>.*)”)$/u;

// "example.org:8080/story" is a host with a port, not the scheme "example.org".
const SCHEME = /^[a-z][a-z\d+.-]*:(?!\d{1,5}(?:[/?#]|$))/iu;

/**
 * What a person pasted as an address, as a URL: "example.org/story" is taken for https, spaces and quotes around it go,
 * and everything in it stays, tracking parameters too, since some sites need theirs.
 *
 * Says nothing about where the address leads; `safeFetch` judges that, on every hop.
 */
export function normaliseAddress(text: string): Normalised {
  const pasted = unwrap(text.replace(EDGES, ""));
  if (pasted === "") return no(`Give an address, such as ${EXAMPLE}.`);
  if (pasted.length > MAX_HREF)
    return no("This address is too long. Look for a shorter one on the page itself.");
  // The URL parser drops line breaks without a word, and two addresses would become a third.
  if (/[\r\n\t]/u.test(pasted) || !isStorable(pasted)) return no(`Give one address, such as ${EXAMPLE}.`);
  const url = URL.parse(withScheme(pasted));
  if (!url) return no(`This is not a web address. Give one such as ${EXAMPLE}.`);
  const because = spellingRefusal(url);
  return because ? no(because) : { ok: true, url };
}

/** Why an address can't be a page on the web, wherever it leads; null if it can. */
export function spellingRefusal(url: URL): string | null {
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return `Only addresses that begin with https:// or http:// can be fetched. Give one such as ${EXAMPLE}.`;
  if (url.username !== "" || url.password !== "")
    return "This address carries a user name. Leave out what stands before the @.";
  return null;
}

function unwrap(text: string): string {
  const { angles, quotes, curly } = WRAPPED.exec(text)?.groups ?? {};
  return (angles ?? quotes ?? curly ?? text).replace(EDGES, "");
}

function withScheme(text: string): string {
  if (text.startsWith("//")) return `https:${text}`;
  return SCHEME.test(text) ? text : `https://${text}`;
}

const no = (because: string): Normalised => ({ ok: false, because });
