import type { Finding } from "../../organization/rules/reasons";
import type { TrainingHoursReason } from "./reasons";

export type EmployeeKind = "pns" | "cpns" | "pppk" | "state_official";

/** Lesson hours (JP) of one person in one year. */
export type TrainingHours = {
  /** Hours attended and certified. */
  done: number;
  /** Hours done and those of trainings enrolled for. */
  planned: number;
  /** "minimum": a right and duty of at least so many hours; "ceiling": at most so many; "none": no rule. */
  rule: "minimum" | "ceiling" | "none";
  limit: number | null;
  /** Hours still missing of the minimum, by what is done; 0 otherwise. */
  short: number;
  /** Hours above the ceiling, by what is planned; 0 otherwise. */
  over: number;
  findings: Finding<TrainingHoursReason>[];
};

function checkHours(hours: number): void {
  if (!Number.isInteger(hours) || hours < 0) throw new RangeError(`not lesson hours: ${hours}`);
}

/**
 * Where a person stands in the year. PNS and CPNS: at least 20 JP (PP 11/2017 jo. 17/2020, golden case G89). PPPK: at most
 * 24 JP in a year of contract (PP 49/2018 article 40, G90), a warning before enrolling and never a refusal. State
 * officials have no rule. Throws RangeError for hours that are negative or no whole number.
 */
export function trainingHours(
  person: { kind: EmployeeKind; doneHours: number; enrolledHours: number },
  policy: { pns: number; pppkCeiling: number },
): TrainingHours {
  checkHours(person.doneHours);
  checkHours(person.enrolledHours);
  const done = person.doneHours;
  const planned = done + person.enrolledHours;
  const base = { done, planned, short: 0, over: 0, findings: [] };
  if (person.kind === "state_official") return { ...base, rule: "none", limit: null };
  if (person.kind === "pppk") {
    const over = Math.max(0, planned - policy.pppkCeiling);
    const params = { hours: planned, limit: policy.pppkCeiling, over };
    return {
      ...base,
      rule: "ceiling",
      limit: policy.pppkCeiling,
      over,
      findings: over > 0 ? [{ reason: "development.hours-above-ceiling", severity: "warning", params }] : [],
    };
  }
  const short = Math.max(0, policy.pns - done);
  const params = { hours: done, limit: policy.pns, short };
  return {
    ...base,
    rule: "minimum",
    limit: policy.pns,
    short,
    findings: short > 0 ? [{ reason: "development.hours-short", severity: "info", params }] : [],
  };
}
