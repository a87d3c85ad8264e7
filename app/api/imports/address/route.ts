import { importAddress } from "@/lib/import/import-address";
import { ImportAddress } from "@/lib/import/input";
import { staffRoute } from "@/lib/web/route";

/** Fetch a page, read it, and keep it for review. */
export const POST = staffRoute(ImportAddress, importAddress);
