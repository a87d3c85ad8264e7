import { AwaitedPictures } from "@/lib/picture-job/input";
import { listAwaitedPictures } from "@/lib/picture-job/list-awaited";
import { staffRoute } from "@/lib/web/route";

/** The pictures of an article's figures that are on their way, or were given up. */
export const GET = staffRoute(AwaitedPictures, listAwaitedPictures);
