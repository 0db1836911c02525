// The web server and the worker: their environment, the build, start and readiness.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { alone, failure, isPortFree, run, start, step } from "../parts/processes.mjs";
import { dataDirectory, keptSecret, projectRoot } from "../parts/settings.mjs";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "prisma/models",
  "package-lock.json",
];
const SOURCE_CONFIGS = [
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "proxy.ts",
  "instrumentation.ts",
];
const BUILD_MARK = ".next/source-hash";

/** A port from the environment, else 3000. */
export const wantedPort = () => Number(process.env.PORT || 3000);

export async function assertPortIsFree(port) {
  if (await isPortFree(port)) return;
  throw failure(`Port ${port} of 127.0.0.1 is in use. Choose another one: PORT=${port + 1} npm run …`);
}

/**
 * What the web server and the worker get to know. The owner's address is not part of it: an empty value also
 * keeps Next from reading it out of .env.
 */
export function applicationEnvironment({ appUrl, port }) {
  return {
    DATABASE_URL: "",
    APP_DATABASE_URL: appUrl,
    TERUKUR_DATA_DIR: dataDirectory(),
    ...(port ? { PORT: String(port) } : {}),
  };
}

/** The same for demonstration, development and tests, which make their own secret. */
export function demonstrationEnvironment({ appUrl, port }) {
  return {
    ...applicationEnvironment({ appUrl, port }),
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret("nextauth-secret"),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://127.0.0.1:${port}`,
    TERUKUR_DEMO: "1",
  };
}

function filesUnder(path) {
  const full = join(projectRoot, path);
  if (!existsSync(full)) return [];
  const entries = readdirSync(full, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

function sourceHash() {
  const folders = SOURCES.filter((path) => !path.includes("."));
  const single = [...SOURCES.filter((path) => path.includes(".")), ...SOURCE_CONFIGS]
    .map((path) => join(projectRoot, path))
    .filter((path) => existsSync(path));
  const hash = createHash("sha256");
  for (const file of [...folders.flatMap(filesUnder), ...single].sort()) {
    hash.update(file.slice(projectRoot.length)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

export const isBuilt = () => existsSync(join(projectRoot, ".next/BUILD_ID"));

/**
 * Builds unless the last build was made from the same sources. `force` builds in any case. The types are checked by
 * npm run check; a build checks them again only when asked, because that doubles its time.
 */
export async function ensureBuild({ force = false, quiet = true, checkTypes = false } = {}) {
  await alone(
    join(dataDirectory(), "build.lock"),
    async () => {
      const hash = sourceHash();
      const mark = join(projectRoot, BUILD_MARK);
      if (!force && isBuilt() && existsSync(mark) && readFileSync(mark, "utf8") === hash) return;
      step("building the application (half a minute on an idle machine) …");
      const env = { NODE_ENV: "production", TYPES_ARE_CHECKED: checkTypes ? "" : "1" };
      await run("next", ["build"], { env, quiet });
      writeFileSync(mark, hash);
      step("built");
    },
    900_000,
  );
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: "manual" });
    return response.status < 500;
  } catch {
    return false;
  }
}

/** Starts `next start` or `next dev` and waits until it answers. Returns { url, ended, stop }. */
export async function startServer({ mode = "start", port, env, stdio }) {
  const host = process.env.HOST || "127.0.0.1";
  const server = start("next", [mode, "-H", host, "-p", String(port)], { env, stdio });
  const url = `http://127.0.0.1:${port}`;
  let over = false;
  void server.ended.then(() => (over = true));
  for (let waited = 0; !(await answers(`${url}/healthz`)); waited += 200) {
    if (over || waited > 120_000) throw failure("The web server did not start; its messages are above.");
    await sleep(200);
  }
  return { ...server, url };
}

/**
 * Keeps the worker small. Left alone, the runtime sizes its heap by the machine and lets garbage lie (first two), and optimises the
 * database client's compiler of queries, 35 MB for plans that are compiled once. The two arenas of malloc spare another 15 MB.
 */
const WORKER_CAPS = ["--max-old-space-size=384", "--max-semi-space-size=4", "--liftoff-only"];

/** Starts the worker, which runs the jobs of the queue. Returns { child, ended, stop }. */
export const startWorker = ({ env, stdio }) =>
  start("tsx", [...WORKER_CAPS, "--conditions=react-server", "scripts/serving/worker-entry.ts"], {
    env: { MALLOC_ARENA_MAX: "2", ...env },
    stdio,
  });

/** Waits until one of the processes ends by itself, which is always a failure. */
export async function stayUntilOneEnds(processes) {
  const endings = Object.entries(processes).map(async ([name, { ended }]) => ({ name, ...(await ended) }));
  const { name, code } = await Promise.race(endings);
  throw failure(`The ${name} has ended (exit ${code}).`);
}
