import type { IncomingMessage, ServerResponse } from "node:http";
import type { FinishedPage } from "./finished-page";
import { encodingFor, isUnchanged } from "./negotiate";
import { pages } from "./pages";

/**
 * Answer a reader's request from the finished pages, before the framework wakes up. True when it is answered.
 *
 * Only looks: what is not here or not fresh goes on to the framework, whose route renders and keeps it. Queries
 * that mean nothing to us ("?utm_source=…") get the page of the path.
 */
export function answerFromCache(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url } = request;
  if ((method !== "GET" && method !== "HEAD") || url === undefined) return false;
  const page = find(url);
  if (page === null) {
    keepVary(response);
    return false;
  }
  send(page, request, response);
  return true;
}

function find(url: string): FinishedPage | null {
  const page = pages.peek(url);
  if (page) return page;
  const query = url.indexOf("?");
  return query === -1 || url.includes("before=", query) ? null : pages.peek(url.slice(0, query));
}

function send(page: FinishedPage, request: IncomingMessage, response: ServerResponse): void {
  const { headers } = request;
  const variant = page.variants[encodingFor(headers["accept-encoding"])];
  const ifNoneMatch = headers["if-none-match"];
  const ifModifiedSince = headers["if-modified-since"];
  const asks = ifNoneMatch !== undefined || ifModifiedSince !== undefined;
  if (
    asks &&
    page.status === 200 &&
    isUnchanged({ ifNoneMatch, ifModifiedSince }, variant.etag, page.lastModified)
  ) {
    response.writeHead(304, variant.shortHeaders as string[]).end();
    return;
  }
  response.writeHead(page.status, variant.headers as string[]);
  if (request.method === "HEAD") response.end();
  else response.end(variant.body);
}

/**
 * The framework adds the headers of its own router to `Vary` on every answer, which would split each public page
 * into many copies in caches. Where a handler of ours said what its answer varies with, that is all.
 */
function keepVary(response: ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    if (response.getHeader("x-galley-vary") !== undefined) {
      response.removeHeader("x-galley-vary");
      response.setHeader("Vary", "Accept-Encoding");
    }
    return Reflect.apply(writeHead, this, args);
  } as typeof writeHead;
}
