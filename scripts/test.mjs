// npm test: everything, on a temporary database. `npm test -- rules integration e2e` runs only those suites,
// `npm test -- e2e sign-in.spec.ts` only those files of them.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { demonstrationEnvironment, ensureBuild, startServer, startWorker } from "./serving/application.mjs";
import { findBrowser } from "./parts/browser.mjs";
import { seedDemoData } from "./serving/demo-data.mjs";
import { freePort, onStop, run, step } from "./parts/processes.mjs";
import { dataDirectory } from "./parts/settings.mjs";
import { copyTemplate, startTestDatabase } from "./database/test-database.mjs";
import { countPlaywright, countVitest, readReport, summary } from "./parts/test-reports.mjs";

const SUITES = ["rules", "integration", "e2e"];
const isFile = (word) => /[./]/.test(word);

async function runVitest(projects, { environment, reports, only }) {
  const file = join(reports, "vitest.json");
  const args = ["run", ...projects.flatMap((project) => ["--project", project])];
  const output = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await run("vitest", [...args, ...only, ...output], {
    env: environment,
    allowFailure: true,
  });
  step(`${projects.join(" and ")} done`);
  return readReport(file, countVitest, code);
}

async function runJourneys({ database, environment, reports, only }) {
  const browser = findBrowser();
  const { ownerUrl, appUrl } = await copyTemplate(database, "terukur_e2e");
  const port = await freePort();
  const env = {
    ...demonstrationEnvironment({ appUrl, port }),
    ...environment,
    APP_DATABASE_URL: appUrl,
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    NODE_ENV: "production",
  };
  await seedDemoData({ ownerUrl, env });
  step("demonstration agency seeded");
  await ensureBuild();
  const server = await startServer({ port, env });
  const worker = startWorker({ env });
  const file = join(reports, "playwright.json");
  const { code } = await run("playwright", ["test", ...only], {
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
  step("journeys done");
  return readReport(file, countPlaywright, code);
}

/** A suite that cannot run at all is one failure, and the other suites still run. */
async function attempt(name, work) {
  try {
    return await work();
  } catch (error) {
    console.error(`\n${name} could not run: ${error.expected ? error.message : error.stack}`);
    return { passed: 0, failed: 1, skipped: [] };
  }
}

export default async function test(words) {
  const only = words.filter(isFile);
  const wanted = words.filter((word) => !isFile(word));
  const unknown = wanted.filter((suite) => !SUITES.includes(suite));
  if (unknown.length) throw new Error(`unknown suite ${unknown}; there are: ${SUITES.join(", ")}`);
  const has = (suite) => wanted.length === 0 || wanted.includes(suite);
  const reports = join(dataDirectory(), "test-reports");
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const files = mkdtempSync(join(dataDirectory(), "test-files-"));
  onStop(() => rmSync(files, { recursive: true, force: true }));

  const database = await startTestDatabase({ filesDirectory: files });
  onStop(database.stop);
  step("test database up and migrated");
  const shared = { database, environment: database.environment, reports, only };

  const parts = [];
  const projects = ["rules", "integration"].filter(has);
  if (projects.length) parts.push(await attempt("vitest", () => runVitest(projects, shared)));
  if (has("e2e")) parts.push(await attempt("the journeys", () => runJourneys(shared)));

  const { lines, closing, failed } = summary(parts, { skipsFail: process.env.CI === "true" });
  step("done");
  console.log(`\n${[...lines, closing].join("\n")}`);
  return failed ? 1 : 0;
}
