import { BlockList, isIP, isIPv4, isIPv6 } from "node:net";

/** Ranges in the notation "10.0.0.0/8", as a list that can be asked. @throws RangeError if one of them is none. */
export function ipRanges(...ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) addRange(list, range);
  return list;
}

function addRange(list: BlockList, range: string): void {
  const [, network = "", bits = ""] = /^([^/]+)\/(\d{1,3})$/u.exec(range) ?? [];
  const family = familyOf(network);
  if (isIP(network) === 0 || Number(bits) > (family === "ipv4" ? 32 : 128))
    throw new RangeError(`"${range}" is no range of IP addresses; expected something like "10.0.0.0/8".`);
  list.addSubnet(network, Number(bits), family);
}

/** Whether one of the ranges holds the address, which must be canonical. */
export const isIn = (ranges: BlockList, ip: string): boolean => ranges.check(ip, familyOf(ip));

const familyOf = (ip: string) => (isIPv4(ip) ? "ipv4" : "ipv6");

/**
 * An IP address in its one spelling: "127.0.0.1", "2606:4700::1111".
 *
 * An IPv4 address inside an IPv6 one comes out as itself where a socket or a translator would go to it: mapped
 * ("::ffff:7f00:1") and NAT64 ("64:ff9b::7f00:1"; networks with IPv6 alone reach half of the web that way).
 * Null for what is no address, and for one with a zone ("fe80::1%eth0").
 */
export function canonicalIp(text: string): string | null {
  if (isIPv4(text)) return text;
  if (!isIPv6(text) || text.includes("%")) return null;
  const short = new URL(`http://[${text}]`).hostname.slice(1, -1);
  return isIn(CARRIES_IPV4, short) ? lastFourBytes(short) : short;
}

const CARRIES_IPV4 = ipRanges("::ffff:0:0/96", "64:ff9b::/96");

function lastFourBytes(ipv6: string): string {
  const [head = "", tail] = ipv6.split("::");
  const after = (tail ?? head).split(":");
  const [high = 0, low = 0] = ["0", "0", ...after]
    .slice(-2)
    .map((group) => Number.parseInt(group || "0", 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

// IPv4 is given out completely: what is not special is public.
// https://www.iana.org/assignments/iana-ipv4-special-registry
const SPECIAL_IPV4 = ipRanges(
  "0.0.0.0/8", // this network
  "10.0.0.0/8", // private
  "100.64.0.0/10", // between a provider and its customers
  "127.0.0.0/8", // loopback
  "169.254.0.0/16", // link-local
  "172.16.0.0/12", // private
  "192.0.0.0/24", // protocol assignments
  "192.0.2.0/24", // documentation
  "192.31.196.0/24", // AS112, answers for private names
  "192.52.193.0/24", // multicast relays
  "192.88.99.0/24", // 6to4 relays, withdrawn
  "192.168.0.0/16", // private
  "192.175.48.0/24", // AS112
  "198.18.0.0/15", // benchmarks
  "198.51.100.0/24", // documentation
  "203.0.113.0/24", // documentation
  "224.0.0.0/4", // multicast
  "240.0.0.0/4", // reserved, and broadcast
);

// Of IPv6 an eighth is in use: what is not global unicast is not public, whatever it may become.
const GLOBAL_IPV6 = ipRanges("2000::/3");
// https://www.iana.org/assignments/iana-ipv6-special-registry
const SPECIAL_IPV6 = ipRanges(
  "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
  "2001:db8::/32", // documentation
  "2002::/16", // 6to4, carries any IPv4 address
  "2620:4f:8000::/48", // AS112
  "3ffe::/16", // the first IPv6 network, given back
  "3fff::/20", // documentation
);

/** Whether anybody on the internet could reach the (canonical) address: public unicast. */
export function isPublicIp(ip: string): boolean {
  if (isIPv4(ip)) return !isIn(SPECIAL_IPV4, ip);
  return isIn(GLOBAL_IPV6, ip) && !isIn(SPECIAL_IPV6, ip);
}

const NEVER = ipRanges(
  // Where clouds tell a machine its keys. Link-local as a whole: nothing else there has a web page.
  "169.254.0.0/16",
  "fe80::/10",
  "100.100.100.200/32", // Alibaba
  "168.63.129.16/32", // Azure; looks public
  "192.0.0.192/32", // Oracle
  "fd00:42::42/128", // Scaleway
  "fd00:a9fe:a9fe::/48", // Akamai
  "fd00:c1::a9fe:a9fe/128", // Oracle
  "fd00:ec2::/32", // Amazon
  "fd20:ce::/32", // Google
  // Ways to write an IPv4 address that no socket needs; a setting that opened them would open what they carry.
  "::ffff:0:0:0/96",
  "64:ff9b:1::/48",
  "2001::/32",
  "2002::/16",
);
// The IPv4-compatible ones, but not "::1", which is loopback and may be allowed.
const COMPATIBLE = ipRanges("::/96");

/** Whether the (canonical) address is refused whatever the newsroom allows: cloud metadata, and detours to it. */
export const isNeverFetched = (ip: string): boolean =>
  isIn(NEVER, ip) || (isIPv6(ip) && ip !== "::1" && isIn(COMPATIBLE, ip));
