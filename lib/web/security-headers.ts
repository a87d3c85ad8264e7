/** What every answer of the house says to browsers, whoever asks. Policies on content are written page by page. */
export const SECURITY_HEADERS: readonly { key: string; value: string }[] = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // The desk's addresses carry numbers of articles, one-time links are secrets: neither leaves the house.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  // Browsers heed it over TLS alone; behind a proxy that ends TLS it arrives there.
  { key: "Strict-Transport-Security", value: "max-age=63072000" },
];
