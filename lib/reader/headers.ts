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
];

/**
 * Headers of a page of ours. The rules in its one style element are allowed by their hash; nobody may frame it, or, for
 * a preview, our own desk alone.
 */
export function pageHeaders(rules: string, framedBy: "'none'" | "'self'" = "'none'"): Record<string, string> {
  const hash = createHash("sha256").update(rules).digest("base64");
  const style = rules === "" ? "style-src 'self'" : `style-src 'self' 'sha256-${hash}'`;
  return {
    "Content-Security-Policy": [...POLICY, `frame-ancestors ${framedBy}`, style].join("; "),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  };
}
