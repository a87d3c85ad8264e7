import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // The guard package throws outside a React server; tests are neither server nor browser.
      { find: "server-only", replacement: `${root}lib/testing/nothing.ts` },
    ],
  },
  test: {
    include: [
      "lib/**/*.test.ts",
      "components/**/*.test.{ts,tsx}",
      "scripts/**/*.test.ts",
      "prisma/**/*.test.ts",
      "deploy/**/*.test.ts",
    ],
    globalSetup: ["lib/testing/postgres.ts"],
    setupFiles: ["lib/testing/no-console-error.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
