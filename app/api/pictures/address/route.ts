import { fetchPicture } from "@/lib/picture-job/fetch-picture";
import { FetchPicture } from "@/lib/picture-job/input";
import { staffRoute } from "@/lib/web/route";

/** Bring in the picture at an address. The answer is that of an upload. */
export const POST = staffRoute(FetchPicture, fetchPicture);
