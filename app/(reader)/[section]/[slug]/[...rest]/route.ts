import { answer } from "@/lib/reader/answer";
import { notFoundPage } from "@/lib/reader/plain-pages";

/** No public address has more than two segments; whatever looks for one is told so by our own page. */
export function GET(request: Request): Promise<Response> {
  return answer(request, new URL(request.url).pathname, notFoundPage);
}
