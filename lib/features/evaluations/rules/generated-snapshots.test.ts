import { expect, it } from "vitest";
import { LEVELS, UNIT_ACHIEVEMENTS, type Level } from "../../organization/rules/levels";
import { defaultPolicy } from "../../organization/rules/policy";
import { achievementPercent } from "../../strategy/rules/achievement";
import { BEHAVIOUR_VALUES } from "../../work-plans/rules/behaviours";
import { headResultRating } from "../achievement/rules/head-of-unit";
import { overallRating } from "./overall-rating";
import { exportText, readExport, recompute } from "./recompute";
import {
  readSnapshot,
  RULE_VERSION,
  SNAPSHOT_FORMAT,
  snapshotText,
  verifyText,
  type EvaluationSnapshot,
} from "./snapshot";
import { suggestBehaviourRating, suggestResultRating } from "./suggest-ratings";

type Draw = (below: number) => number;

/** Whole numbers from a seed: the same ones on every machine. */
function drawing(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pick = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length)] as T;
const person = (name: string) => ({
  employeeId: name,
  name,
  nip: "199104172016032901",
  kind: "pns" as const,
  rankCode: "III/b",
  rankName: "Penata Muda Tingkat I",
  positionTitle: "Bidan Ahli Pertama",
  unitName: "Puskesmas Muara",
});

function indicatorOf(
  draw: Draw,
  number: number,
): EvaluationSnapshot["results"][number]["indicators"][number] {
  const direction = pick(draw, ["higher", "lower"] as const);
  const target = {
    form: "number" as const,
    comparator: direction === "higher" ? ("gte" as const) : ("lte" as const),
    value: String(draw(200)),
  };
  const actual = draw(5) === 0 ? null : { value: `${draw(300)}.${draw(9) + 1}` };
  return {
    indicatorId: `indicator ${number}`,
    text: `Persentase layanan ke-${number} “tepat waktu” – é`,
    aspect: pick(draw, ["quantity", "quality", "time", "cost"] as const),
    perspective: null,
    measureKind: "ratio",
    direction,
    measureUnit: "%",
    annualTarget: target,
    periodTarget: target,
    actual,
    achievement: achievementPercent({ target, actual, direction, formula: "two_minus" }),
  };
}

/** A rating as an appraiser gives it: the suggested one, or another with a reason. */
function rated(draw: Draw, suggested: Level): { rating: Level; reason: string | null } {
  const rating = draw(4) === 0 ? pick(draw, LEVELS) : suggested;
  return { rating, reason: rating === suggested ? null : "Bukti lain dilihat bersama." };
}

function generated(seed: number): EvaluationSnapshot {
  const draw = drawing(seed);
  const results = Array.from({ length: 1 + draw(9) }, (_, index) => ({
    resultId: `result ${index}`,
    kind: index > 0 && draw(4) === 0 ? ("additional" as const) : ("main" as const),
    text: `Hasil ${index} lengkap`,
    supports: draw(2) === 0 ? null : "Layanan bermutu",
    successMeasure: null,
    indicators: Array.from({ length: draw(4) }, (_unused, number) => indicatorOf(draw, number)),
    selfNote: "",
    feedback: draw(2) === 0 ? [] : [{ giver: "Pimpinan", text: "Pertahankan." }],
    evidence: [],
    level: pick(draw, LEVELS),
    note: "",
  }));
  const behaviours = BEHAVIOUR_VALUES.map((value) => ({
    ...{ value, expectation: "", feedback: [], note: "" },
    level: pick(draw, LEVELS),
  }));
  const isUnitHead = draw(5) === 0;
  const achievement = pick(draw, UNIT_ACHIEVEMENTS);
  const suggestedResult = suggestResultRating(results, defaultPolicy.suggestion)?.level ?? "meets";
  const suggestedBehaviour =
    suggestBehaviourRating(
      behaviours.map(({ level }) => level),
      defaultPolicy.suggestion,
    )?.level ?? "meets";
  const own = rated(draw, suggestedResult);
  const result = isUnitHead ? headResultRating(achievement, defaultPolicy.headOfUnitMapping) : own.rating;
  const behaviour = rated(draw, suggestedBehaviour);
  return {
    format: SNAPSHOT_FORMAT,
    ruleVersion: RULE_VERSION,
    agency: { agencyId: "agency", name: "Pemerintah Kota Muara Jaya", timeZone: "Asia/Jakarta" },
    evaluation: { evaluationId: `evaluation ${seed}`, revision: 1, signedAt: "2026-10-12T03:04:05.678Z" },
    period: {
      ...{ year: 2026, cadence: "quarterly", number: 3, printName: "TRIWULAN III" },
      ...{ startsOn: "2026-07-01", endsOn: "2026-09-30" },
    },
    unitAchievement: {
      level: achievement,
      unitName: "Puskesmas Muara",
      isOwn: isUnitHead,
      grounds: "Sesuai target",
    },
    employee: person("Siti Rahmawati"),
    isUnitHead,
    appraiser: { ...person("Ratna Dewi"), capacity: "definitive" },
    appraiserSuperior: person("Hadi Prakoso"),
    plan: {
      ...{ workPlanId: "plan", revision: 1, contentSha256: "a".repeat(64) },
      ...{ approach: "quantitative", form: "ja_jf", startsOn: "2026-01-01", endsOn: "2026-12-31" },
    },
    results,
    behaviours,
    selfNote: "",
    ratings: {
      suggestedResult,
      result,
      resultReason: isUnitHead ? null : own.reason,
      suggestedBehaviour,
      behaviour: behaviour.rating,
      behaviourReason: behaviour.reason,
      overall: overallRating(result, behaviour.rating),
    },
    comment: "",
    policy: {
      policyNumber: 1,
      lowerIsBetterFormula: "two_minus",
      headOfUnitMapping: defaultPolicy.headOfUnitMapping,
      suggestion: defaultPolicy.suggestion,
    },
  };
}

it("works out 1,000 generated results again from their text alone, and agrees with every one", () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 1_000; seed += 1) {
    const { content, sha256 } = snapshotText(generated(seed));
    const reading = readSnapshot(content);
    expect(reading.ok && recompute(reading.snapshot)).toEqual([]);
    const file = readExport(exportText({ content, sha256 }));
    expect(file.ok && file.differences).toEqual([]);
    if (reading.ok) seen.add(reading.snapshot.ratings.overall);
  }
  expect(seen.size).toBe(5);
});

it("finds a rating that does not follow from its facts in each of them", () => {
  for (let seed = 1; seed <= 1_000; seed += 1) {
    const snapshot = generated(seed);
    snapshot.ratings.overall = snapshot.ratings.overall === "good" ? "very_good" : "good";
    expect(recompute(snapshot).map(({ path }) => path)).toContain("ratings.overall");
  }
});

it.each([7, 42, 99])("notices one changed byte, wherever it is in the signed text (seed %i)", (seed) => {
  const { content, sha256 } = snapshotText(generated(seed));
  expect(verifyText(content, sha256)).toBe(true);
  const bytes = Buffer.from(content, "utf8");
  expect(bytes.length).toBeGreaterThan(3_000);
  for (let at = 0; at < bytes.length; at += 1) {
    const doctored = Buffer.from(bytes);
    doctored[at] = (doctored[at] ?? 0) ^ (1 << (at % 7));
    if (verifyText(doctored.toString("utf8"), sha256)) throw new Error(`byte ${at} may change unnoticed`);
  }
});

it("notices one changed byte in the file that a person takes home", () => {
  const text = exportText(snapshotText(generated(7)));
  const whole = readExport(text);
  expect(whole.ok && whole.differences).toEqual([]);
  for (let at = 0; at < text.length; at += 11) {
    const doctored = text.slice(0, at) + (text[at] === "a" ? "b" : "a") + text.slice(at + 1);
    const reading = readExport(doctored);
    if (reading.ok && reading.differences.length === 0) throw new Error(`letter ${at} may change unnoticed`);
  }
});
