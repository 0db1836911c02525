import { evaluationGuards, evaluationMutants } from "./evaluation-mutants";

/** A small change of the product that must make a test fail. */
export type Mutant = {
  name: string;
  file: string;
  from: string;
  to: string;
  /** Test files that must notice it, from the repository's root. */
  tests: readonly string[];
};

/** What became of one mutant, or of the control without a change. */
export type MutantRun = { name: string; isChanged: boolean; tests: number; failed: number };
export type MutantKind = "rules" | "guards" | "evaluations";

const RULES = "lib/features/work-plans/rules";
const AMENDMENT = "lib/features/work-plans/amendments/rules";
const DIALOGUE = "lib/features/work-plans/dialogue/rules";
const PERSONNEL = "lib/features/personnel/rules";

const inRules = (name: string, file: string, test: string, from: string, to: string): Mutant => ({
  name,
  file: `${file}.ts`,
  from,
  to,
  tests: [`${test}.test.ts`],
});
const ofRule = (name: string, file: string, from: string, to: string, test = file) =>
  inRules(name, `${RULES}/${file}`, `${RULES}/${test}`, from, to);

/** Seeded faults of the planning rules. */
const ruleMutants: readonly Mutant[] = [
  ofRule(
    "an agreed plan can be sent again",
    "plan-state",
    'from: ["draft", "returned"], to: "submitted"',
    'from: ["draft", "returned", "set"], to: "submitted"',
  ),
  ofRule(
    "a plan is taken back after it was agreed",
    "plan-state",
    '{ event: "take_back", from: ["submitted"]',
    '{ event: "take_back", from: ["submitted", "set"]',
  ),
  ofRule(
    "its own person agrees a plan",
    "plan-state",
    'to: "set", by: ["appraiser"]',
    'to: "set", by: ["appraiser", "employee"]',
  ),
  ofRule(
    "a sent plan stays open for writing",
    "plan-state",
    'submitted: "appraiser"',
    'submitted: "employee"',
  ),
  ofRule(
    "the last day is late",
    "plan-state",
    "return setOn > dueOn",
    "return setOn >= dueOn",
    "plan-lateness",
  ),
  ofRule(
    "a plan that begins later in the year is due with the others",
    "plan-state",
    "return beginsWithYear || afterStart <= yearly ? yearly : afterStart;",
    "return yearly;",
    "plan-lateness",
  ),
  ofRule("agreed plans take no days", "overlap", '["submitted", "set", "closed"]', '["submitted", "closed"]'),
  ofRule("a plan overlaps itself", "overlap", "other.id !== plan.id && ", ""),
  ofRule("the day before unpaid leave is lost", "plan-start", "statusFrom, -1)", "statusFrom, -2)"),
  ofRule(
    "SPMT does not matter",
    "plan-start",
    "assignment.startsOn, employee.startedOn]",
    "assignment.startsOn]",
  ),
  ofRule(
    "a Plt has a plan of its own",
    "plan-start",
    '(assignmentKind === "definitive" ||',
    '(assignmentKind === "plt" || assignmentKind === "definitive" ||',
  ),
  ofRule(
    "next year opens in November only",
    "plan-start",
    "NEXT_YEAR_FROM_MONTH = 10",
    "NEXT_YEAR_FROM_MONTH = 11",
  ),
  ofRule(
    "a blank row can be sent",
    "check-result",
    'reason: "work-plans.result-empty", severity: "error"',
    'reason: "work-plans.result-empty", severity: "warning"',
    "check-plan",
  ),
  ofRule(
    "a plan without main result can be sent",
    "check-plan",
    'reason: "work-plans.no-main-result", severity: "error"',
    'reason: "work-plans.no-main-result", severity: "warning"',
  ),
  ofRule(
    "the signature does not cover the expectations",
    "content-hash",
    "behaviours: plan.behaviours.map(({ value, expectation }) => ({ value, expectation }))",
    "behaviours: []",
  ),
  ofRule(
    "the remainder of a split target is lost",
    "period-target",
    "units - share * BigInt(parts - 1)",
    "share",
  ),
  inRules(
    "a row with progress can be dropped",
    `${AMENDMENT}/amendment`,
    `${AMENDMENT}/amendment`,
    "return row.isUsed ?",
    "return !row.isUsed ?",
  ),
  inRules(
    "a recorded indicator is measured in another way",
    `${AMENDMENT}/amendment`,
    `${AMENDMENT}/amendment`,
    "is.measureKind === indicator.measureKind && ",
    "",
  ),
  inRules(
    "an amendment changes periods that have begun",
    `${AMENDMENT}/amended-targets`,
    `${AMENDMENT}/amendment`,
    "isBegun ? (old[index] ?? null) : null",
    "isBegun ? null : (old[index] ?? null)",
  ),
  inRules(
    "a dropped row is no difference",
    `${DIALOGUE}/plan-difference`,
    `${DIALOGUE}/plan-difference`,
    "return [...now, ...gone];\n}\n\nfunction behaviourDifferences",
    "return now;\n}\n\nfunction behaviourDifferences",
  ),
  inRules(
    "a mark outlives a change of its row",
    `${DIALOGUE}/row-marks`,
    `${DIALOGUE}/plan-difference`,
    "now.get(mark.resultId) === mark.rowHash",
    "now.has(mark.resultId)",
  ),
  inRules(
    "a plan closes on the day of the move, not before",
    `${PERSONNEL}/plan-event`,
    `${PERSONNEL}/plan-event`,
    "const lastDay = addDays(effectiveOn, -1);",
    "const lastDay = effectiveOn;",
  ),
  inRules(
    "a month and a day has no evaluation of its own",
    `${PERSONNEL}/year-parts`,
    `${PERSONNEL}/plan-event`,
    "addMonths(span.startsOn, 1)",
    "addMonths(span.startsOn, 2)",
  ),
];

const MODEL = ["tests/mutants/short-histories.test.ts"];

/** Guards of the use cases; the random histories on the database must notice when one is missing. */
const guardMutants: readonly Mutant[] = [
  {
    name: "a plan is sent whatever the rules find",
    file: "lib/features/work-plans/submit-work-plan.ts",
    from: "assertRules([...blockingFindings(findings), ",
    to: "assertRules([",
    tests: MODEL,
  },
  {
    name: "a second plan is begun for the same days",
    file: "lib/features/work-plans/create-work-plan.ts",
    from: "await assertFree(db, agencyId, employeeId, days);",
    to: "",
    tests: MODEL,
  },
  {
    name: "anybody of the agency agrees a plan",
    file: "lib/features/work-plans/agree-work-plan.ts",
    from: 'authorize(ctx.actor, "work-plan.agree", await loadPlanFacts(db, planId, today));',
    to: "await loadPlanFacts(db, planId, today);",
    tests: MODEL,
  },
  {
    name: "a second amendment is opened beside the first",
    file: "lib/features/work-plans/amendments/start-amendment.ts",
    from: "if (open > 0)",
    to: "if (open > 1)",
    tests: MODEL,
  },
  {
    name: "a transfer leaves a plan that nobody agreed as long as it was",
    file: "lib/features/personnel/parts/carry-out.ts",
    from: "data: { endsOn: toDate(plan.lastDay), version: { increment: 1 } },",
    to: "data: { version: { increment: 1 } },",
    tests: MODEL,
  },
];

const OF_KIND: Readonly<Record<MutantKind, readonly Mutant[]>> = {
  rules: [...ruleMutants, ...evaluationMutants],
  guards: guardMutants,
  evaluations: evaluationGuards,
};

export const mutantsOf = (kind: MutantKind): readonly Mutant[] => OF_KIND[kind];
