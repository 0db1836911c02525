/** The order in which a page lists them: help first, then recognition, then the path of PP 30/2019. */
export const FOLLOW_UP_KINDS = [
  "guidance",
  "counselling",
  "training_need",
  "reward",
  "succession_priority",
  "development_priority",
  "improvement",
  "competency_test",
  "reassignment",
  "temporary_placement",
  "discharge",
  "contract_extension",
  "contract_end",
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

export const FOLLOW_UP_ORIGINS = ["evaluation", "panel", "objection", "annual"] as const;
export type FollowUpOrigin = (typeof FOLLOW_UP_ORIGINS)[number];

export type FollowUpState = "proposed" | "accepted" | "declined" | "withdrawn" | "done";

/** Months of the chance to improve (PP 30/2019 articles 56 and 57). */
export const IMPROVEMENT_MONTHS = 6;

/** Months for which somebody without a free post may be placed at most (PP 30/2019 article 58). */
export const TEMPORARY_PLACEMENT_MONTHS = 12;

type KindRule = {
  /** Who may accept or decline it: HR alone, or the confirmed appraiser too. */
  decidedBy: "appraiser_or_hr" | "hr";
  /** It weighs on the person: nobody decides before the person was heard. */
  isBurden: boolean;
  /** Accepting it hands a need of development over to the training area. */
  makesNeed: boolean;
  /** Months until its re-check; null where there is none. */
  months: number | null;
  /** What it can follow only: the step of the path before it, done with no success. */
  after: readonly FollowUpKind[];
};

const help: KindRule = {
  decidedBy: "appraiser_or_hr",
  isBurden: false,
  makesNeed: false,
  months: null,
  after: [],
};
const recognition: KindRule = { ...help, decidedBy: "hr" };
const burden: KindRule = { ...recognition, isBurden: true };

/**
 * What may follow a result (dossier §10; PP 30/2019 articles 56 to 58, PP 49/2018 for PPPK). The path is taken one step after the other, each a
 * proposal of its own: chance to improve, competency test, another post, temporary placement, discharge with honour.
 */
export const FOLLOW_UP_RULES: Record<FollowUpKind, KindRule> = {
  guidance: help,
  counselling: help,
  training_need: { ...help, makesNeed: true },
  reward: recognition,
  succession_priority: recognition,
  development_priority: { ...recognition, makesNeed: true },
  improvement: { ...burden, decidedBy: "appraiser_or_hr", months: IMPROVEMENT_MONTHS },
  competency_test: { ...burden, after: ["improvement"] },
  reassignment: { ...burden, after: ["competency_test"] },
  temporary_placement: { ...burden, months: TEMPORARY_PLACEMENT_MONTHS, after: ["competency_test"] },
  discharge: { ...burden, after: ["temporary_placement"] },
  contract_extension: recognition,
  contract_end: burden,
};
