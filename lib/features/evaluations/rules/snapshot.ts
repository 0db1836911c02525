import { z } from "zod";
import { isRealDate } from "../../organization/rules/dates";
import { isDecimal } from "../../organization/rules/decimal";
import { annualBlock } from "../annual/rules/annual-block";
import { handoverBlock } from "../handover/rules/handover-block";
import { LEVELS, OVERALL_RATINGS, UNIT_ACHIEVEMENTS } from "../../organization/rules/levels";
import { BEHAVIOUR_VALUES } from "../../work-plans/rules/behaviours";
import { canonicalText, sha256 } from "../../work-plans/rules/content-hash";

/** Version of the rules in this folder. It changes when a rule would answer otherwise, and old snapshots keep theirs. */
export const RULE_VERSION = "2026.1";
/** Name and number of the snapshot's layout. */
export const SNAPSHOT_FORMAT = "terukur.evaluation/1";

const text = z.string().max(20_000);
const id = z.string().min(1).max(100);
const date = z.string().refine(isRealDate);
const moment = z.iso.datetime({ offset: false });
const decimal = z.string().max(40).refine(isDecimal);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const level = z.enum(LEVELS);
const achievementLevel = z.enum(UNIT_ACHIEVEMENTS);
const share = z.strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) });

const target = z.discriminatedUnion("form", [
  z.strictObject({
    form: z.literal("number"),
    comparator: z.enum(["gte", "lte", "gt", "lt", "eq"]),
    value: decimal,
  }),
  z.strictObject({ form: z.literal("range"), low: decimal, high: decimal }),
  z.strictObject({ form: z.literal("ordinal"), text }),
  z.strictObject({ form: z.literal("text"), text }),
]);
const actual = z.union([z.strictObject({ value: decimal }), z.strictObject({ text })]);
const achievement = z.discriminatedUnion("counted", [
  z.strictObject({ counted: z.literal(true), exact: z.string(), percent: z.string(), met: z.boolean() }),
  z.strictObject({ counted: z.literal(false), reason: z.string(), met: z.boolean().nullable() }),
]);

/** A person as he or she was on the day of signing. */
const person = z.strictObject({
  employeeId: id,
  name: text.min(1),
  nip: z
    .string()
    .regex(/^\d{18}$/)
    .nullable(),
  kind: z.enum(["pns", "cpns", "pppk", "state_official"]),
  rankCode: text.nullable(),
  rankName: text.nullable(),
  positionTitle: text,
  unitName: text,
});
const capacity = z.enum(["definitive", "plt", "plh", "delegated", "provisional"]);

const evidence = z.strictObject({
  evidenceId: id,
  kind: z.enum(["file", "link"]),
  title: text,
  fileName: text.nullable(),
  mime: text.nullable(),
  /** SHA-256 of the file's bytes; null for a link, whose content is not ours to keep. */
  sha256: hash.nullable(),
  url: text.nullable(),
});

const indicator = z.strictObject({
  indicatorId: id,
  text,
  aspect: z.enum(["quantity", "quality", "time", "cost"]).nullable(),
  perspective: z
    .enum(["service_recipients", "business_process", "internal_strengthening", "budget"])
    .nullable(),
  measureKind: z.enum(["cumulative", "ratio", "index", "text"]),
  direction: z.enum(["higher", "lower"]),
  measureUnit: text.nullable(),
  annualTarget: target.nullable(),
  periodTarget: target.nullable(),
  actual: actual.nullable(),
  achievement,
});

/** A level stands with the word of a leader of another unit or of a team; it decides nothing. */
const rowFeedback = z.strictObject({ giver: text, text, level: level.optional() });

const result = z.strictObject({
  resultId: id,
  kind: z.enum(["main", "additional"]),
  text,
  /** Text of the leader's result, the unit's indicator or the assignment that it supports. */
  supports: text.nullable(),
  successMeasure: text.nullable(),
  indicators: z.array(indicator),
  /** The person's own words on this result. */
  selfNote: text,
  feedback: z.array(rowFeedback),
  evidence: z.array(evidence),
  level,
  note: text,
});

const behaviour = z.strictObject({
  value: z.enum(BEHAVIOUR_VALUES),
  expectation: text,
  feedback: z.array(z.strictObject({ giver: text, text })),
  level,
  note: text,
});

/**
 * The evaluation as it was signed: every fact that the result rests on, and nothing else. `recompute` works from it alone.
 * Decimals are strings; lists keep the order of the form.
 */
export const evaluationSnapshot = z
  .strictObject({
    format: z.literal(SNAPSHOT_FORMAT),
    ruleVersion: z.string().min(1),
    agency: z.strictObject({ agencyId: id, name: text, timeZone: text }),
    evaluation: z.strictObject({ evaluationId: id, revision: z.int().min(1), signedAt: moment }),
    period: z.strictObject({
      year: z.int(),
      cadence: z.enum(["monthly", "quarterly", "half_yearly", "yearly"]),
      number: z.int().min(1).max(12),
      startsOn: date,
      endsOn: date,
      printName: text,
    }),
    unitAchievement: z
      .strictObject({
        level: achievementLevel,
        unitName: text,
        /** False where it was inherited from a unit above; it then serves pattern and print only. */
        isOwn: z.boolean(),
        grounds: text,
      })
      .nullable(),
    employee: person,
    /** The head of a unit with an achievement of its own. */
    isUnitHead: z.boolean(),
    appraiser: person.extend({ capacity }),
    appraiserSuperior: person.nullable(),
    plan: z.strictObject({
      workPlanId: id,
      revision: z.int().min(1),
      /** The hash that both sides signed. */
      contentSha256: hash,
      approach: z.enum(["quantitative", "qualitative"]),
      form: z.enum(["jpt", "ja_jf"]),
      startsOn: date,
      endsOn: date,
    }),
    results: z.array(result).min(1),
    behaviours: z.array(behaviour).length(BEHAVIOUR_VALUES.length),
    selfNote: text,
    ratings: z.strictObject({
      suggestedResult: level,
      result: level,
      resultReason: text.nullable(),
      suggestedBehaviour: level,
      behaviour: level,
      behaviourReason: text.nullable(),
      overall: z.enum(OVERALL_RATINGS),
    }),
    comment: text,
    /** Of former appraisers of the period; absent where nothing was written. */
    handovers: z.array(handoverBlock).optional(),
    /** For the official document; absent where none was written, and in what was signed before it could be. */
    recommendation: text.min(1).optional(),
    /** What a later version changed and on whose word; absent in a first result, so that its text stays as it was signed. */
    revises: z
      .strictObject({
        revision: z.int().min(1),
        sha256: hash,
        kind: z.enum(["correction", "objection"]),
        reason: text.min(1),
        decidedBy: person.extend({ capacity: capacity.nullable() }),
      })
      .optional(),
    /** Only in an annual result: the year that it had in view. */
    annual: annualBlock.optional(),
    /** The settings that the rules used, from the period's policy version. */
    policy: z.strictObject({
      policyNumber: z.int().min(1),
      lowerIsBetterFormula: z.enum(["two_minus", "target_over_actual"]),
      headOfUnitMapping: z.record(achievementLevel, level),
      suggestion: z.strictObject({ aboveMoreThan: share, belowMoreThan: share, belowMainAtLeast: share }),
    }),
  })
  .refine(
    (snapshot) => new Set(snapshot.behaviours.map(({ value }) => value)).size === BEHAVIOUR_VALUES.length,
  )
  .refine((snapshot) => !snapshot.isUnitHead || snapshot.unitAchievement !== null);

export type EvaluationSnapshot = z.output<typeof evaluationSnapshot>;

/** The immutable text and its hash. Throws ZodError when a fact is missing or malformed: nothing half is ever signed. */
export function snapshotText(snapshot: EvaluationSnapshot): { content: string; sha256: string } {
  const content = canonicalText(evaluationSnapshot.parse(snapshot));
  return { content, sha256: sha256(content) };
}

export type SnapshotReading =
  | { ok: true; snapshot: EvaluationSnapshot }
  | { ok: false; problem: "not_json" | "not_a_snapshot"; paths: string[] };

/** Reads an exported snapshot; says which parts are malformed. */
export function readSnapshot(content: string): SnapshotReading {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { ok: false, problem: "not_json", paths: [] };
  }
  const parsed = evaluationSnapshot.safeParse(value);
  if (parsed.success) return { ok: true, snapshot: parsed.data };
  const paths = parsed.error.issues.map((issue) => issue.path.join("."));
  return { ok: false, problem: "not_a_snapshot", paths };
}

/** True when the text is canonical and its SHA-256 is the one recorded. */
export function verifyText(content: string, expectedSha256: string): boolean {
  if (sha256(content) !== expectedSha256) return false;
  try {
    return canonicalText(JSON.parse(content)) === content;
  } catch {
    return false;
  }
}

const CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 8;
const PERIOD_CODES = { monthly: "B", quarterly: "TW", half_yearly: "S", yearly: "TH" } as const;

/**
 * The receipt number of a signed evaluation, such as EV-2026-TW3-7F3K-29QD: the first 40 bits of its SHA-256 in Crockford's letters
 * (no I, L, O, U), so that whoever has the text can work it out.
 */
export function evaluationReceipt(
  sha256: string,
  period: { year: number; cadence: keyof typeof PERIOD_CODES; number: number },
): string {
  const bits = BigInt(`0x${sha256.slice(0, (CODE_LENGTH * 5) / 4)}`);
  const letters = Array.from(
    { length: CODE_LENGTH },
    (_, index) => CODE_LETTERS[Number((bits >> BigInt(5 * (CODE_LENGTH - 1 - index))) & 31n)],
  ).join("");
  const number = period.cadence === "yearly" ? "" : String(period.number);
  return `EV-${period.year}-${PERIOD_CODES[period.cadence]}${number}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
