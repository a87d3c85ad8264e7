import type { IncomingMessage, ServerResponse } from "node:http";
import { queryAddress } from "@/lib/format/query-address";
import type { FinishedPage } from "./finished-page";
import { awaitHandOver } from "./hand-over";
import { pages } from "./pages";
import { writePage } from "./write-page";

/** What is never a reader's: the framework answers it alone. */
const HOUSE = /^\/(?:_next|api|desk|sign-in|invite|set-up|preview)(?:[/?]|$)/;

/** What the framework is asked for, by the generation of the pages and the address. */
const asked = new Map<string, Promise<FinishedPage | null>>();

/**
 * Answer a reader's request from the finished pages, before the framework wakes up. False: it is the framework's, whose
 * route makes and keeps the page and hands it back to be sent.
 *
 * Who asks for a page that another one has just asked the framework for waits for that, since to wake it costs a hundred
 * times what it costs to send a page; `wake` is called if there was none. Queries that mean nothing to us
 * ("?utm_source=…") get the page of the path; what may be the old address of a story ("?p=12") is asked for.
 */
export function answerFromCache(
  request: IncomingMessage,
  response: ServerResponse,
  wake: () => void,
): boolean {
  const { method, url } = request;
  if ((method !== "GET" && method !== "HEAD") || url === undefined) return false;
  const page = find(url);
  if (page !== null) {
    writePage(page, request, response);
    return true;
  }
  if (HOUSE.test(url)) return false;
  // What is asked for after something was dropped must not get what was begun before.
  const key = `${pages.generation()} ${url}`;
  const coming = asked.get(key);
  if (coming) {
    void coming.then((made) => {
      if (made) return writePage(made, request, response);
      void awaitHandOver(request, response);
      return wake();
    });
    return true;
  }
  const made = awaitHandOver(request, response);
  asked.set(key, made);
  void made.then(() => asked.delete(key));
  return false;
}

function find(url: string): FinishedPage | null {
  const page = pages.peek(url);
  if (page !== null) return page;
  const query = url.indexOf("?");
  const numbered = query === 1 ? queryAddress(url) : null;
  if (numbered) return pages.peek(`/${numbered}`);
  return query === -1 || url.includes("before=", query) ? null : pages.peek(url.slice(0, query));
}
