import { answer } from "@/lib/reader/answer";
import { publicPicture } from "@/lib/reader/media";
import { pictureAnswer, pictureLater } from "@/lib/reader/picture-answer";
import { notFoundPage } from "@/lib/reader/plain-pages";

interface Context {
  params: Promise<{ name: string }>;
}

/** Pictures are read from disk each time: in memory they would crowd out the pages. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { name } = await params;
  const picture = await publicPicture(name);
  if (picture === null) return answer(request, `/media/${name}`, notFoundPage);
  return picture === "busy" ? pictureLater() : pictureAnswer(request, picture);
}
