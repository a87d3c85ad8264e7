import dns from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { resolvedRefusal } from "./admit";
import type { Allowed } from "./allowed";
import { Refused } from "./refused";

/** All IP addresses of a name. Rejects with a code such as ENOTFOUND. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** As this machine resolves names, its hosts file included. */
export const resolveHere: Resolve = async (host) => {
  const found = await dns.lookup(host, { all: true, order: "verbatim" });
  return found.map(({ address }) => address);
};

/**
 * The lookup of the very connection: what was judged is what the socket goes to. A name that is resolved once for the
 * check and once more for the connection can change in between.
 */
export function guardedLookup(resolve: Resolve, allowed: Allowed): LookupFunction {
  return (host, options, callback) => {
    judged(resolve, host, allowed).then(
      ([first, ...others]) => {
        if (options.all) callback(null, [first, ...others]);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, options.all ? [] : ""),
    );
  };
}

interface Place {
  address: string;
  family: 4 | 6;
}

async function judged(resolve: Resolve, host: string, allowed: Allowed): Promise<[Place, ...Place[]]> {
  const ips = await resolve(host);
  const because = resolvedRefusal(host, ips, allowed);
  if (because) throw new Refused(because);
  const [first, ...others] = ips.map(
    (address): Place => ({ address, family: address.includes(":") ? 6 : 4 }),
  );
  if (!first) throw new Refused(`There is no site at “${host}”. Check the address for typing errors.`);
  return [first, ...others];
}
