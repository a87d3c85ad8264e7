import { answer } from "@/lib/reader/answer";
import { assetPage } from "@/lib/reader/assets/asset-page";
import { notFoundPage } from "@/lib/reader/plain-pages";

interface Context {
  params: Promise<{ name: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { name } = await params;
  return answer(request, `/assets/${name}`, async () => (await assetPage(name)) ?? notFoundPage());
}
