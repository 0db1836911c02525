import { runMutants } from "@/tests/mutants/run-mutants";
import { readRun, Violations } from "./violations";

// Seeded faults of the rules of plans and evaluations and of the guards behind them: each must make a test fail, and without one every test passes.

readRun(0);
const violations = new Violations();
for (const kind of ["rules", "guards", "evaluations"] as const) {
  const started = performance.now();
  const { killed, problems } = await runMutants(kind);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${kind}: ${killed.length} killed, ${problems.length} problems, ${seconds} s`);
  for (const name of killed) console.log(`  killed: ${name}`);
  violations.expect(killed.length > 0, `no fault of the ${kind} was noticed`);
  for (const problem of problems) violations.expect(false, problem);
}
violations.finish();
