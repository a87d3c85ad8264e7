import { ImportAddress } from "@/lib/import/input";
import { importAddress } from "@/lib/run/import-address";
import { staffRoute } from "@/lib/web/route";

/** Fetch a page, read it, and keep it for review; of a feed all stories, as a run. */
export const POST = staffRoute(ImportAddress, importAddress);
