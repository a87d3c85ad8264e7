import { answer } from "@/lib/reader/answer";
import { notFoundPage } from "@/lib/reader/plain-pages";
import { securityText } from "@/lib/reader/plain-texts";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return answer(
    request,
    "/.well-known/security.txt",
    async () => (await securityText()) ?? (await notFoundPage()),
  );
}
