import type { IncomingMessage, ServerResponse } from "node:http";
import { bodyOf, type FinishedPage } from "./finished-page";
import { encodingFor, isUnchanged } from "./negotiate";

/** Send a page in the encoding that the browser takes best, or word that its copy is still right. */
export function writePage(page: FinishedPage, request: IncomingMessage, response: ServerResponse): void {
  const asked = readAsked(request.rawHeaders);
  const encoding = encodingFor(asked.acceptEncoding);
  const variant = page.variants[encoding];
  if (page.status === 200 && isUnchanged(asked, variant.etag, page.lastModified)) {
    response.writeHead(304, variant.shortHeaders).end();
    return;
  }
  response.writeHead(page.status, variant.headers);
  if (request.method === "HEAD") response.end();
  else response.end(variant.body ?? bodyOf(page, encoding));
}

interface Asked {
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
  ifModifiedSince: string | undefined;
}

/**
 * The three headers that matter, from Node's flat list of names and values. Its `headers` object is made of all of
 * them when it is first asked for, which would cost as much as the rest of the answer.
 */
function readAsked(raw: readonly string[]): Asked {
  const asked: Asked = { acceptEncoding: undefined, ifNoneMatch: undefined, ifModifiedSince: undefined };
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] ?? "";
    if (name.length === 15 && name.toLowerCase() === "accept-encoding") asked.acceptEncoding = raw[index + 1];
    else if (name.length === 13 && name.toLowerCase() === "if-none-match") asked.ifNoneMatch = raw[index + 1];
    else if (name.length === 17 && name.toLowerCase() === "if-modified-since") {
      asked.ifModifiedSince = raw[index + 1];
    }
  }
  return asked;
}
