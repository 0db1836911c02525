import { describe, expect, it, test } from "vitest";
import { defaultPolicy } from "../../organization/rules/policy";
import { achievementPercent } from "../../strategy/rules/achievement";
import { BEHAVIOUR_VALUES } from "../../work-plans/rules/behaviours";
import { recompute } from "./recompute";
import {
  readSnapshot,
  RULE_VERSION,
  SNAPSHOT_FORMAT,
  snapshotText,
  verifyText,
  type EvaluationSnapshot,
} from "./snapshot";

type SnapshotIndicator = EvaluationSnapshot["results"][number]["indicators"][number];

const hash = "a".repeat(64);
const person = (name: string, nip: string | null) => ({
  employeeId: name,
  name,
  nip,
  kind: "pns" as const,
  rankCode: "III/b",
  rankName: "Penata Muda Tingkat I",
  positionTitle: "Bidan Ahli Pertama",
  unitName: "Puskesmas Muara",
});

function indicator(target: string, actual: string, direction: "higher" | "lower"): SnapshotIndicator {
  const measure = {
    target: {
      form: "number" as const,
      comparator: direction === "higher" ? ("gte" as const) : ("lte" as const),
      value: target,
    },
    actual: { value: actual },
    direction,
    formula: "two_minus" as const,
  };
  return {
    indicatorId: `indicator ${target}`,
    text: "Persentase ibu hamil terlayani",
    aspect: "quality",
    perspective: null,
    measureKind: "ratio",
    direction,
    measureUnit: "%",
    annualTarget: measure.target,
    periodTarget: measure.target,
    actual: measure.actual,
    achievement: achievementPercent(measure),
  };
}

/** An invented evaluation in which everything agrees. */
function goodSnapshot(): EvaluationSnapshot {
  const row = (number: number, level: "above" | "meets" | "below", kind: "main" | "additional" = "main") => ({
    resultId: `result ${number}`,
    kind,
    text: `Kohort ibu wilayah ${number} lengkap`,
    supports: "Layanan kesehatan ibu bermutu",
    successMeasure: null,
    indicators: [indicator("95", "96.5", "higher"), indicator("5", "4", "lower")],
    selfNote: "Kader membantu penjangkauan.",
    feedback: [{ giver: "Pimpinan", text: "Pertahankan." }],
    evidence: [
      {
        evidenceId: "e1",
        kind: "file" as const,
        title: "Rekap kohort",
        fileName: "kohort.pdf",
        mime: "application/pdf",
        sha256: hash,
        url: null,
      },
    ],
    level,
    note: "",
  });
  return {
    format: SNAPSHOT_FORMAT,
    ruleVersion: RULE_VERSION,
    agency: { agencyId: "agency", name: "Pemerintah Kota Muara Jaya", timeZone: "Asia/Jakarta" },
    evaluation: { evaluationId: "evaluation", revision: 1, signedAt: "2026-10-12T03:04:05.678Z" },
    period: {
      year: 2026,
      cadence: "quarterly",
      number: 3,
      startsOn: "2026-07-01",
      endsOn: "2026-09-30",
      printName: "TRIWULAN III",
    },
    unitAchievement: { level: "good", unitName: "Puskesmas Muara", isOwn: false, grounds: "Sesuai target" },
    employee: person("Siti Rahmawati", "199104172016032901"),
    isUnitHead: false,
    appraiser: { ...person("Ratna Dewi", "197808122005012902"), capacity: "definitive" },
    appraiserSuperior: person("Hadi Prakoso", "197001011995031903"),
    plan: {
      workPlanId: "plan",
      revision: 1,
      contentSha256: hash,
      approach: "quantitative",
      form: "ja_jf",
      startsOn: "2026-01-01",
      endsOn: "2026-12-31",
    },
    results: [row(1, "meets"), row(2, "above"), row(3, "meets", "additional")],
    behaviours: BEHAVIOUR_VALUES.map((value, index) => ({
      value,
      expectation: "",
      feedback: [],
      level: index < 4 ? ("above" as const) : ("meets" as const),
      note: "",
    })),
    selfNote: "Triwulan yang padat.",
    ratings: {
      suggestedResult: "meets",
      result: "meets",
      resultReason: null,
      suggestedBehaviour: "above",
      behaviour: "above",
      behaviourReason: null,
      overall: "good",
    },
    comment: "Rujukan selalu di bawah 30 menit.",
    policy: {
      policyNumber: 1,
      lowerIsBetterFormula: "two_minus",
      headOfUnitMapping: defaultPolicy.headOfUnitMapping,
      suggestion: defaultPolicy.suggestion,
    },
  };
}

const edited = (edit: (snapshot: EvaluationSnapshot) => void): EvaluationSnapshot => {
  const snapshot = structuredClone(goodSnapshot());
  edit(snapshot);
  return snapshot;
};

describe("the signed text", () => {
  it("is canonical, verifies, and reads back the same", () => {
    const { content, sha256 } = snapshotText(goodSnapshot());
    expect(verifyText(content, sha256)).toBe(true);
    expect(readSnapshot(content)).toEqual({ ok: true, snapshot: goodSnapshot() });
  });

  it("fails verification after one changed letter, added spaces or another hash", () => {
    const { content, sha256 } = snapshotText(goodSnapshot());
    expect(verifyText(content.replace("Siti", "Sita"), sha256)).toBe(false);
    expect(verifyText(`${content} `, sha256)).toBe(false);
    expect(verifyText(content, hash)).toBe(false);
  });

  it("fails verification when the hash fits a text that is not canonical", () => {
    // The hash of `{ "a": 1 }` with its spaces, computed outside.
    expect(verifyText('{ "a": 1 }', "efc6fbbe835f02996e070d9b3f37ffc4153f8ed11590fbf555bff7021d271fe9")).toBe(
      false,
    );
  });

  test.each<[string, (snapshot: EvaluationSnapshot) => void]>([
    ["a missing value", (s) => void s.behaviours.pop()],
    ["a value twice", (s) => void (s.behaviours[6] = s.behaviours[0]!)],
    ["no result", (s) => void (s.results = [])],
    ["a decimal with a comma", (s) => void (s.results[0]!.indicators[0]!.actual = { value: "96,5" })],
    ["a decimal with trailing zeros", (s) => void (s.results[0]!.indicators[0]!.actual = { value: "96.50" })],
    ["a file without a proper hash", (s) => void (s.results[0]!.evidence[0]!.sha256 = "abc")],
    ["a NIP with spaces", (s) => void (s.employee.nip = "19910417 201603 2 901")],
    ["a day that does not exist", (s) => void (s.period.endsOn = "2026-09-31")],
    ["a local time", (s) => void (s.evaluation.signedAt = "2026-10-12T10:04:05+07:00")],
    [
      "a unit head without achievement",
      (s) => {
        s.isUnitHead = true;
        s.unitAchievement = null;
      },
    ],
  ])("is refused with %s", (_label, edit) => {
    expect(() => snapshotText(edited(edit))).toThrow();
  });

  it("refuses a fact that the layout does not know", () => {
    const extra = { ...goodSnapshot(), attendance: "100 %" };
    expect(() => snapshotText(extra)).toThrow();
  });
});

describe("reading an export", () => {
  it("says that it is not JSON", () => {
    expect(readSnapshot("{")).toEqual({ ok: false, problem: "not_json", paths: [] });
  });
  it("says which part is malformed", () => {
    const reading = readSnapshot(JSON.stringify({ ...goodSnapshot(), comment: 7 }));
    expect(reading).toEqual({ ok: false, problem: "not_a_snapshot", paths: ["comment"] });
  });
});

describe("recompute", () => {
  it("agrees with a snapshot in which everything follows from the facts", () => {
    expect(recompute(goodSnapshot())).toEqual([]);
  });

  const paths = (edit: (snapshot: EvaluationSnapshot) => void) =>
    recompute(edited(edit)).map(({ path }) => path);

  test.each<[string, (snapshot: EvaluationSnapshot) => void, string[]]>([
    ["another predikat", (s) => void (s.ratings.overall = "very_good"), ["ratings.overall"]],
    [
      "a changed actual",
      (s) => void (s.results[1]!.indicators[0]!.actual = { value: "60" }),
      ["results.1.indicators.0.achievement"],
    ],
    [
      "a changed percentage",
      (s) => {
        const stored = s.results[0]!.indicators[1]!.achievement;
        if (stored.counted) stored.percent = "121.00";
      },
      ["results.0.indicators.1.achievement"],
    ],
    [
      "the other formula",
      (s) => void (s.policy.lowerIsBetterFormula = "target_over_actual"),
      [0, 1, 2].map((row) => `results.${row}.indicators.1.achievement`),
    ],
    [
      "a changed level",
      (s) => void (s.results[0]!.level = "above"),
      ["ratings.suggestedResult", "ratings.result"],
    ],
    [
      "a changed value",
      (s) => void (s.behaviours[0]!.level = "below"),
      ["ratings.suggestedBehaviour", "ratings.behaviour"],
    ],
    [
      "a departure without reason",
      (s) => {
        s.ratings.result = "above";
        s.ratings.overall = "very_good";
      },
      ["ratings.result"],
    ],
    [
      "a departure with blanks for a reason",
      (s) => {
        s.ratings.result = "above";
        s.ratings.resultReason = " ";
        s.ratings.overall = "very_good";
      },
      ["ratings.result"],
    ],
    [
      "a reasoned departure",
      (s) => {
        s.ratings.result = "above";
        s.ratings.resultReason = "Wilayah dua kali lebih luas.";
        s.ratings.overall = "very_good";
      },
      [],
    ],
    ["a unit head whose unit is good", (s) => void (s.isUnitHead = true), []],
    [
      "a unit head rated beyond the unit, reason or not",
      (s) => {
        s.isUnitHead = true;
        s.ratings.result = "above";
        s.ratings.resultReason = "Kepala yang baik.";
        s.ratings.overall = "very_good";
      },
      ["ratings.result"],
    ],
    [
      "another rule version is not judged",
      (s) => {
        s.ruleVersion = "2025.1";
        s.ratings.overall = "very_poor";
      },
      ["ruleVersion"],
    ],
  ])("%s", (_label, edit, expected) => {
    expect(paths(edit)).toEqual(expected);
  });

  it("shows both figures", () => {
    const [difference] = recompute(edited((snapshot) => void (snapshot.ratings.overall = "very_good")));
    expect(difference).toEqual({ path: "ratings.overall", stored: "very_good", recomputed: "good" });
  });
});
