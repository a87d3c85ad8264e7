import { z } from "zod";
import { listSuggestions } from "@/lib/article/list-suggestions";
import { staffRoute } from "@/lib/web/route";

/** Names and topics that are known already, for the fields in which people write them. */
export const GET = staffRoute(z.strictObject({}), listSuggestions);
