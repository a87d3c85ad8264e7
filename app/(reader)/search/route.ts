import { answer } from "@/lib/reader/answer";
import { addressOf, readQuestion } from "@/lib/reader/search/question";
import { searchPage } from "@/lib/reader/search/search-page";

export function GET(request: Request): Promise<Response> {
  const question = readQuestion(new URL(request.url).searchParams);
  return answer(request, addressOf(question), () => searchPage(question));
}
