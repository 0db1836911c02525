// The journeys in a real browser: one served application for each width, on a copy of the seeded agency, side by side.
// One journey leaves the machine idle half of the time, and the widths have nothing to do with each other.
import { cpSync } from "node:fs";
import { dirname, join } from "node:path";
import { copyDatabase, copyTemplate } from "../database/test-database.mjs";
import { findBrowser } from "../parts/browser.mjs";
import { failure, freePort, run, step } from "../parts/processes.mjs";
import { countPlaywright, readReport } from "../parts/test-reports.mjs";
import { demonstrationEnvironment, ensureBuild, startServer, startWorker } from "./application.mjs";
import { seedDemoData } from "./demo-data.mjs";

const WIDTHS = ["desktop", "phone"];

async function environmentOf({ appUrl, files, shared }) {
  const port = await freePort();
  const env = { ...demonstrationEnvironment({ appUrl, port }), ...shared };
  return {
    port,
    env: {
      ...env,
      APP_DATABASE_URL: appUrl,
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
      NODE_ENV: "production",
      TERUKUR_DATA_DIR: files,
    },
  };
}

async function walk(width, { ownerUrl, port, env }, { browser, reports, only }) {
  const server = await startServer({ port, env });
  const worker = startWorker({ env });
  const file = join(reports, `playwright-${width}.json`);
  const { code } = await run("playwright", ["test", "--project", width, "--pass-with-no-tests", ...only], {
    allowFailure: true,
    env: {
      ...env,
      NODE_ENV: "test",
      CHROMIUM_PATH: browser,
      TEST_BASE_URL: env.NEXTAUTH_URL,
      TEST_E2E_DATABASE_URL: ownerUrl,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
  });
  await worker.stop();
  await server.stop();
  step(`journeys at the ${width} done`);
  return readReport(file, countPlaywright, code);
}

/** Builds, seeds once, and walks the journeys at each width. Answers the counts of each. */
export async function runJourneys({ database, environment, reports, only }) {
  const browser = findBrowser();
  const [first, ...others] = WIDTHS;
  const seeded = await copyTemplate(database, `terukur_e2e_${first}`);
  const seedFiles = environment.TERUKUR_DATA_DIR;
  const home = await environmentOf({ appUrl: seeded.appUrl, files: seedFiles, shared: environment });
  await seedDemoData({ ownerUrl: seeded.ownerUrl, env: home.env });
  step("demonstration agency seeded");
  const served = [[first, { ownerUrl: seeded.ownerUrl, ...home }]];
  for (const width of others) {
    const copy = await copyDatabase(database, { from: `terukur_e2e_${first}`, to: `terukur_e2e_${width}` });
    const files = join(dirname(seedFiles), width);
    cpSync(seedFiles, files, { recursive: true });
    const own = await environmentOf({ appUrl: copy.appUrl, files, shared: environment });
    served.push([width, { ownerUrl: copy.ownerUrl, ...own }]);
  }
  await ensureBuild();
  const counts = await Promise.all(
    served.map(([width, one]) => walk(width, one, { browser, reports, only })),
  );
  // A file may be for one width only; one that no width knows is a mistyped name, not a success.
  const walked = counts.some(({ passed, failed, skipped }) => passed + failed + skipped.length > 0);
  if (!walked) throw failure(`There is no journey in ${only.join(", ") || "tests/e2e"}.`);
  return counts;
}
