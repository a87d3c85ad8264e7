import type { IncomingMessage, ServerResponse } from "node:http";
import { queryAddress } from "@/lib/format/query-address";
import type { FinishedPage } from "./finished-page";
import { awaitHandOver } from "./hand-over";
import { pages } from "./pages";
import { writePage } from "./write-page";

/** What is never a reader's: the framework answers it alone. */
const HOUSE = /^\/(?:_next|api|desk|sign-in|invite|set-up|preview)(?:[/?]|$)/;

/**
 * Answer a reader's request from the finished pages, before the framework wakes up. True when it is answered.
 *
 * Only looks: what is not here or not fresh goes on to the framework, whose route makes and keeps it and hands it
 * back to be sent. Queries that mean nothing to us ("?utm_source=…") get the page of the path; what may be the old
 * address of a story ("?p=12") is asked for.
 */
export function answerFromCache(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url } = request;
  if ((method !== "GET" && method !== "HEAD") || url === undefined) return false;
  const page = find(url);
  if (page !== null) {
    writePage(page, request, response);
    return true;
  }
  if (!HOUSE.test(url)) awaitHandOver(request, response);
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
