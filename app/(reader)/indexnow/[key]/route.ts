import { answer } from "@/lib/reader/answer";
import { keyFile } from "@/lib/reader/hub";
import { notFoundPage } from "@/lib/reader/plain-pages";

interface Context {
  params: Promise<{ key: string }>;
}

/** Asked for as "/KEY.txt", where the protocol wants it: see next.config.ts. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { key } = await params;
  return answer(request, encodeURI(`/${key}.txt`), async () => (await keyFile(key)) ?? notFoundPage());
}
