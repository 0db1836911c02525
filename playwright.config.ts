import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

// `npm test -- e2e` finds the browser and starts the server; alone, this runs against a running demonstration.
const browser = process.env.CHROMIUM_PATH ?? ["/usr/bin/chromium"].find((path) => existsSync(path));

export default defineConfig({
  testDir: "tests/e2e",
  // The journeys follow one another through one agency's quarter.
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  // A second try is named in the closing lines (scripts/parts/test-reports.mjs), never silent.
  retries: 1,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI === "true",
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : "list",
  use: {
    baseURL: process.env.TEST_BASE_URL ?? "http://127.0.0.1:3000",
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    // A click that finds nothing says so before the whole test is over.
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: browser,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "desktop", outputDir: "test-results/desktop", use: { viewport: { width: 1366, height: 850 } } },
    // The journeys themselves; faults, weights and statements do not depend on the screen.
    {
      name: "phone",
      outputDir: "test-results/phone",
      testMatch:
        /(main-job|amendment|start-before-leader|role-matrix|strategy|sign-in|without-javascript|personnel|hr-pages|other-pages|second-factor|objections|annual|panel|unit-of-thirty|lens-and-handover|extension-and-needs)\.spec\.ts$/,
      use: { viewport: { width: 360, height: 800 }, hasTouch: true },
    },
  ],
});
