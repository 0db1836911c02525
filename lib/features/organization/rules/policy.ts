import { z } from "zod";
import { isRealDate, type IsoDate } from "./dates";
import { distributionGuidance } from "./distribution-guidance";
import { LEVELS, UNIT_ACHIEVEMENTS } from "./levels";

/** Roles that an agency grants; the same list as the database's. */
export const ROLE_NAMES = [
  "hr",
  "unit_officer",
  "evaluation_team",
  "leadership",
  "auditor",
  "strategy_planner",
  "achievement_recommender",
  "case_officer",
  "policy_confirmer",
  "training_officer",
] as const;

const days = z.int().min(0).max(366);
const count = z.int().min(0).max(1_000_000);
/** A yearly day: "01-31", or "02-last" for the last day of a month. */
const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]|last)$/, "organization.policy-invalid")
  .refine((text) => text.endsWith("-last") || isRealDate(`2024-${text}`), "organization.policy-invalid");
const cadence = z.enum(["monthly", "quarterly", "half_yearly", "yearly"]);
/** Days that stored traces live: never under a week, never above ten years. */
const keptDays = z.int().min(7).max(3_650);
const share = z.strictObject({ numerator: count, denominator: z.int().min(1).max(1_000_000) });

/**
 * One dated version of the agency's rules. Every open question of the law is a named setting here, with the product's
 * default; a period keeps the version that it began with. A setting that an old version lacks acts with its default.
 */
export const agencyPolicy = z.strictObject({
  /** How often work is evaluated in the year. The regulation leaves months or quarters to the agency. */
  cadence: cadence.default("quarterly"),
  /** Another cadence for kinds of units, such as schools by half-years; a kind that is not named follows `cadence`. */
  cadenceByUnitKind: z.record(z.string().min(1).max(40), cadence).default({}),
  /** Days after the period's last day until which the self-note is expected. */
  selfNoteDueDays: days.default(7),
  /** Days after the period's last day until which the appraiser scores. */
  scoringDueDays: days.default(14),
  /** Day of the plan's own year until which it is set. */
  planDue: monthDay.default("01-31"),
  /** Days after the start of a new post until which its plan is set. */
  newPostPlanDays: days.default(14),
  /** Day of the next year until which the annual evaluation is made. */
  annualDue: monthDay.default("01-31"),
  /** A period's deadline that falls on a day without work stays, or moves on to the next working day. */
  deadlineOnHoliday: z.enum(["keep", "next_working_day"]).default("keep"),
  /** Who makes the annual evaluation after a transfer. */
  annualAppraiser: z.enum(["last_post"]).default("last_post"),
  objectionClock: z
    .strictObject({ mode: z.enum(["calendar", "working"]).default("calendar"), days: days.default(14) })
    .prefault({}),
  objectionDecisionDays: days.default(14),
  objectionScope: z.enum(["contested_parts"]).default("contested_parts"),
  objectionMayLower: z.literal(false).default(false),
  objectionIncludesPppk: z.boolean().default(true),
  contestable: z.array(z.enum(["periodic", "annual"])).default(["periodic", "annual"]),
  /** Days after release after which a result counts as received without an acknowledgement. */
  receiptLapseDays: days.default(14),
  /** Achievement of an indicator where less is better: (2 × target − actual) ÷ target, or target ÷ actual. */
  lowerIsBetterFormula: z.enum(["two_minus", "target_over_actual"]).default("two_minus"),
  /** Unit achievement to the result rating of the unit's head (SE 3/2023; the mapping of five to three is ours). */
  headOfUnitMapping: z.record(z.enum(UNIT_ACHIEVEMENTS), z.enum(LEVELS)).default({
    exceptional: "above",
    good: "meets",
    needs_improvement: "below",
    poor: "below",
    very_poor: "below",
  }),
  /** The shares from which a unit's achievement is proposed. The annex names the ends alone; what lies between is ours. */
  achievementProposal: z
    .strictObject({
      figuresFrom: share.default({ numerator: 1, denominator: 2 }),
      beyondMoreThan: share.default({ numerator: 1, denominator: 2 }),
      goodFrom: share.default({ numerator: 4, denominator: 5 }),
      needsImprovementFrom: share.default({ numerator: 1, denominator: 2 }),
      stillMoreThan: share.default({ numerator: 1, denominator: 2 }),
    })
    .prefault({}),
  /** The shares of the suggested rating. */
  suggestion: z
    .strictObject({
      aboveMoreThan: share.default({ numerator: 1, denominator: 2 }),
      belowMoreThan: share.default({ numerator: 1, denominator: 2 }),
      belowMainAtLeast: share.default({ numerator: 1, denominator: 2 }),
    })
    .prefault({}),
  /** Aspects of a quantitative result: fewer than `minimum` is an error, fewer than `adviseBelow` advice. */
  aspects: z
    .strictObject({
      minimum: z.int().min(0).max(4).default(1),
      adviseBelow: z.int().min(0).max(4).default(3),
    })
    .prefault({}),
  distribution: distributionGuidance,
  /** Kinds of units whose heads use the form of JPT and independent unit heads though their class is not JPT. */
  independentHeadUnitKinds: z
    .array(z.string().min(1).max(40))
    .default(["health_centre", "school", "district"]),
  provisionalSuperior: z.enum(["acts_at_once", "after_confirmation"]).default("acts_at_once"),
  feedback: z
    .strictObject({
      namedGivers: z.boolean().default(true),
      anonymousRoundMinimum: count.default(5),
      ratingGroupMinimum: count.default(5),
    })
    .prefault({}),
  calibrationUndecided: z.enum(["unchanged"]).default("unchanged"),
  evaluationTeamNotes: z.enum(["when_all_sent"]).default("when_all_sent"),
  policyChange: z
    .strictObject({ secondConfirmer: z.boolean().default(true), noticeDays: days.default(30) })
    .prefault({}),
  trainingEffectGroupMinimum: count.default(30),
  citizenSurveyMinimum: count.default(30),
  raterMirror: z
    .strictObject({ agencySideFromAppraisers: count.default(5), copiedSimilarity: z.string().default("0.9") })
    .prefault({}),
  attendance: z.enum(["no_input"]).default("no_input"),
  outage: z.strictObject({ minimumMinutes: count.default(30), withinHours: count.default(48) }).prefault({}),
  creditDecimals: z.union([z.literal(2), z.literal(3)]).default(2),
  bknMode: z.enum(["companion", "bkn_is_master"]).default("companion"),
  /** "nist": length and lists only; "composition": letters of both cases, a digit and a sign as well. */
  passwordPreset: z.enum(["nist", "composition"]).default("nist"),
  /** Roles whose holders prove a second factor at sign-in; a state official or staff member may, but need not. */
  secondFactorRequiredFor: z.array(z.enum(ROLE_NAMES)).default(["hr", "unit_officer"]),
  /** A Plt acts for `months`, then at most `extensions` times as long again (SE BKN 1/2021). */
  acting: z
    .strictObject({ months: z.int().min(1).max(12).default(3), extensions: z.int().min(0).max(4).default(1) })
    .prefault({}),
  /** How long traces are kept before the nightly clean-up removes them. */
  retention: z
    .strictObject({
      /** After a session has ended. */
      sessionDays: keptDays.default(90),
      /** Keys that make a form count once. */
      requestKeyDays: keptDays.default(30),
      /** Records of who looked at whose data. */
      accessRecordYears: z.int().min(1).max(30).default(5),
      /** Rows and file of an import, after its last step. */
      importRowDays: keptDays.default(30),
    })
    .prefault({}),
  /** When results reach people: at signing, one by one afterwards, or all together by HR. */
  releaseMode: z.enum(["with_signature", "separate", "together"]).default("with_signature"),
  /** Lesson hours (JP) of a year: PP 11/2017 jo. 17/2020 for PNS, PP 49/2018 article 40 for PPPK. */
  trainingHours: z.strictObject({ pns: count.default(20), pppkCeiling: count.default(24) }).prefault({}),
  secondLook: z
    .strictObject({
      percent: count.default(2),
      minimumPerUnit: count.default(5),
      publishFrom: count.default(30),
    })
    .prefault({}),
  /** Ranking of PP 30/2019, in percent: information beside the pattern of SE 3/2023, never mixed with it. */
  pp30Ranking: z
    .strictObject({
      topMax: count.default(20),
      middleMin: count.default(60),
      middleMax: count.default(70),
      bottomMax: count.default(20),
    })
    .prefault({}),
});

export type AgencyPolicy = z.output<typeof agencyPolicy>;

/** The product's default for every setting. */
export const defaultPolicy: AgencyPolicy = agencyPolicy.parse({});

export type DatedVersion = { validFrom: IsoDate; validUntil?: IsoDate | null };

/**
 * The version in force on a day: the latest that has begun and not ended; null before the first.
 * The order of the list does not matter.
 */
export function policyInForce<T extends DatedVersion>(versions: readonly T[], date: IsoDate): T | null {
  let found: T | null = null;
  for (const version of versions) {
    const ended = version.validUntil != null && version.validUntil < date;
    if (version.validFrom > date || ended) continue;
    if (found === null || version.validFrom > found.validFrom) found = version;
  }
  return found;
}
