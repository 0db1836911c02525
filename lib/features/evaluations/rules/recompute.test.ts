import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonicalText, sha256 } from "../../work-plans/rules/content-hash";
import { exportText, readExport, type ExportReading } from "./recompute";
import { evaluationReceipt, snapshotText, type EvaluationSnapshot } from "./snapshot";

/** An invented evaluation as it was signed; the same file serves the test of the command. */
const sample = readFileSync("tests/support/signed-evaluation.json", "utf8");
const snapshotOf = (): EvaluationSnapshot =>
  (JSON.parse(sample) as { snapshot: EvaluationSnapshot }).snapshot;
const paths = (reading: ExportReading) =>
  reading.ok ? reading.differences.map(({ path }) => path) : reading.problems;
const found = (text: string) => paths(readExport(text));

/** Exports a changed snapshot with a hash of its own, as somebody would who wants to deceive. */
function forged(change: (snapshot: EvaluationSnapshot) => void): string {
  const snapshot = snapshotOf();
  change(snapshot);
  const content = canonicalText(snapshot);
  return exportText({ content, sha256: sha256(content) });
}

describe("an exported evaluation", () => {
  it("agrees as issued, also with a line's end behind it", () => {
    expect(exportText(snapshotText(snapshotOf()))).toBe(sample.trimEnd());
    expect(found(sample)).toEqual([]);
    expect(found(`${sample.trimEnd()}\n`)).toEqual([]);
  });

  it("notices one changed byte, wherever it is", () => {
    const bytes = Buffer.from(sample.trimEnd());
    // Every place would take a minute; a prime step meets keys, texts, figures, hashes and brackets alike.
    for (let place = 0; place < bytes.length; place += 13) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(found(changed.toString("utf8")), `byte ${place}`).not.toEqual([]);
    }
  });

  it("notices a file that was written anew", () => {
    expect(found(JSON.stringify(JSON.parse(sample), null, 2))).toEqual(["file"]);
  });

  it.each<[string, (snapshot: EvaluationSnapshot) => void, string]>([
    ["a better predikat", (s) => void (s.ratings.overall = "very_good"), "snapshot.ratings.overall"],
    ["a rating without its reason", (s) => void (s.ratings.result = "above"), "snapshot.ratings.result"],
    [
      "a realisation behind an old percentage",
      (s) => void (s.results[0]!.indicators[0]!.actual = { value: "12" }),
      "snapshot.results.0.indicators.0.achievement",
    ],
    [
      "a level behind an old suggestion",
      (s) => s.results.forEach((row) => void (row.level = "below")),
      "snapshot.ratings.suggestedResult",
    ],
    ["another version of the rules", (s) => void (s.ruleVersion = "2025.9"), "snapshot.ruleVersion"],
  ])("names %s, though the hash was made to fit", (_title, change, path) => {
    expect(found(forged(change))).toContain(path);
  });

  it.each([
    ["no JSON", "{", "the file is not JSON"],
    ["another file", `{"format":"x"}`, "the file is not an export of the layout terukur.evaluation-export/1"],
    [
      "a fact that is missing",
      forged((s) => void delete (s as Partial<EvaluationSnapshot>).comment),
      "snapshot.comment is missing or malformed",
    ],
  ])("says what is wrong with %s", (_title, text, problem) => {
    expect(readExport(text)).toEqual({ ok: false, problems: [problem] });
  });
});

describe("the receipt number", () => {
  const hash = `ffffffffff${"0".repeat(54)}`;
  it.each([
    ["a quarter", { year: 2026, cadence: "quarterly", number: 3 }, "EV-2026-TW3-ZZZZ-ZZZZ"],
    ["a month", { year: 2026, cadence: "monthly", number: 12 }, "EV-2026-B12-ZZZZ-ZZZZ"],
    ["a half-year", { year: 2026, cadence: "half_yearly", number: 2 }, "EV-2026-S2-ZZZZ-ZZZZ"],
    ["a year", { year: 2026, cadence: "yearly", number: 1 }, "EV-2026-TH-ZZZZ-ZZZZ"],
  ] as const)("names %s", (_title, period, expected) => {
    expect(evaluationReceipt(hash, period)).toBe(expected);
  });

  it("follows from the first 40 bits of the hash", () => {
    expect(
      evaluationReceipt(`0054befbe9${"f".repeat(54)}`, { year: 2026, cadence: "quarterly", number: 1 }),
    ).toBe("EV-2026-TW1-01AB-XYZ9");
  });
});
