import "server-only";
import type { ReactNode } from "react";
import type { RenderedPage } from "./finished-page";
import { pageHeaders } from "./headers";

/** React as a templating language: markup without a trace of its runtime. */
export async function markup(element: ReactNode): Promise<string> {
  // Imported late: the bundler refuses react-dom/server where server components could reach it.
  const { renderToStaticMarkup } = await import("react-dom/server");
  return renderToStaticMarkup(element);
}

/** A whole document as a page. `rules` are those in its style element; its policy allows them. */
export async function htmlPage(
  document: ReactNode,
  rules: string,
  page: Pick<RenderedPage, "status" | "tags" | "lastModified" | "keep">,
): Promise<RenderedPage> {
  const body = `<!doctype html>${await markup(document)}`;
  return { ...page, type: "text/html; charset=utf-8", body, headers: pageHeaders(rules) };
}
