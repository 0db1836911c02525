// Adds the runners' own reports up: { passed, failed, skipped: [text] }.
import { existsSync, readFileSync } from "node:fs";

const SKIPPED = new Set(["skipped", "pending", "todo", "disabled"]);

export function countVitest(report) {
  const counts = { passed: 0, failed: 0, skipped: [] };
  for (const file of report.testResults) {
    const statuses = file.assertionResults.map(({ status }) => status);
    counts.passed += statuses.filter((status) => status === "passed").length;
    counts.failed += statuses.filter((status) => status === "failed").length;
    // A file that cannot be loaded has no tests that could fail.
    if (file.status === "failed" && !statuses.includes("failed")) counts.failed += 1;
    for (const test of file.assertionResults) {
      if (SKIPPED.has(test.status)) counts.skipped.push(test.fullName);
    }
  }
  return counts;
}

function specsOf(suite, path = []) {
  const titles = suite.title ? [...path, suite.title] : path;
  const own = (suite.specs ?? []).map((spec) => ({ ...spec, name: [...titles, spec.title].join(" › ") }));
  return [...own, ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, titles))];
}

export function countPlaywright(report) {
  const counts = { passed: 0, failed: report.errors?.length ?? 0, skipped: [] };
  for (const spec of report.suites.flatMap((suite) => specsOf(suite))) {
    for (const test of spec.tests) {
      const name = `[${test.projectName}] ${spec.name}`;
      if (test.status === "expected") counts.passed += 1;
      else if (test.status === "flaky") {
        // A browser on a crowded machine may need a second try; it passes, but not in silence.
        counts.passed += 1;
        console.log(`passed at the second try: ${name}`);
      } else if (test.status === "skipped") {
        const reason = test.annotations.find(({ type }) => type === "skip" || type === "fixme")?.description;
        counts.skipped.push(reason ? `${name}: ${reason}` : name);
      } else counts.failed += 1;
    }
  }
  return counts;
}

/** What one runner did; a runner that left no report, or failed without a failed test, counts as one failure. */
export function readReport(file, count, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [] };
  const counts = count(JSON.parse(readFileSync(file, "utf8")));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The closing lines. Where a skip counts as a failure it still is named. */
export function summary(parts, { skipsFail }) {
  const passed = parts.reduce((sum, part) => sum + part.passed, 0);
  const failed = parts.reduce((sum, part) => sum + part.failed, 0);
  const skipped = parts.flatMap((part) => part.skipped);
  const lines = skipped.map((name) => `skipped${skipsFail ? " (counts as failed)" : ""}: ${name}`);
  const [bad, left] = skipsFail ? [failed + skipped.length, 0] : [failed, skipped.length];
  return { lines, closing: `${passed} passed, ${bad} failed, ${left} skipped`, failed: bad };
}
