/**
 * What a page of the desk may load: its own files, and the inline scripts that carry this answer's nonce, which
 * is how the framework hands over its data. Pictures may also be blobs: an upload is shown before it is sent.
 *
 * No `strict-dynamic`: with it Chromium runs inline scripts that a running script appends, and all our files come
 * from here anyway.
 *
 * In development React needs `eval` for its traces, and changed modules arrive over a web socket.
 */
export function contentSecurityPolicy(
  nonce: string,
  development = process.env.NODE_ENV === "development",
): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-inline'" : ""}`,
    // Positions and colours of pictures stand in style attributes; they can't run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
