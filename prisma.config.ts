import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "prisma/config";

// Prisma looks for the engine's address only after it has read this file, so setting it here is early enough.
// A file with a shebang is no executable on Windows: there Prisma downloads its own engine.
const engine = resolve(import.meta.dirname, "scripts/database/prisma-schema-engine.mjs");
if (process.platform !== "win32" && existsSync(engine)) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= engine;

// `generate`, `validate` and `format` need no database; every other command gets the real address.
const noDatabase = "postgresql://nobody@127.0.0.1:1/none";

export default defineConfig({
  schema: "prisma",
  migrations: {
    path: "prisma/migrations",
    seed: "tsx --conditions=react-server prisma/seed.ts",
  },
  datasource: { url: process.env.DATABASE_URL ?? noDatabase },
});
