// What every command needs before anything else: the dependencies of the lock and the generated database client.
// Imports nothing but Node's own modules, because nothing else may be installed yet.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { alone, childEnvironment, failure } from "./processes.mjs";
import { dataDirectory, projectRoot } from "./settings.mjs";

const readJson = (file) => JSON.parse(readFileSync(join(projectRoot, file), "utf8"));

/**
 * Whether node_modules holds what the lock says, by npm's own list of what it installed. Times of files say
 * nothing after a clone or a copy.
 */
export function areDependenciesInstalled() {
  if (!existsSync(join(projectRoot, "node_modules/.package-lock.json"))) return false;
  const wanted = readJson("package-lock.json").packages;
  const installed = readJson("node_modules/.package-lock.json").packages;
  const isRight = ([path, { version }]) => installed[path]?.version === version;
  const isProduction = process.env.NODE_ENV === "production";
  const mayBeAbsent = ([path, { optional, devOptional, dev }]) =>
    !installed[path] && (optional || (isProduction && (dev || devOptional)));
  const complete = Object.entries(wanted).every(
    (entry) => entry[0] === "" || mayBeAbsent(entry) || isRight(entry),
  );
  return complete && Object.keys(installed).every((path) => wanted[path]);
}

function runTool(program, args, what) {
  const result = spawnSync(program, args, {
    cwd: projectRoot,
    env: childEnvironment(),
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (result.status !== 0)
    throw failure(`${what} failed (${result.error?.message ?? `exit ${result.status}`}).`);
}

function schemaHash() {
  const hash = createHash("sha256");
  const files = ["prisma/schema.prisma", "package.json"];
  const models = join(projectRoot, "prisma/models");
  if (existsSync(models)) {
    const names = readdirSync(models, { recursive: true }).filter((name) => name.endsWith(".prisma"));
    files.push(...names.map((name) => `prisma/models/${name}`));
  }
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(projectRoot, file)));
  return hash.digest("hex");
}

function ensureDatabaseClient() {
  const hash = schemaHash();
  const mark = join(projectRoot, "lib/generated/.schema-hash");
  const client = join(projectRoot, "lib/generated/prisma/client.ts");
  if (existsSync(client) && existsSync(mark) && readFileSync(mark, "utf8") === hash) return;
  runTool(join(projectRoot, "node_modules/.bin/prisma"), ["generate"], "prisma generate");
  mkdirSync(join(projectRoot, "lib/generated"), { recursive: true });
  writeFileSync(mark, hash);
}

/** Installs and generates what is missing; cheap (about 20 ms) when nothing is. */
export async function bootstrap() {
  const work = () => {
    if (!areDependenciesInstalled()) {
      console.log("Installing the dependencies of package-lock.json …");
      runTool("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], "npm ci");
    }
    ensureDatabaseClient();
  };
  await alone(join(dataDirectory(), "bootstrap.lock"), work, 600_000);
}
