import "server-only";
import { randomUUID } from "node:crypto";
import { type FinishedPage, finishPage, type RenderedPage } from "./finished-page";
import { hearChanges } from "./hear-changes";
import { encodingFor, isUnchanged } from "./negotiate";
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

function respond(request: Request, page: FinishedPage): Response {
  const header = (name: string) => request.headers.get(name) ?? undefined;
  const variant = page.variants[encodingFor(header("accept-encoding"))];
  const conditions = {
    ifNoneMatch: header("if-none-match"),
    ifModifiedSince: header("if-modified-since"),
  };
  if (page.status === 200 && isUnchanged(conditions, variant.etag, page.lastModified)) {
    return new Response(null, { status: 304, headers: toHeaders(variant.shortHeaders) });
  }
  const body = request.method === "HEAD" ? null : new Uint8Array(variant.body);
  return new Response(body, { status: page.status, headers: toHeaders(variant.headers) });
}

/** See keepVary in serve-cached: the mark asks our server to undo what the framework adds. */
function toHeaders(flat: readonly string[]): Headers {
  const headers = new Headers({ "x-galley-vary": "1" });
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
