// npm run check: everything that needs neither a database nor a browser.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { missingEntries } from "./checks/complete-lock.mjs";
import { documentProblems } from "./checks/documents.mjs";
import { lintMigrations, readMigrations } from "./checks/lint-migrations.mjs";
import { versionProblems } from "./checks/versions.mjs";
import { run } from "./parts/processes.mjs";
import { projectRoot } from "./parts/settings.mjs";

const AT_ONCE = 2;
const cache = (name) => `node_modules/.cache/${name}`;

const tool = (program, args, env) => async () => {
  const { code, output } = await run(program, args, {
    env: { NO_COLOR: "1", ...env },
    quiet: true,
    allowFailure: true,
  });
  return code === 0 ? [] : [output.trim() || `${program} ended with exit ${code}`];
};

const inOrder =
  (...works) =>
  async () => {
    for (const work of works) {
      const problems = await work();
      if (problems.length) return problems;
    }
    return [];
  };

/**
 * The compiler's settings without the types that a development server left behind, which may speak of pages that
 * are gone. Next writes their folder into tsconfig.json whenever it is missing there.
 */
function checkedProject() {
  const folder = join(projectRoot, cache("terukur"));
  mkdirSync(folder, { recursive: true });
  const { include } = JSON.parse(readFileSync(join(projectRoot, "tsconfig.json"), "utf8"));
  const file = join(folder, "tsconfig.json");
  const settings = {
    extends: join(projectRoot, "tsconfig.json"),
    compilerOptions: { tsBuildInfoFile: join(folder, "types.tsbuildinfo") },
    include: include.filter((path) => !path.startsWith(".next/dev")).map((path) => join(projectRoot, path)),
    exclude: ["node_modules", ".next/dev", ".data"].map((path) => join(projectRoot, path)),
  };
  writeFileSync(file, JSON.stringify(settings));
  return file;
}

const migrations = readMigrations(join(projectRoot, "prisma/migrations"));
const importRule = [
  "--config",
  ".dependency-cruiser.mjs",
  "--output-type",
  "err",
  "app",
  "components",
  "lib",
];

/** The longest first, so that the two that run at once end together. */
const checks = {
  types: inOrder(
    tool("next", ["typegen"]),
    tool("tsc", ["--noEmit", "--pretty", "false", "--project", checkedProject()]),
  ),
  lint: tool("eslint", [
    ".",
    "--max-warnings=0",
    "--cache",
    "--cache-strategy=content",
    `--cache-location=${cache("eslint/")}`,
  ]),
  "rules and architecture": tool("vitest", ["run", "--project", "rules", "--reporter=dot"]),
  format: tool("prettier", [
    "--check",
    ".",
    "--log-level=warn",
    "--cache",
    `--cache-location=${cache("prettier")}`,
  ]),
  imports: tool("depcruise", importRule, { NODE_OPTIONS: "--import tsx" }),
  "dead code": tool("knip", ["--no-progress"]),
  "safe migrations": tool("squawk", [
    "--no-error-on-unmatched-pattern",
    ...migrations.map(({ file }) => file),
  ]),
  "tenant rule": () => lintMigrations(migrations),
  versions: async () => versionProblems(projectRoot),
  lock: async () =>
    missingEntries(JSON.parse(readFileSync(join(projectRoot, "package-lock.json"), "utf8"))).map(
      ({ name }) => `package-lock.json lacks ${name}: node scripts/checks/complete-lock.mjs`,
    ),
  documents: async () => documentProblems(projectRoot),
};

async function timed(name) {
  const begun = performance.now();
  let problems;
  try {
    problems = await checks[name]();
  } catch (error) {
    problems = [error.stack];
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${problems.length ? "FAILED" : "ok    "} ${name} (${seconds} s)`);
  return { name, problems };
}

/** `npm run check -- NAME…` runs only those. */
export default async function check(wanted) {
  const unknown = wanted.filter((name) => !checks[name]);
  if (unknown.length) throw new Error(`unknown: ${unknown}; there are: ${Object.keys(checks).join(", ")}`);
  const begun = performance.now();
  const queue = wanted.length ? [...wanted] : Object.keys(checks);
  const results = [];
  const worker = async () => {
    for (let name = queue.shift(); name; name = queue.shift()) results.push(await timed(name));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const failed = results.filter(({ problems }) => problems.length);
  for (const { name, problems } of failed) console.log(`\n== ${name}\n${problems.join("\n")}`);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`\n${results.length - failed.length} checks passed, ${failed.length} failed (${seconds} s)`);
  return failed.length ? 1 : 0;
}
