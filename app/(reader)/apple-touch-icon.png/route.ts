import { answer } from "@/lib/reader/answer";
import { iconPage } from "@/lib/reader/assets/asset-page";
import { notFoundPage } from "@/lib/reader/plain-pages";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return answer(request, "/apple-touch-icon.png", async () => (await iconPage("icon.png")) ?? notFoundPage());
}
