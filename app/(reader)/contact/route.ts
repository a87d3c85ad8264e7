import { answer } from "@/lib/reader/answer";
import { policyPage } from "@/lib/reader/policy-page";
import { sectionKey } from "@/lib/reader/section-page";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  const before = new URL(request.url).searchParams.get("before");
  return answer(request, sectionKey("contact", before), () => policyPage("contact", before));
}
