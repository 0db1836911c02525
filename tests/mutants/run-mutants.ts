import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MutantKind, MutantRun } from "./catalogue";

const root = join(import.meta.dirname, "../..");

/**
 * Runs the tests once without a change and once with each mutant, all in one run of Vitest. Guards need a database: TEST_ADMIN_URL,
 * TEST_TEMPLATE and TEST_APP_URL.
 * @returns the mutants that were killed, and a sentence for everything that is not as it must be
 */
export async function runMutants(kind: MutantKind): Promise<{ killed: string[]; problems: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "terukur-mutants-"));
  const report = join(folder, "report.json");
  try {
    const vitest = join(root, "node_modules/vitest/vitest.mjs");
    // Vitest itself may be who calls: its own settings are not for this run.
    const own = { ...process.env, MUTANTS: kind, MUTANTS_REPORT: report };
    for (const name of Object.keys(own)) if (name.startsWith("VITEST")) delete own[name as keyof typeof own];
    const child = spawn(process.execPath, [vitest, "run", "--config", "tests/mutants/vitest.config.ts"], {
      cwd: root,
      stdio: "ignore",
      env: own,
    });
    await once(child, "close");
    return judge(JSON.parse(readFileSync(report, "utf8")) as MutantRun[]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function judge([control, ...runs]: readonly MutantRun[]): { killed: string[]; problems: string[] } {
  const problems: string[] = [];
  if (!control || control.tests === 0 || control.failed > 0)
    problems.push(`without a change ${control?.failed ?? 0} of ${control?.tests ?? 0} tests fail`);
  for (const { name, isChanged, failed } of runs) {
    if (!isChanged) problems.push(`"${name}" changes nothing: its place is gone from the source`);
    else if (failed === 0) problems.push(`"${name}" survived`);
  }
  const killed = runs.filter(({ isChanged, failed }) => isChanged && failed > 0);
  return { killed: killed.map(({ name }) => name), problems };
}
