import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { loadPopulation } from "../generate/load/load-population";
import type { Options } from "../generate/options";
import { checkFormulas } from "./export/formulas";
import { readRun, Violations } from "./violations";

// Lists of many rows as files: what memory grows by, how long they take beside a raw COPY of the same rows, and ten thousand nasty
// cells that LibreOffice must not calculate.

/** MB that a process may grow by while it writes the file. */
const GROWTH = 64;

const { size, seed } = readRun(60_000);
const violations = new Violations();
// Some are on leave, retired or gone, and take no part: a few more people than rows.
const options: Options = {
  employees: Math.ceil(size * 1.06),
  agencies: 1,
  seed,
  asOf: "2027-01-25",
  accounts: 0,
  isDigestOnly: false,
  isReplacing: false,
};

type Measure = { rows: number; bytes: number; seconds: number; growth: number; copySeconds: number };

/** In a process of its own, whose memory only this export uses. */
function measure(format: "csv" | "xlsx"): Measure {
  const entry = fileURLToPath(new URL("./export/measure.ts", import.meta.url));
  const args = [...process.execArgv, entry, "--format", format, "--seed", seed];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`the export as ${format} failed:\n${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Measure;
}

await loadPopulation(options);
for (const format of ["csv", "xlsx"] as const) {
  const { rows, bytes, seconds, growth, copySeconds } = measure(format);
  const ratio = (seconds / copySeconds).toFixed(1);
  console.log(
    `${format}: ${rows} rows, ${(bytes / 1_000_000).toFixed(1)} MB, ${seconds.toFixed(1)} s, ${ratio} times a raw COPY (${copySeconds.toFixed(1)} s), memory +${growth.toFixed(0)} MB`,
  );
  violations.expect(rows >= size, `${format} has ${rows} rows of ${size}`);
  violations.expect(growth <= GROWTH, `${format} grew by ${growth.toFixed(0)} MB`);
}
await checkFormulas(violations, seed);
violations.finish();
