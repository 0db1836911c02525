import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const alias = {
  "@": root,
  // The package throws outside a React server; tests are a server without React.
  "server-only": `${root}/tests/support/empty.ts`,
};

const onDatabase = {
  globalSetup: ["scripts/database/test-database.mjs"],
  pool: "forks" as const,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  restoreMocks: true,
};

export default defineConfig({
  resolve: { alias },
  test: {
    // The default leaves one core to a watcher that nobody runs here.
    maxWorkers: availableParallelism(),
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
          ...onDatabase,
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          exclude: ["tests/integration/**/*.alone.test.ts"],
          // Loading the product costs more than most files' tests: a worker loads it once and runs many files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...onDatabase,
          // Replaces a module, sets the environment that the product reads once, or measures its process: a process for each file.
          name: "alone",
          // After the others and one by one, so that a measure finds a core of its own.
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
          include: ["tests/integration/**/*.alone.test.ts"],
        },
      },
    ],
  },
});
