/** What stories carry names of, with a page for readers each. */
export const NAMED_KINDS = ["topic", "contributor"] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** A topic or a contributor. */
export interface Named {
  id: string;
  name: string;
  slug: string;
  /** Other names under which stories were published; all of them lead here. */
  aliases: readonly string[];
  /** What a topic is about, or who a contributor is; "" for nothing. */
  text: string;
  /** https addresses; topics have none. */
  links: readonly string[];
  /** A contributor's portrait. */
  pictureId: string | null;
}

/** First segment of the addresses of each kind. */
export const PREFIX: Readonly<Record<NamedKind, string>> = { topic: "topic", contributor: "author" };

/** One of a list at the desk. */
export interface NamedListed extends Named {
  /** How many live stories carry its name or an alias. */
  stories: number;
}

/** A section at the desk. */
export interface SectionListed {
  id: string;
  name: string;
  slug: string;
  /** How many articles are in it, published or not. */
  articles: number;
}
