import { answer } from "@/lib/reader/answer";
import { liteFrontPage } from "@/lib/reader/lite";

export const dynamic = "force-dynamic";

/** The front page as a list of headlines, for slow lines and text browsers. */
export async function GET(request: Request): Promise<Response> {
  return answer(request, "/lite", liteFrontPage);
}
