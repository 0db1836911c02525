import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { loadPopulation } from "../generate/load/load-population";
import type { Options } from "../generate/options";
import { readRun, Violations } from "./violations";

// Official forms of many people in one order, with progress: how long they take, what one costs, what memory grows by, and that the archive holds
// each of them once.

/** CPU milliseconds of one form with its annex, warm. */
const CPU_A_FORM = 150;
/** MB that the process may grow by with the engine and its faces, however many there are: 188 at 288 forms, 203 at 876. */
const GROWTH = 256;

const { size, seed } = readRun(200);
const violations = new Violations();
const options: Options = {
  // Some take no part, and some plans are not set.
  employees: Math.max(Math.ceil(size * 1.5), 60),
  agencies: 1,
  seed,
  asOf: "2027-01-25",
  accounts: 0,
  isDigestOnly: false,
  isReplacing: false,
};

type Measure = {
  total: number;
  done: number;
  steps: number;
  entries: number;
  seconds: number;
  cpu: number;
  growth: number;
  archiveBytes: number;
  again: number;
};

await loadPopulation(options);
const entry = fileURLToPath(new URL("./pdf/measure.ts", import.meta.url));
const args = [...process.execArgv, entry, "--size", String(size), "--seed", seed];
const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
if (status !== 0) throw new Error(`the forms failed:\n${stderr}`);
const m = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Measure;
const cpuEach = m.cpu / Math.max(m.done, 1);
console.log(
  `${m.done} forms of ${m.total} in ${m.seconds.toFixed(1)} s, ${cpuEach.toFixed(0)} ms CPU a form, progress seen ${m.steps} times, memory +${m.growth.toFixed(0)} MB, archive ${(m.archiveBytes / 1_000_000).toFixed(1)} MB`,
);
violations.expect(m.total >= size, `the order has ${m.total} documents of ${size}`);
violations.expect(m.done === m.total, `${m.total - m.done} documents were not made`);
violations.expect(m.entries === m.total, `the archive holds ${m.entries} files of ${m.total}`);
violations.expect(m.steps > 1, "the progress was seen only at its end");
violations.expect(m.again === 0, `${m.again} documents changed when the job ran again`);
violations.expect(cpuEach <= CPU_A_FORM, `a form takes ${cpuEach.toFixed(0)} ms of CPU`);
violations.expect(m.growth <= GROWTH, `memory grew by ${m.growth.toFixed(0)} MB`);
violations.finish();
