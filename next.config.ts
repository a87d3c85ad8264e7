import type { NextConfig } from "next";
import { SECURITY_HEADERS } from "@/lib/web/security-headers";

const config: NextConfig = {
  poweredByHeader: false,
  typedRoutes: true,
  // Pictures are made once by lib/media; an optimiser that fetches on request is a door we do not need.
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "sharp", "pg", "@prisma/client", "@prisma/adapter-pg"],
  // Our own server sends compressed bytes where they pay; see scripts/serve.ts.
  compress: true,
  // `forbidden()`: a page that is refused answers 403 and says who may.
  experimental: { serverActions: { bodySizeLimit: "4mb" }, authInterrupts: true },
  // The address of RFC 9116; folders that begin with a dot are invisible to the tools that check our sources.
  rewrites: async () => [
    { source: "/.well-known/security.txt", destination: "/security.txt" },
    // IndexNow looks for its key beside the front page.
    { source: "/:key([0-9a-f]{32}).txt", destination: "/indexnow/:key" },
  ],
  headers: async () => [
    { source: "/(desk|sign-in|invite|set-up|api)/:path*", headers: [...SECURITY_HEADERS] },
    { source: "/(desk|sign-in)", headers: [...SECURITY_HEADERS] },
  ],
  // scripts/build.ts keeps one build a state of the sources, and types out of the way: `npm test` checks them.
  ...(process.env.GALLEY_TSCONFIG
    ? { typescript: { ignoreBuildErrors: true, tsconfigPath: process.env.GALLEY_TSCONFIG } }
    : {}),
  ...(process.env.GALLEY_DIST ? { distDir: process.env.GALLEY_DIST } : {}),
};

export default config;
