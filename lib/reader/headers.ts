import { createHash } from "node:crypto";

// No script runs on a public page; JSON-LD is text to a browser. `connect-src` is for readers' own tools.
const POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** Headers of a page of ours. The rules in its one style element are allowed by their hash. */
export function pageHeaders(rules: string): Record<string, string> {
  const hash = createHash("sha256").update(rules).digest("base64");
  const style = rules === "" ? "style-src 'self'" : `style-src 'self' 'sha256-${hash}'`;
  return {
    "Content-Security-Policy": [...POLICY, style].join("; "),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  };
}
