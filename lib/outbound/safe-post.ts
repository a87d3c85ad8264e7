import { addressRefusal, hostOf } from "./admit";
import { type Allowed, allowedByNewsroom } from "./allowed";
import { ask } from "./ask";
import { guardedLookup, type Resolve, resolveHere } from "./lookup";
import { normaliseAddress } from "./normalise-address";
import { reasonOf } from "./reason";
import { Refused } from "./refused";

/** What is sent, and how long everything may take in milliseconds. */
export interface Message {
  type: "application/x-www-form-urlencoded" | "application/json; charset=utf-8";
  body: string;
  timeout: number;
  signal?: AbortSignal;
}

export type Posted =
  | { ok: true; status: number }
  /** One sentence for people that says what to do. */
  | { ok: false; because: string };

/** How the world is reached; another one is for tests. */
interface Way {
  resolve: Resolve;
  allowed: Allowed;
  silence: number;
}

const openWay = (): Way => ({ resolve: resolveHere, allowed: allowedByNewsroom(), silence: 10_000 });

/**
 * Send something to an address, judged like one that is fetched. What is answered beside the status is not read, and
 * no redirect is followed: what was sent to one must not end up with another.
 *
 * @throws RangeError when `GALLEY_FETCH_ALLOW` can't be read.
 */
export async function safePost(address: string, message: Message, way = openWay()): Promise<Posted> {
  const to = normaliseAddress(address);
  if (!to.ok) return { ok: false, because: to.because };
  const host = hostOf(to.url);
  const line = new AbortController();
  const ends = [
    line.signal,
    AbortSignal.timeout(message.timeout),
    ...(message.signal ? [message.signal] : []),
  ];
  const signal = AbortSignal.any(ends);
  try {
    const because = addressRefusal(to.url, way.allowed);
    if (because) throw new Refused(because);
    const lookup = guardedLookup(way.resolve, way.allowed);
    const { type, body } = message;
    const response = await ask(to.url, {
      accept: ["*/*"],
      lookup,
      silence: way.silence,
      line,
      signal,
      message: { type, body },
    });
    const status = response.statusCode ?? 0;
    response.destroy(); // its body is of no use
    return status >= 200 && status < 300
      ? { ok: true, status }
      : { ok: false, because: refusalInWords(status, host) };
  } catch (error) {
    return { ok: false, because: reasonOf(error, signal, host).because };
  } finally {
    line.abort();
  }
}

function refusalInWords(status: number, host: string): string {
  if (status >= 300 && status < 400)
    return `“${host}” sends on to another address. Use the one where it ends.`;
  if (status === 404 || status === 410)
    return `“${host}” takes nothing at this address. Check it for typing errors.`;
  if (status === 429) return `“${host}” has been told too often. It is tried again later.`;
  if (status >= 500) return `“${host}” has trouble at the moment. It is tried again later.`;
  return `“${host}” didn’t take it (status ${status}). Check the address, and that it can reach this site.`;
}
