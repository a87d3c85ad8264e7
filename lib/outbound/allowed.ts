import { type BlockList, isIP } from "node:net";
import { canonicalIp, ipRanges } from "./ip";

/** Where Galley may fetch although it isn't public. */
export interface Allowed {
  /** Names, in lower case, without a dot at the end. */
  hosts: ReadonlySet<string>;
  ranges: BlockList;
}

let newsroom: Allowed | undefined;

/**
 * What `GALLEY_FETCH_ALLOW` says, read once.
 *
 * @throws RangeError when an entry is neither a host nor a range: a guess here would open the intranet.
 */
export function allowedByNewsroom(): Allowed {
  newsroom ??= readAllowed(process.env.GALLEY_FETCH_ALLOW ?? "");
  return newsroom;
}

/**
 * "wiki, intranet.example.org, 10.0.0.0/8": hosts and ranges between commas. A host is meant exactly, without those
 * below it.
 *
 * @throws RangeError when an entry is neither.
 */
export function readAllowed(text: string): Allowed {
  const entries = text
    .split(",")
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== "");
  const places = entries.map((entry) => ({ entry, range: rangeOf(entry) }));
  return {
    hosts: new Set(places.filter(({ range }) => range === null).map(({ entry }) => hostOf(entry))),
    ranges: ipRanges(...places.map(({ range }) => range).filter((range) => range !== null)),
  };
}

function rangeOf(entry: string): string | null {
  const [network = "", bits] = entry.replace(/^\[(.*)\]$/u, "$1").split("/");
  if (isIP(network) === 0) return null;
  // "::ffff:10.0.0.0/104" would never match: addresses are compared in their one spelling.
  if (isIP(canonicalIp(network) ?? "") !== isIP(network)) throw unreadable(entry);
  return `${network}/${bits ?? (isIP(network) === 4 ? 32 : 128)}`;
}

function hostOf(entry: string): string {
  const host = entry.replace(/\.$/u, "");
  const url = URL.parse(`http://${host}/`);
  // A port, a path, a star, or a number that means an IP address: not what this says.
  if (!/^[^*:/?#@[\]]+$/u.test(host) || !url || isIP(url.hostname) !== 0) throw unreadable(entry);
  return url.hostname;
}

const unreadable = (entry: string) =>
  new RangeError(
    `GALLEY_FETCH_ALLOW names "${entry}"; expected hosts or ranges such as "wiki.example.org, 10.0.0.0/8".`,
  );
