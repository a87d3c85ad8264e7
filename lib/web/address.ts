/**
 * Where a request came from, as far as we can trust it.
 *
 * `scripts/serve.ts` writes the socket's address into `x-galley-address`, over whatever the client sent there.
 * Behind proxies of the newsroom's own, `GALLEY_TRUSTED_PROXY_HOPS` says how many: each appended to
 * `x-forwarded-for` whom it heard from, so the client is that many places from the end. What stands before
 * was written by the client and is worth nothing.
 */
export function addressOf(headers: Headers, hops = trustedHops()): string {
  const socket = plain(headers.get("x-galley-address") ?? "unknown");
  if (hops === 0) return socket;
  const chain = (headers.get("x-forwarded-for") ?? "").split(",").map((place) => plain(place.trim()));
  return chain.at(-hops) || socket;
}

/** A socket that listens on both kinds of addresses writes the older kind as "::ffff:192.0.2.1". */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "");

/** @throws RangeError when the setting is no small whole number: a guess here would let everybody in or nobody. */
function trustedHops(): number {
  const text = process.env.GALLEY_TRUSTED_PROXY_HOPS ?? "0";
  if (!/^\d$/.test(text)) {
    throw new RangeError(`GALLEY_TRUSTED_PROXY_HOPS is "${text}"; expected the number of proxies, 0 to 9.`);
  }
  return Number(text);
}
