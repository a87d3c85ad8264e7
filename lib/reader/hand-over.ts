import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FinishedPage } from "./finished-page";
import { writePage } from "./write-page";

// The framework takes Content-Encoding off what its handlers answer, compresses anew and adds its router's headers
// to Vary. So a handler hands the finished page back to our server by a name that only the two know, and our
// server sends the page as it would have from the cache.

/** Carries the name of the request to the handler. Whatever a client sends in it is replaced. */
export const REQUEST_NAME = "x-galley-request";

/**
 * On an answer of a handler that writes its own headers: nothing is to be added to what it varies with. Its value is the
 * length of the body, which the framework takes off, or "none" where it has none.
 */
export const WHOLE_ANSWER = "x-galley-whole";

const KEY = Symbol.for("galley.hand-over");
const shared = globalThis as typeof globalThis & { [KEY]?: Map<string, FinishedPage | null> };
const requests = shared[KEY] ?? new Map<string, FinishedPage | null>();
shared[KEY] = requests;

/** Give a finished page to the server in front. False where there is none, as in development. */
export function handOver(request: Request, page: FinishedPage): boolean {
  const name = request.headers.get(REQUEST_NAME);
  if (name === null || !requests.has(name)) return false;
  requests.set(name, page);
  return true;
}

/**
 * Let the framework answer, and send the page that its handler hands over in place of what it writes. Resolves with that
 * page as soon as it is sent; with null when the framework answers by itself, or nobody is there to be answered.
 */
export function awaitHandOver(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<FinishedPage | null> {
  const { promise, resolve } = Promise.withResolvers<FinishedPage | null>();
  const name = randomUUID();
  request.headers[REQUEST_NAME] = name;
  requests.set(name, null);
  response.once("close", () => {
    requests.delete(name);
    resolve(null);
  });
  const { writeHead, end } = response;
  let page: FinishedPage | null = null;
  const patched = {
    writeHead(...args: unknown[]) {
      page = requests.get(name) ?? null;
      if (page === null) {
        resolve(null);
        keepWhole(response);
        return Reflect.apply(writeHead, response, args);
      }
      for (const header of response.getHeaderNames()) response.removeHeader(header);
      Object.assign(response, { writeHead });
      return response;
    },
    end(...args: unknown[]) {
      page ??= requests.get(name) ?? null;
      Object.assign(response, { writeHead: page === null ? response.writeHead : writeHead, end });
      resolve(page);
      if (page === null) return Reflect.apply(end, response, args);
      for (const header of response.getHeaderNames()) response.removeHeader(header);
      writePage(page, request, response);
      return response;
    },
  };
  Object.assign(response, patched);
  return promise;
}

function keepWhole(response: ServerResponse): void {
  const length = response.getHeader(WHOLE_ANSWER);
  if (length === undefined) return;
  response.removeHeader(WHOLE_ANSWER);
  response.removeHeader("Vary");
  if (typeof length === "string" && length !== "none") response.setHeader("Content-Length", length);
}
