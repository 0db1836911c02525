import { readFileSync } from "node:fs";
import { readExport } from "@/lib/features/evaluations/rules/recompute";

const reading = readExport(readFileSync(process.argv[2] ?? "", "utf8"));

if (reading.ok) {
  const { snapshot, receiptNumber, sha256, differences } = reading;
  const { ratings, period, employee } = snapshot;
  console.log(`${receiptNumber}, ${employee.name}, ${period.printName} ${period.year}`);
  console.log(
    `SHA-256 ${sha256}, rules ${snapshot.ruleVersion}, policy version ${snapshot.policy.policyNumber}`,
  );
  console.log(
    `result ${ratings.result} (suggested ${ratings.suggestedResult}), behaviour ${ratings.behaviour} (suggested ${ratings.suggestedBehaviour}), predikat ${ratings.overall}`,
  );
  for (const { path, stored, recomputed } of differences)
    console.log(`differs: ${path}: the file says ${stored}, recomputed ${recomputed}`);
  if (differences.length === 0) console.log("agrees");
  process.exitCode = differences.length === 0 ? 0 : 1;
} else {
  for (const problem of reading.problems) console.log(`differs: ${problem}`);
  process.exitCode = 1;
}
