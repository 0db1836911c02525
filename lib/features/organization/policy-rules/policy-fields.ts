import { LEVELS, OVERALL_RATINGS, UNIT_ACHIEVEMENTS } from "../rules/levels";
import { defaultPolicy, ROLE_NAMES } from "../rules/policy";

/** How a setting is typed. `kinds` and `cadence_by_kind` list the kinds of units that the agency has. */
export type FieldInput =
  | { input: "whole"; min: number; max: number; unit?: FieldUnit }
  | { input: "choice"; options: readonly (string | number)[] }
  | { input: "choices"; options: readonly string[] }
  | { input: "yes_no" | "month_day" | "share" | "similarity" | "kinds" | "cadence_by_kind" };
export type FieldUnit = "days" | "months" | "years" | "hours" | "minutes" | "percent" | "people";

export type PolicyField = FieldInput & {
  /** Where the setting stands in a policy version, such as `objectionClock.days`. */
  path: string;
  /** The regulation behind the default, by its short name. */
  law?: string;
  /** Kept for a part of the product that does not ask for it yet; the screen says so. */
  awaits?: true;
};

export const POLICY_KEYS = [
  "rhythm",
  "deadlines",
  "results",
  "suggestion",
  "distribution",
  "objections",
  "posts",
  "privacy",
  "security",
  "retention",
  "service",
  "change",
] as const;
export type PolicyKey = (typeof POLICY_KEYS)[number];

const whole = (path: string, max: number, unit?: FieldUnit, min = 0) =>
  ({ path, input: "whole", min, max, unit }) as const;
const days = (path: string, max = 366) => whole(path, max, "days");
const choice = (path: string, ...options: readonly (string | number)[]) =>
  ({ path, input: "choice", options }) as const;
const simple = <I extends "yes_no" | "month_day" | "share" | "similarity" | "kinds" | "cadence_by_kind">(
  path: string,
  input: I,
) => ({ path, input }) as const;

/** The percents of the pattern's rules: their number differs by the unit's achievement. */
const rulePercents = UNIT_ACHIEVEMENTS.flatMap((level) =>
  (defaultPolicy.distribution.rules[level] ?? []).map((_rule, index) =>
    whole(`distribution.rules.${level}.${index}.percent`, 100, "percent"),
  ),
);
const pattern = UNIT_ACHIEVEMENTS.flatMap((level) =>
  OVERALL_RATINGS.map((rating) => whole(`distribution.pattern.${level}.${rating}`, 24)),
);

/** Every setting of a policy version that an agency may change, by the page on which it is changed. */
export const POLICY_FIELDS: Readonly<Record<PolicyKey, readonly PolicyField[]>> = {
  rhythm: [
    {
      ...choice("cadence", "monthly", "quarterly", "half_yearly", "yearly"),
      law: "PermenPANRB 6/2022",
    },
    { ...simple("cadenceByUnitKind", "cadence_by_kind"), awaits: true },
  ],
  deadlines: [
    days("selfNoteDueDays"),
    days("scoringDueDays"),
    choice("deadlineOnHoliday", "keep", "next_working_day"),
    { ...simple("planDue", "month_day"), law: "PermenPANRB 6/2022" },
    days("newPostPlanDays"),
    { ...simple("annualDue", "month_day"), awaits: true },
  ],
  results: [
    choice("releaseMode", "with_signature", "separate", "together"),
    choice("lowerIsBetterFormula", "two_minus", "target_over_actual"),
    ...UNIT_ACHIEVEMENTS.map((level) => ({
      ...choice(`headOfUnitMapping.${level}`, ...LEVELS),
      law: "SE MenPANRB 3/2023",
    })),
    { ...choice("creditDecimals", 2, 3), awaits: true },
  ],
  suggestion: [
    simple("suggestion.aboveMoreThan", "share"),
    simple("suggestion.belowMoreThan", "share"),
    simple("suggestion.belowMainAtLeast", "share"),
    ...["figuresFrom", "beyondMoreThan", "goodFrom", "needsImprovementFrom", "stillMoreThan"].map((name) =>
      simple(`achievementProposal.${name}`, "share"),
    ),
    whole("aspects.minimum", 4),
    whole("aspects.adviseBelow", 4),
  ],
  distribution: [
    whole("distribution.smallUnitBelow", 1000, "people"),
    { ...simple("distribution.countsUnitHead", "yes_no"), law: "SE MenPANRB 3/2023" },
    ...rulePercents.map((field) => ({ ...field, law: "SE MenPANRB 3/2023" })),
    ...pattern.map((field) => ({ ...field, law: "SE MenPANRB 3/2023" })),
    ...["topMax", "middleMin", "middleMax", "bottomMax"].map((name) => ({
      ...whole(`pp30Ranking.${name}`, 100, "percent"),
      law: "PP 30/2019",
      awaits: true as const,
    })),
  ],
  objections: [
    { ...choice("objectionClock.mode", "calendar", "working"), law: "PP 30/2019" },
    { ...days("objectionClock.days"), law: "PP 30/2019" },
    days("receiptLapseDays"),
    { path: "contestable", input: "choices", options: ["periodic", "annual"] },
    { ...days("objectionDecisionDays"), awaits: true },
    { ...simple("objectionIncludesPppk", "yes_no"), awaits: true },
  ],
  posts: [
    { ...whole("acting.months", 12, "months", 1), law: "SE BKN 1/2021" },
    { ...whole("acting.extensions", 4), law: "SE BKN 1/2021" },
    { ...choice("provisionalSuperior", "acts_at_once", "after_confirmation"), awaits: true },
    simple("independentHeadUnitKinds", "kinds"),
    { ...whole("trainingHours.pns", 2000, "hours"), law: "PP 11/2017" },
    { ...whole("trainingHours.pppkCeiling", 2000, "hours"), law: "PP 49/2018" },
  ],
  privacy: [
    { ...simple("feedback.namedGivers", "yes_no"), awaits: true },
    ...[
      "feedback.anonymousRoundMinimum",
      "feedback.ratingGroupMinimum",
      "trainingEffectGroupMinimum",
      "citizenSurveyMinimum",
      "raterMirror.agencySideFromAppraisers",
    ].map((path) => ({ ...whole(path, 10_000, "people"), awaits: true as const })),
    { ...simple("raterMirror.copiedSimilarity", "similarity"), awaits: true },
    { ...whole("secondLook.percent", 100, "percent"), awaits: true },
    { ...whole("secondLook.minimumPerUnit", 10_000), awaits: true },
    { ...whole("secondLook.publishFrom", 10_000), awaits: true },
  ],
  security: [
    choice("passwordPreset", "nist", "composition"),
    { path: "secondFactorRequiredFor", input: "choices", options: ROLE_NAMES },
  ],
  retention: [
    whole("retention.sessionDays", 3_650, "days", 7),
    whole("retention.requestKeyDays", 3_650, "days", 7),
    whole("retention.accessRecordYears", 30, "years", 1),
    whole("retention.importRowDays", 3_650, "days", 7),
  ],
  service: [
    { ...whole("outage.minimumMinutes", 10_000, "minutes"), awaits: true },
    { ...whole("outage.withinHours", 1_000, "hours"), awaits: true },
    { ...choice("bknMode", "companion", "bkn_is_master"), awaits: true },
  ],
  change: [simple("policyChange.secondConfirmer", "yes_no"), days("policyChange.noticeDays")],
};

/** Settings with a single answer: settled by the law or by the design, shown and never changed. */
export const FIXED_PATHS = [
  "annualAppraiser",
  "objectionScope",
  "objectionMayLower",
  "calibrationUndecided",
  "evaluationTeamNotes",
  "attendance",
] as const;

const ALL: readonly PolicyField[] = POLICY_KEYS.flatMap((key) => POLICY_FIELDS[key]);

/** The field of a path; null for a path that nobody may change. */
export const fieldOf = (path: string): PolicyField | null => ALL.find((field) => field.path === path) ?? null;

export const keyOfPath = (path: string): PolicyKey | null =>
  POLICY_KEYS.find((key) => POLICY_FIELDS[key].some((one) => one.path === path)) ?? null;

export const isPolicyKey = (text: string): text is PolicyKey =>
  (POLICY_KEYS as readonly string[]).includes(text);
