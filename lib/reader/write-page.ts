import type { IncomingMessage, ServerResponse } from "node:http";
import type { FinishedPage } from "./finished-page";
import { encodingFor, isUnchanged } from "./negotiate";

/** Send a page in the encoding that the browser takes best, or word that its copy is still right. */
export function writePage(page: FinishedPage, request: IncomingMessage, response: ServerResponse): void {
  const { headers, method } = request;
  const variant = page.variants[encodingFor(headers["accept-encoding"])];
  const ifNoneMatch = headers["if-none-match"];
  const ifModifiedSince = headers["if-modified-since"];
  const asks = page.status === 200 && (ifNoneMatch !== undefined || ifModifiedSince !== undefined);
  if (asks && isUnchanged({ ifNoneMatch, ifModifiedSince }, variant.etag, page.lastModified)) {
    response.writeHead(304, variant.shortHeaders).end();
    return;
  }
  response.writeHead(page.status, variant.headers);
  if (method === "HEAD") response.end();
  else response.end(variant.body);
}
