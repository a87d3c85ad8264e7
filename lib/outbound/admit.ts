import { isIP } from "node:net";
import type { Allowed } from "./allowed";
import { canonicalIp, isIn, isNeverFetched, isPublicIp } from "./ip";
import { spellingRefusal } from "./normalise-address";

const PRIVATE =
  "This address leads into a private network, where Galley doesn't fetch. " +
  "Use a public address, or ask whoever runs Galley to allow this one.";
const NEVER = "This address is one that Galley never fetches. Use a public address.";
const PORT = "This address names a port that pages are not served on. Leave out the number after the host.";

// Names that mean something inside a network alone (RFC 6761, 6762, 8375, ICANN's .internal; the others by custom).
const INSIDE = /(?:^|\.)(?:localhost|local|internal|localdomain|intranet|private|lan|home|corp|home\.arpa)$/u;

/**
 * Where other things than pages are served, from 1,024 on: what browsers block, and databases, queues and control
 * panels that take a request for an order. Below 1,024 only 80 and 443 are the web's.
 */
const NOT_THE_WEB = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10_080, 1433, 1521, 2181, 2375, 2376, 2379, 2380, 3306, 3389, 4369, 5432, 5672, 5900, 5984, 6379, 6443,
  8500, 9092, 9200, 9300, 10_250, 10_255, 11_211, 27_017,
]);

/**
 * Why Galley doesn't fetch this address, judged by its letters alone; null if it may be tried.
 *
 * The URL parser has turned every spelling of an IPv4 address ("0x7f.1", "2130706433", full-width digits) into one.
 * A socket asks no resolver about an IP address, so the lookup hook never sees them: they are judged here. Names pass
 * on to it.
 */
export function addressRefusal(url: URL, allowed: Allowed): string | null {
  const spelled = spellingRefusal(url);
  if (spelled) return spelled;
  if (!isWebPort(url.port)) return PORT;
  const host = hostOf(url);
  return isIP(host) === 0 ? nameRefusal(host, allowed) : ipRefusal(host, allowed);
}

/** The host to connect to: an IP address without brackets, or a name without the dot that may stand at its end. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/u, "$1").replace(/\.$/u, "");

/**
 * Why Galley doesn't connect to what a name resolved to; null if every address is fit.
 *
 * One that isn't is enough: public sites have no private addresses, and a mixed answer is how a name is turned inward.
 */
export function resolvedRefusal(host: string, ips: readonly string[], allowed: Allowed): string | null {
  const open = allowed.hosts.has(host);
  return (
    ips.map((ip) => (open ? neverRefusal(ip) : ipRefusal(ip, allowed))).find((no) => no !== null) ?? null
  );
}

function isWebPort(port: string): boolean {
  if (port === "" || port === "80" || port === "443") return true;
  return Number(port) >= 1024 && !NOT_THE_WEB.has(Number(port));
}

function nameRefusal(host: string, allowed: Allowed): string | null {
  if (host.split(".").includes(""))
    return "This is not a web address: its host is incomplete. Check it for typing errors.";
  if (allowed.hosts.has(host)) return null;
  return !host.includes(".") || INSIDE.test(host) ? PRIVATE : null;
}

function ipRefusal(text: string, allowed: Allowed): string | null {
  const ip = canonicalIp(text);
  if (!ip) return PRIVATE;
  return neverRefusal(ip) ?? (isPublicIp(ip) || isIn(allowed.ranges, ip) ? null : PRIVATE);
}

function neverRefusal(text: string): string | null {
  const ip = canonicalIp(text);
  return !ip || isNeverFetched(ip) ? NEVER : null;
}
