import type { Level } from "../../organization/rules/levels";
import { achievementPercent } from "../../strategy/rules/achievement";
import { annualDifferences } from "../annual/rules/annual-block";
import { canonicalText, sha256 } from "../../work-plans/rules/content-hash";
import { headResultRating } from "../achievement/rules/head-of-unit";
import { overallRating } from "./overall-rating";
import { evaluationReceipt, readSnapshot, RULE_VERSION, type EvaluationSnapshot } from "./snapshot";
import { suggestBehaviourRating, suggestResultRating } from "./suggest-ratings";

/** Where a stored figure and the one computed from the snapshot's own facts differ. */
export type Difference = { path: string; stored: string; recomputed: string };

function achievementDifferences(snapshot: EvaluationSnapshot): Difference[] {
  return snapshot.results.flatMap((result, row) =>
    result.indicators.flatMap((indicator, index) => {
      const recomputed = achievementPercent({
        target: indicator.periodTarget,
        actual: indicator.actual,
        direction: indicator.direction,
        formula: snapshot.policy.lowerIsBetterFormula,
      });
      const [was, is] = [canonicalText(indicator.achievement), canonicalText(recomputed)];
      const path = `results.${row}.indicators.${index}.achievement`;
      return was === is ? [] : [{ path, stored: was, recomputed: is }];
    }),
  );
}

function compared(path: string, stored: string, recomputed: string | null): Difference[] {
  return stored === recomputed ? [] : [{ path, stored, recomputed: recomputed ?? "none" }];
}

/** A rating other than the expected one stands only with its written reason. */
function departure(path: string, rating: Level, expected: Level | null, reason: string | null): Difference[] {
  const isReasoned = reason !== null && reason.trim() !== "";
  return rating === expected || isReasoned ? [] : [{ path, stored: rating, recomputed: expected ?? "none" }];
}

function resultDifferences(snapshot: EvaluationSnapshot, suggested: Level | null): Difference[] {
  const { ratings, policy, unitAchievement, isUnitHead } = snapshot;
  if (!isUnitHead) return departure("ratings.result", ratings.result, suggested, ratings.resultReason);
  const fixed =
    unitAchievement === null ? null : headResultRating(unitAchievement.level, policy.headOfUnitMapping);
  return compared("ratings.result", ratings.result, fixed);
}

/**
 * Computes achievements, suggested ratings and the predikat again from the facts in the snapshot alone. Empty: it agrees.
 * A snapshot of another rule version is not judged by this one: the only difference then is `ruleVersion`.
 */
export function recompute(snapshot: EvaluationSnapshot): Difference[] {
  if (snapshot.ruleVersion !== RULE_VERSION) {
    return [{ path: "ruleVersion", stored: snapshot.ruleVersion, recomputed: RULE_VERSION }];
  }
  const { ratings, policy } = snapshot;
  const result = suggestResultRating(snapshot.results, policy.suggestion)?.level ?? null;
  const levels = snapshot.behaviours.map(({ level }) => level);
  const behaviour = suggestBehaviourRating(levels, policy.suggestion)?.level ?? null;
  return [
    ...achievementDifferences(snapshot),
    ...(snapshot.annual ? annualDifferences(snapshot.period.year, snapshot.annual, snapshot.results) : []),
    ...compared("ratings.suggestedResult", ratings.suggestedResult, result),
    ...resultDifferences(snapshot, result),
    ...compared("ratings.suggestedBehaviour", ratings.suggestedBehaviour, behaviour),
    ...departure("ratings.behaviour", ratings.behaviour, behaviour, ratings.behaviourReason),
    ...compared("ratings.overall", ratings.overall, overallRating(ratings.result, ratings.behaviour)),
  ];
}

/** Name and number of the exported file's layout. */
export const EXPORT_FORMAT = "terukur.evaluation-export/1";

/** The file that a person takes home: the snapshot with its SHA-256 and receipt number, as canonical JSON. */
export function exportText(stored: { content: string; sha256: string }): string {
  const snapshot = JSON.parse(stored.content) as EvaluationSnapshot;
  const receiptNumber = evaluationReceipt(stored.sha256, snapshot.period);
  return canonicalText({ format: EXPORT_FORMAT, receiptNumber, sha256: stored.sha256, snapshot });
}

export type ExportReading =
  | {
      ok: true;
      snapshot: EvaluationSnapshot;
      receiptNumber: string;
      sha256: string;
      differences: Difference[];
    }
  | { ok: false; problems: string[] };

function isExport(
  value: unknown,
): value is { format: string; receiptNumber: unknown; sha256: unknown; snapshot: unknown } {
  return (
    typeof value === "object" &&
    value !== null &&
    "format" in value &&
    value.format === EXPORT_FORMAT &&
    "snapshot" in value
  );
}

/**
 * Reads an exported file and works everything out again from it alone: hash, receipt number, achievements, ratings, predikat.
 * A single changed byte is a difference.
 */
export function readExport(text: string): ExportReading {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, problems: ["the file is not JSON"] };
  }
  if (!isExport(file))
    return { ok: false, problems: [`the file is not an export of the layout ${EXPORT_FORMAT}`] };
  const content = canonicalText(file.snapshot);
  const reading = readSnapshot(content);
  if (!reading.ok)
    return { ok: false, problems: reading.paths.map((path) => `snapshot.${path} is missing or malformed`) };
  const { snapshot } = reading;
  const actual = sha256(content);
  const receiptNumber = evaluationReceipt(actual, snapshot.period);
  const differences = [
    ...compared("sha256", String(file.sha256), actual),
    ...compared("receiptNumber", String(file.receiptNumber), receiptNumber),
    ...recompute(snapshot).map((one) => ({ ...one, path: `snapshot.${one.path}` })),
  ];
  // The facts may agree in a file that was written anew; it is then not the file that was issued.
  const issued = canonicalText({
    format: EXPORT_FORMAT,
    receiptNumber: file.receiptNumber,
    sha256: file.sha256,
    snapshot: file.snapshot,
  });
  if (differences.length === 0 && issued !== text.trimEnd())
    differences.push({ path: "file", stored: "written anew", recomputed: "as issued" });
  return { ok: true, snapshot, receiptNumber, sha256: actual, differences };
}
