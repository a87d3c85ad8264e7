import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  typedRoutes: true,
  // Pictures are made once by lib/media; an optimiser that fetches on request is a door we do not need.
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "sharp", "pg", "@prisma/client", "@prisma/adapter-pg"],
  // Our own server sends compressed bytes where they pay; see scripts/serve.ts.
  compress: true,
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
  ...(process.env.GALLEY_DIST ? { distDir: process.env.GALLEY_DIST } : {}),
};

export default config;
