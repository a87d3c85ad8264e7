import type { NextRequest } from "next/server";
import { Forbidden } from "@/lib/errors";
import { handlers } from "@/lib/web/auth";
import { refusalOf } from "@/lib/web/refusal-of";
import { refusalResponse } from "@/lib/web/route";
import { FOREIGN_ORIGIN, isSameOrigin } from "@/lib/web/same-origin";

export const { GET } = handlers;

/** next-auth has its own token against foreign forms; ours asks for the origin like every other change here. */
export function POST(request: NextRequest): Promise<Response> | Response {
  if (!isSameOrigin(request.headers)) return refusalResponse(refusalOf(new Forbidden(FOREIGN_ORIGIN)));
  return handlers.POST(request);
}
