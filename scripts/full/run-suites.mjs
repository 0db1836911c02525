// npm run test:full -- [SUITE[:SIZE]…] [--seed S] [--shards N] [--resume] [--minutes M]: the large sizes. A suite is a file
// scripts/full/<name>-entry.ts; each shard is one run of it under its own seed, on a database of its own. After M minutes no further one is
// begun, and those that were not are named.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { copyTemplate, startTestDatabase } from "../database/test-database.mjs";
import { ensureOffice } from "../parts/office.mjs";
import { failure, onStop, run, step } from "../parts/processes.mjs";
import { dataDirectory, projectRoot } from "../parts/settings.mjs";
import { startWorker } from "../serving/application.mjs";

const ENDING = "-entry.ts";
/** Suites whose jobs the worker carries out, as in use; its number reaches them as WORKER_PID. */
const WITH_WORKER = ["import"];

/** 10k and 1M as people write them; 500x30 stays as it is, for the suites that take two sizes. */
function readSize(text) {
  if (/^\d+x\d+$/.test(text)) return text;
  const [, number, unit = ""] = /^(\d+)([kM]?)$/.exec(text) ?? [];
  if (!number) throw failure(`${text} is no size: write 500, 10k, 1M or 500x30.`);
  return Number(number) * { "": 1, k: 1_000, M: 1_000_000 }[unit];
}

function readWords(words, known) {
  const options = { seed: 1, shards: 1, minutes: Infinity, resume: false, suites: [] };
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (word === "--resume") options.resume = true;
    else if (["--seed", "--shards", "--minutes"].includes(word))
      options[word.slice(2)] = Number(words[(place += 1)]);
    else {
      const [name, size] = word.split(":");
      if (!known.includes(name)) throw failure(`There is no suite ${name}; there are: ${known.join(", ")}.`);
      options.suites.push({ name, size: size ? readSize(size) : null });
    }
  }
  if (!Number.isInteger(options.seed) || !(options.shards >= 1) || Number.isNaN(options.minutes))
    throw failure("--seed, --shards and --minutes take a whole number.");
  if (options.suites.length === 0) options.suites = known.map((name) => ({ name, size: null }));
  return options;
}

/** What earlier runs have finished: a broken-off run goes on with --resume instead of from the start. */
function openLedger(isResumed) {
  const file = join(dataDirectory(), "test-full.json");
  const done = isResumed && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  return {
    has: (key) => done[key] === 0,
    note: (key, violations) => {
      done[key] = violations;
      writeFileSync(file, `${JSON.stringify(done, null, 2)}\n`);
    },
  };
}

/** The last line that a suite prints is `N violations`; a suite that says nothing has failed. */
function violationsIn(output, code) {
  const counted = [...output.matchAll(/^(\d+) violations$/gm)].at(-1)?.[1];
  if (counted === undefined) return 1;
  return Number(counted) || (code === 0 ? 0 : 1);
}

async function runShard({ name, size }, seed, database) {
  const { ownerUrl, appUrl } = await copyTemplate(database, `terukur_full_${name.replaceAll("-", "_")}`);
  const env = { ...database.environment, DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl };
  const args = ["--conditions=react-server", `scripts/full/${name}${ENDING}`, "--seed", String(seed)];
  if (size !== null) args.push("--size", String(size));
  const worker = WITH_WORKER.includes(name) ? startWorker({ env }) : null;
  if (worker) env.WORKER_PID = String(worker.child.pid);
  const { code, output } = await run("tsx", args, { env, allowFailure: true, quiet: true });
  await worker?.stop();
  process.stdout.write(output);
  return violationsIn(output, code);
}

export default async function testFull(words) {
  const folder = join(projectRoot, "scripts/full");
  const known = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length));
  const { suites, seed, shards, minutes, resume } = readWords(words, known);
  const begun = performance.now();
  ensureOffice();
  const ledger = openLedger(resume);
  mkdirSync(dataDirectory(), { recursive: true });
  const files = mkdtempSync(join(dataDirectory(), "test-full-files-"));
  onStop(() => rmSync(files, { recursive: true, force: true }));
  const database = await startTestDatabase({ filesDirectory: files });
  onStop(database.stop);
  let [passed, failed] = [0, 0];
  const lines = [];
  for (const suite of suites)
    for (let shard = seed; shard < seed + shards; shard += 1) {
      const name = `${suite.name}, size ${suite.size ?? "as given by the suite"}, seed ${shard}`;
      if (ledger.has(name)) {
        lines.push(`${name}: finished earlier`);
        passed += 1;
        continue;
      }
      const started = performance.now();
      if (started - begun > minutes * 60_000) {
        lines.push(`${name}: not begun, the ${minutes} minutes are over`);
        continue;
      }
      const violations = await runShard(suite, shard, database);
      ledger.note(name, violations);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      lines.push(`${name}: ${seconds} s, ${violations} violations`);
      step(lines.at(-1));
      if (violations > 0) failed += 1;
      else passed += 1;
    }
  console.log(`\n${[...lines, `${passed} suites passed, ${failed} failed`].join("\n")}`);
  return failed > 0 ? 1 : 0;
}
