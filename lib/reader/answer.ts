import "server-only";
import { randomUUID } from "node:crypto";
import { bodyOf, type FinishedPage, finishPage, type RenderedPage } from "./finished-page";
import { handOver } from "./hand-over";
import { hearChanges } from "./hear-changes";
import { isUnchanged } from "./negotiate";
import { pages } from "./pages";

/**
 * Answer a reader from the page cache; `make` runs when the page is not there, once however many ask.
 *
 * `key` is the path with its slash, and the query where it matters. When the page can't be made and no older one
 * is here, the answer is a plain 503 that nothing may keep.
 */
export async function answer(
  request: Request,
  key: string,
  make: () => Promise<RenderedPage>,
): Promise<Response> {
  hearChanges();
  try {
    const page = await pages.get(key, async () => finishPage(await make()));
    return respond(request, page);
  } catch (thrown) {
    return unavailable(thrown);
  }
}

/** Our own server sends what is handed over; without it the framework packs the plain page itself. */
function respond(request: Request, page: FinishedPage): Response {
  if (handOver(request, page)) return new Response(null, { status: page.status });
  const { etag, headers, shortHeaders } = page.variants.identity;
  const conditions = {
    ifNoneMatch: request.headers.get("if-none-match") ?? undefined,
    ifModifiedSince: request.headers.get("if-modified-since") ?? undefined,
  };
  if (page.status === 200 && isUnchanged(conditions, etag, page.lastModified)) {
    return new Response(null, { status: 304, headers: toHeaders(shortHeaders) });
  }
  const sent = request.method === "HEAD" ? null : new Uint8Array(bodyOf(page, "identity"));
  return new Response(sent, { status: page.status, headers: toHeaders(headers) });
}

function toHeaders(flat: readonly string[]): Headers {
  const headers = new Headers();
  for (let index = 0; index < flat.length; index += 2) headers.set(flat[index] ?? "", flat[index + 1] ?? "");
  return headers;
}

function unavailable(thrown: unknown): Response {
  const defect = randomUUID();
  console.error(`A public page could not be made (defect ${defect}).`, thrown);
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Back in a moment</title><h1>Back in a moment</h1><p>This page can’t be made right now. Please try again shortly.</p><p><small>${defect}</small></p></html>`,
    {
      status: 503,
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Cache-Control": "no-store",
        "Content-Security-Policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Retry-After": "5",
      },
    },
  );
}
