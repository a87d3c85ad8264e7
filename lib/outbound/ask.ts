import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { hostOf } from "./admit";
import { Refused } from "./refused";

/** Longest head of an answer, in bytes. */
const MAX_HEAD = 16 * 1024;

interface Hop {
  /** Media types, as the Accept header names them. */
  accept: readonly string[];
  lookup: LookupFunction;
  /** What is sent along; without it the address is only asked. */
  message?: { type: string; body: string };
  /** Longest time without a byte, in milliseconds. */
  silence: number;
  /** Aborted with the reason when the site falls silent, now or while the body is read. */
  line: AbortController;
  /** Ends the request, or the reading of the body. */
  signal: AbortSignal;
}

// Agents of our own: the global ones may be told by the environment to go through a proxy, which resolves names itself.
const AGENT = {
  keepAlive: false,
  // How long one of several IP addresses may take before the next is tried; Node's quarter of a second loses far sites.
  autoSelectFamilyAttemptTimeout: 1_000,
};
const plain = new http.Agent(AGENT);
const secure = new https.Agent(AGENT);

/**
 * Ask one address, which has been judged, and give its answer with the body unread. No cookies, no referrer, and no
 * redirect is followed.
 *
 * @throws Refused, or an error with a code of Node's.
 */
export function ask(
  url: URL,
  { accept, lookup, message, silence, line, signal }: Hop,
): Promise<IncomingMessage> {
  const tls = url.protocol === "https:";
  const host = hostOf(url);
  return new Promise((resolve, reject) => {
    const request = (tls ? https : http).request({
      method: message ? "POST" : "GET",
      agent: tls ? secure : plain,
      host,
      port: url.port || (tls ? 443 : 80),
      path: url.pathname + url.search,
      headers: {
        "user-agent": "Galley (editorial CMS)",
        accept: accept.join(", "),
        "accept-encoding": "gzip, deflate, br",
        ...(message
          ? { "content-type": message.type, "content-length": String(Buffer.byteLength(message.body)) }
          : {}),
      },
      lookup,
      timeout: silence,
      signal,
      maxHeaderSize: MAX_HEAD,
      insecureHTTPParser: false,
      // Said here, NODE_TLS_REJECT_UNAUTHORIZED=0 can't undo it.
      rejectUnauthorized: true,
    });
    request.end(message?.body);
    request.on("response", resolve);
    request.on("timeout", () =>
      line.abort(
        new Refused(`“${host}” has stopped answering. Check the address, or try again later.`, {
          passing: true,
        }),
      ),
    );
    // Stays on when the answer is there: a server may send rubbish behind it.
    request.on("error", reject);
    // A switch to another protocol ends with neither an answer nor an error.
    request.on("close", () =>
      reject(new Refused(`“${host}” doesn't answer as a web site does. Check the address.`)),
    );
  });
}
