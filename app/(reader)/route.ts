import { answer } from "@/lib/reader/answer";
import { frontPage } from "@/lib/reader/front-page";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return answer(request, "/", frontPage);
}
