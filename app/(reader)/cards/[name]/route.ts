import { answer } from "@/lib/reader/answer";
import { cardAnswer } from "@/lib/reader/card/answer";
import { findCard } from "@/lib/reader/card/find-card";

interface Context {
  params: Promise<{ name: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { name } = await params;
  const found = await findCard(name);
  if (found.kind === "page") return answer(request, encodeURI(`/cards/${name}`), found.make);
  return cardAnswer(request, found.card);
}
