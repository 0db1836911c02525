import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const alias = {
  "@": root,
  // The package throws outside a React server; tests are a server without React.
  "server-only": `${root}/tests/support/empty.ts`,
};

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: [
            "lib/**/*.test.ts",
            "components/**/*.test.ts",
            "app/**/*.test.ts",
            "tests/architecture.test.ts",
            "tests/scripts/**/*.test.mjs",
          ],
          pool: "threads",
          testTimeout: 15_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["scripts/database/test-database.mjs"],
          // Each fork owns one copy of the migrated template database (tests/support/database.ts).
          pool: "forks",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
