import { answer } from "@/lib/reader/answer";
import { correctionsKey, correctionsPage } from "@/lib/reader/corrections-page";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  const before = new URL(request.url).searchParams.get("before");
  return answer(request, correctionsKey(before), () => correctionsPage(before));
}
