import { answer } from "@/lib/reader/answer";
import { robots } from "@/lib/reader/robots";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return answer(request, "/robots.txt", robots);
}
