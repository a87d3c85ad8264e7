import { answer } from "@/lib/reader/answer";
import { cardAnswer } from "@/lib/reader/card/answer";
import { findCard } from "@/lib/reader/card/find-card";
import { notFoundPage } from "@/lib/reader/plain-pages";

interface Context {
  params: Promise<{ name: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { name } = await params;
  const found = await findCard(name);
  if (found.kind === "page") return answer(request, encodeURI(`/cards/${name}`), found.make);
  return (await cardAnswer(request, found.card)) ?? answer(request, `/cards/${name}`, notFoundPage);
}
