import { defineConfig } from "prisma/config";

// `prisma generate` needs no schema engine, but looks for one and would download it. Any existing file will do.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
