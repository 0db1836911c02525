import { describe, expect, it, test } from "vitest";
import { agencyPolicy, defaultPolicy } from "../rules/policy";
import { isSameValue, readChanges, readMonthDay, valueAt, withChanges } from "./policy-change";
import { FIXED_PATHS, keyOfPath, POLICY_FIELDS, POLICY_KEYS, type PolicyKey } from "./policy-fields";

const kinds = ["opd", "school", "UPTD. A"];
const fields = POLICY_KEYS.flatMap((key) => POLICY_FIELDS[key]);

/** What a form sends for settings that nobody touched. */
function typedOf(settings: unknown): Record<string, unknown> {
  const typed: Record<string, unknown> = {};
  for (const { path, input } of fields) {
    const value = valueAt(settings, path);
    const text =
      input === "yes_no"
        ? value === true
          ? "yes"
          : "no"
        : input === "share"
          ? `${String(valueAt(value, "numerator"))}/${String(valueAt(value, "denominator"))}`
          : input === "month_day"
            ? value === "02-last"
              ? "akhir Februari"
              : `${Number(String(value).slice(3))} Januari`
            : input === "choices" || input === "kinds" || input === "cadence_by_kind"
              ? value
              : String(value);
    path.split(".").reduce<Record<string, unknown>>((place, name, index, names) => {
      if (index === names.length - 1) place[name] = text;
      else place[name] ??= {};
      return place[name] as Record<string, unknown>;
    }, typed);
  }
  return typed;
}

/** Paths of single values; a list or a share counts as one. */
function leaves(value: unknown, path: string): string[] {
  if (fields.some((field) => field.path === path)) return [path];
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, path ? `${path}.${name}` : name));
}

describe("the settings of a policy", () => {
  it("stand each on exactly one page, but those with a single answer", () => {
    const structure = /^distribution\.rules\.\w+\.\d+\.(warning|ratings\.\d+|test)$/;
    const all = leaves(defaultPolicy, "").filter((path) => !structure.test(path));
    const covered = [...fields.map(({ path }) => path), ...FIXED_PATHS];
    expect(new Set(covered).size).toBe(covered.length);
    expect([...all].sort()).toEqual([...covered].sort());
  });

  it("every field reads its own value back without a change", () => {
    const withKinds = agencyPolicy.parse({ independentHeadUnitKinds: ["school"], annualDue: "02-last" });
    for (const key of POLICY_KEYS)
      expect([key, readChanges(key, typedOf(withKinds), { inForce: withKinds, changes: {}, kinds })]).toEqual(
        [key, { changes: {}, problems: [] }],
      );
  });
});

const read = (key: PolicyKey, path: string, value: unknown) => {
  const typed = typedOf({ ...defaultPolicy, independentHeadUnitKinds: [] });
  const names = path.split(".");
  const last = names.pop() ?? "";
  const place = names.length > 0 ? valueAt(typed, names.join(".")) : typed;
  (place as Record<string, unknown>)[last] = value;
  return readChanges(key, typed, {
    inForce: { ...defaultPolicy, independentHeadUnitKinds: [] },
    changes: {},
    kinds,
  });
};

test.each<[PolicyKey, string, unknown, unknown]>([
  ["rhythm", "cadence", "monthly", "monthly"],
  ["rhythm", "cadenceByUnitKind", { school: "half_yearly", opd: "" }, { school: "half_yearly" }],
  ["rhythm", "cadenceByUnitKind", { "UPTD%2E%20A": "monthly" }, { "UPTD. A": "monthly" }],
  ["deadlines", "selfNoteDueDays", " 5 ", 5],
  ["deadlines", "planDue", "akhir februari", "02-last"],
  ["results", "creditDecimals", "3", 3],
  ["suggestion", "suggestion.aboveMoreThan", "2/3", { numerator: 2, denominator: 3 }],
  ["distribution", "distribution.smallUnitBelow", "10", 10],
  ["distribution", "distribution.rules.good.0.percent", "65", 65],
  ["objections", "objectionClock.mode", "working", "working"],
  ["objections", "contestable", "annual", ["annual"]],
  ["posts", "independentHeadUnitKinds", ["school"], ["school"]],
  ["privacy", "raterMirror.copiedSimilarity", "0,85", "0.85"],
  ["security", "secondFactorRequiredFor", ["auditor", "hr"], ["hr", "auditor"]],
  ["change", "policyChange.secondConfirmer", "no", false],
])("%s: %s typed as %j is stored as %j", (key, path, typed, value) => {
  expect(read(key, path, typed)).toEqual({ changes: { [path]: value }, problems: [] });
  expect(keyOfPath(path)).toBe(key);
});

test.each<[PolicyKey, string, unknown, string]>([
  ["deadlines", "selfNoteDueDays", "lima", "policy-whole"],
  ["deadlines", "selfNoteDueDays", "400", "policy-range"],
  ["deadlines", "scoringDueDays", "3", "policy-scoring-before-note"],
  ["deadlines", "planDue", "30 Februari", "policy-month-day"],
  ["rhythm", "cadence", "weekly", "policy-missing-value"],
  ["suggestion", "suggestion.aboveMoreThan", "3/2", "policy-share"],
  ["suggestion", "aspects.adviseBelow", "0", "policy-advice-below-minimum"],
  ["distribution", "distribution.pattern.good.good", "12", "policy-pattern-sum"],
  ["privacy", "raterMirror.copiedSimilarity", "1,2", "policy-similarity"],
  ["posts", "acting.months", "0", "policy-range"],
  ["change", "policyChange.secondConfirmer", "", "policy-missing-value"],
])("%s: %s typed as %j is refused: %s", (key, path, typed, reason) => {
  expect(read(key, path, typed).problems.map((one) => one.reason)).toContain(`organization.${reason}`);
});

describe("changes of a draft", () => {
  it("of other pages stay, and a value set back to the one in force is no change any more", () => {
    const typed = typedOf(defaultPolicy);
    const changes = { cadence: "monthly", "objectionClock.days": 10 };
    expect(readChanges("rhythm", typed, { inForce: defaultPolicy, changes, kinds }).changes).toEqual({
      "objectionClock.days": 10,
    });
  });

  it("reach nothing but the settings that they name", () => {
    const after = withChanges(defaultPolicy, { "objectionClock.days": 10, objectionMayLower: true });
    expect(after.objectionClock).toEqual({ mode: "calendar", days: 10 });
    expect(isSameValue({ ...after, objectionClock: defaultPolicy.objectionClock }, defaultPolicy)).toBe(true);
    expect(defaultPolicy.objectionClock.days).toBe(14);
  });
});

test.each([
  ["31 Januari", "01-31"],
  ["akhir Februari", "02-last"],
  ["end of February", "02-last"],
  ["1 March", "03-01"],
  ["29 Februari", "02-29"],
  ["32 Mei", null],
  ["Mei", null],
])("the yearly day %s is %s", (typed, day) => {
  expect(readMonthDay(typed)).toBe(day);
});
