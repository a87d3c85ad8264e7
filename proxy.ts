import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/web/content-security-policy";
import { PATH_HEADER } from "@/lib/web/path-header";

/**
 * A nonce for the desk's inline scripts, and a note of which page was asked for. No authorization happens here:
 * taking this file away would cost the policy and the way back after signing in, and show nobody anything more.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  // The framework finds the nonce here and puts it on every script that it writes.
  headers.set("content-security-policy", policy);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

// Readers' pages write their own, stricter policy; the framework's files need none.
export const config = {
  matcher: ["/desk/:path*", "/sign-in/:path*", "/invite/:path*", "/set-up/:path*"],
};
