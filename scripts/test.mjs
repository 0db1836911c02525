// npm test: everything, on a temporary database. `npm test -- rules integration e2e` runs only those suites,
// `npm test -- e2e sign-in.spec.ts` only those files of them.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runJourneys } from "./serving/journeys.mjs";
import { onStop, run, step } from "./parts/processes.mjs";
import { dataDirectory } from "./parts/settings.mjs";
import { startTestDatabase } from "./database/test-database.mjs";
import { countVitest, readReport, summary } from "./parts/test-reports.mjs";

const SUITES = ["rules", "integration", "e2e"];
const isFile = (word) => /[./]/.test(word);

/** Answers a list as the journeys do: the runner's one report. */
async function runVitest(projects, { environment, reports, only }) {
  const file = join(reports, "vitest.json");
  const args = ["run", ...projects.flatMap((project) => ["--project", project])];
  const output = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await run("vitest", [...args, ...only, ...output], {
    env: environment,
    allowFailure: true,
  });
  step(`${projects.join(" and ")} done`);
  return [readReport(file, countVitest, code)];
}

/** A suite that cannot run at all is one failure, and the other suites still run. */
async function attempt(name, work) {
  try {
    return await work();
  } catch (error) {
    console.error(`\n${name} could not run: ${error.expected ? error.message : error.stack}`);
    return [{ passed: 0, failed: 1, skipped: [] }];
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
  const uploads = join(files, "uploads");
  mkdirSync(uploads);

  const database = await startTestDatabase({ filesDirectory: uploads });
  onStop(database.stop);
  step("test database up and migrated");
  const shared = { database, environment: database.environment, reports, only };

  const parts = [];
  const projects = ["rules", "integration"].filter(has);
  if (has("integration")) projects.push("alone");
  if (projects.length) parts.push(...(await attempt("vitest", () => runVitest(projects, shared))));
  if (has("e2e")) parts.push(...(await attempt("the journeys", () => runJourneys(shared))));

  const { lines, closing, failed } = summary(parts, { skipsFail: process.env.CI === "true" });
  step("done");
  console.log(`\n${[...lines, closing].join("\n")}`);
  return failed ? 1 : 0;
}
