import type { Mutant } from "./catalogue";

const AREA = "lib/features/evaluations";

const of = (name: string, file: string, from: string, to: string, test = file): Mutant => ({
  name,
  file: `${AREA}/${file}.ts`,
  from,
  to,
  tests: [`${AREA}/${test}.test.ts`],
});
const inRules = (name: string, file: string, from: string, to: string, test = file) =>
  of(name, `rules/${file}`, from, to, `rules/${test}`);

/** Seeded faults of the rules by which a rating comes about. */
const ratings: readonly Mutant[] = [
  inRules(
    "good results excuse behaviour below expectation",
    "overall-rating",
    'above: { below: "poor"',
    'above: { below: "good"',
  ),
  inRules(
    "the last cells of the matrix are transposed",
    "overall-rating",
    'below: { below: "very_poor", meets: "needs_improvement"',
    'below: { below: "very_poor", meets: "poor"',
  ),
  inRules(
    "Cukup is another predikat than Butuh Perbaikan",
    "overall-rating",
    'cukup: "needs_improvement"',
    'cukup: "good"',
  ),
  inRules(
    "half of the rows above suffices",
    "suggest-ratings",
    "return count * share.denominator > total * share.numerator;",
    "return count * share.denominator >= total * share.numerator;",
  ),
  inRules(
    "a main result below does not stand in the way of above",
    "suggest-ratings",
    "main.below === 0 && isMoreThan",
    "main.below <= 1 && isMoreThan",
  ),
  inRules(
    "half of the main results below is still as expected",
    "suggest-ratings",
    "return count * share.denominator >= total * share.numerator;",
    "return count * share.denominator > total * share.numerator;",
  ),
  inRules(
    "additional results count as main ones",
    "suggest-ratings",
    'row.kind === "main" ? [counts.all, counts.main] : [counts.all]',
    "[counts.all, counts.main]",
  ),
  inRules(
    "a suggestion is made before every row has a level",
    "suggest-ratings",
    "rows.every((row) => row.level !== null)",
    "rows.some((row) => row.level !== null)",
  ),
  inRules(
    "a unit's head departs from the achievement with a reason",
    "check-scoring",
    "if (context.head !== null) return [{",
    "if (context.head === null) return [{",
  ),
  inRules(
    "a departure needs no reason",
    "check-scoring",
    "return isBlank(scoring.resultReason)\n",
    "return isBlank(null) && false\n",
  ),
  inRules(
    "a blank reason explains behaviour",
    "check-scoring",
    "!isBlank(scoring.behaviourReason))",
    "scoring.behaviourReason !== null)",
  ),
  inRules(
    "a scoring is finished without a comment",
    "check-scoring",
    'if (isBlank(scoring.comment)) reasons.push({ field: "comment"',
    'if (scoring.comment === "never") reasons.push({ field: "comment"',
  ),
  inRules(
    "a value without a level is passed over",
    "check-scoring",
    "if (scoring.behaviours[value] != null) return;",
    "if (index > 5 || scoring.behaviours[value] != null) return;",
  ),
  inRules(
    "a head is rated before the unit's achievement is set",
    "check-scoring",
    "if (context.head !== null && context.head.achievement === null) {",
    "if (context.head !== null && context.head.achievement === undefined) {",
  ),
  inRules(
    "nobody's silence is waited for",
    "check-scoring",
    "today <= selfNoteDue)",
    "today < selfNoteDue)",
    "may-score",
  ),
  inRules(
    "a closed period is scored",
    "check-scoring",
    'if (periodState === "closed") return',
    'if (periodState === "planned") return',
    "may-score",
  ),
  inRules(
    "70 % is too much",
    "distribution",
    'if (rule.test === "at_most") return left <= right;',
    'if (rule.test === "at_most") return left < right;',
  ),
  inRules(
    "60 % is too little",
    "distribution",
    'if (rule.test === "at_least") return left >= right;',
    'if (rule.test === "at_least") return left > right;',
  ),
  inRules(
    "the unit's head is counted",
    "distribution",
    "(guidance.countsUnitHead || !isUnitHead)",
    "(!guidance.countsUnitHead || !isUnitHead)",
  ),
  inRules(
    "a unit of five is small",
    "distribution",
    "total < guidance.smallUnitBelow",
    "total <= guidance.smallUnitBelow",
  ),
];

/** States, clocks and periods. */
const courses: readonly Mutant[] = [
  inRules(
    "a note is taken back while it is scored",
    "evaluation-state",
    '{ event: "take_back_note", from: ["noted"]',
    '{ event: "take_back_note", from: ["noted", "scored"]',
  ),
  inRules(
    "what is unfinished is signed",
    "evaluation-state",
    '{ event: "sign", from: ["scored"]',
    '{ event: "sign", from: ["scored", "noted"]',
  ),
  inRules(
    "a signature is undone after the release",
    "evaluation-state",
    '{ event: "undo_signature", from: ["signed"]',
    '{ event: "undo_signature", from: ["signed", "released"]',
  ),
  inRules(
    "a contested result becomes final by itself",
    "evaluation-state",
    '{ event: "finalise", from: ["received", "lapsed", "decided"]',
    '{ event: "finalise", from: ["received", "lapsed", "decided", "objected"]',
  ),
  inRules(
    "a final result is contested",
    "evaluation-state",
    '{ event: "object", from: ["received", "lapsed"]',
    '{ event: "object", from: ["received", "lapsed", "final"]',
  ),
  inRules(
    "the person reads a signed result",
    "evaluation-state",
    '>= EVALUATION_STATES.indexOf("released")',
    '>= EVALUATION_STATES.indexOf("signed")',
  ),
  inRules(
    "the person learns how far the scoring is",
    "evaluation-state",
    'return state === "scored" || state === "signed" ? "noted" : state;',
    'return state === "signed" ? "noted" : state;',
  ),
  inRules(
    "a result lapses on its last day",
    "clocks",
    "return today > lapseDay(releasedOn, receiptLapseDays);",
    "return today >= lapseDay(releasedOn, receiptLapseDays);",
  ),
  inRules(
    "the last day of an objection is late",
    "clocks",
    "return filedOn <= lastDay;",
    "return filedOn < lastDay;",
  ),
  inRules(
    "working days are counted as calendar days",
    "clocks",
    'clock.mode === "calendar"\n',
    'clock.mode !== "calendar"\n',
  ),
  inRules(
    "the objection clock begins at the release",
    "clocks",
    "return result.acknowledgedOn ?? lapseDay(result.releasedOn, receiptLapseDays);",
    "return result.acknowledgedOn ?? result.releasedOn;",
  ),
  inRules(
    "a period ends on its last day",
    "period-steps",
    'if (period.state === "open" && period.endsOn < today) return "scoring";',
    'if (period.state === "open" && period.endsOn <= today) return "scoring";',
  ),
  inRules(
    "a deadline is moved earlier",
    "period-steps",
    "if (next.selfNoteDue < period.selfNoteDue)",
    "if (next.selfNoteDue > period.selfNoteDue)",
  ),
  inRules(
    "a period is closed over unfinished people without a word",
    "period-steps",
    'if (unfinished > 0 && reason === "")',
    'if (unfinished > 1 && reason === "")',
  ),
  inRules(
    "a period that runs is opened again",
    "period-steps",
    'if (period.state !== "closed") return',
    'if (period.state === "planned") return',
  ),
];

/** The signed text, its versions, the objection and the year. */
const papers: readonly Mutant[] = [
  inRules(
    "a changed text keeps its hash",
    "snapshot",
    "if (sha256(content) !== expectedSha256) return false;",
    "if (content.length < 1) return false;",
  ),
  inRules(
    "a head's result is signed without the unit's achievement",
    "snapshot",
    ".refine((snapshot) => !snapshot.isUnitHead || snapshot.unitAchievement !== null)",
    "",
  ),
  inRules(
    "the recomputation believes the stored predikat",
    "recompute",
    "ratings.overall, overallRating(ratings.result, ratings.behaviour))",
    "ratings.overall, ratings.overall)",
  ),
  inRules(
    "the recomputation believes the stored achievements",
    "recompute",
    "return was === is ? [] : [{ path, stored: was, recomputed: is }];",
    "return was === is || true ? [] : [{ path, stored: was, recomputed: is }];",
  ),
  inRules(
    "an unexplained departure recomputes",
    "recompute",
    "return rating === expected || isReasoned ? []",
    "return rating === expected || reason !== undefined ? []",
  ),
  inRules(
    "a file written anew passes for the issued one",
    "recompute",
    "if (differences.length === 0 && issued !== text.trimEnd())",
    "if (differences.length > 0 && issued !== text.trimEnd())",
  ),
  inRules(
    "a new version keeps the old predikat",
    "revise-snapshot",
    "overall: overallRating(result, behaviour),",
    "overall: ratings.overall,",
  ),
  inRules(
    "a new version keeps the number of the old one",
    "revise-snapshot",
    "revision: before.evaluation.revision + 1, signedAt",
    "revision: before.evaluation.revision, signedAt",
  ),
  inRules(
    "a version that changes nothing is made",
    "revise-snapshot",
    "if (said(snapshot) === said(before))",
    "if (said(snapshot) === said(before) && note.reason === note.sha256)",
  ),
  inRules(
    "a new version needs no reason",
    "revise-snapshot",
    "if (isBlank(note.reason))",
    "if (!note.reason)",
  ),
  of(
    "a second objection is filed",
    "objections/rules/filing",
    'if (facts.hasObjection) return [{ reason: "evaluations.objection-once" }];',
    "",
  ),
  of(
    "a late objection is examined",
    "objections/rules/filing",
    "if (!isObjectionInTime(facts.today, clock.lastDay))",
    "if (clock.lastDay < facts.today && facts.deciderId === null)",
  ),
  of(
    "the rater decides on the own rating",
    "objections/rules/filing",
    "return raterSuperiorId === employeeId || raterSuperiorId === raterId ? null : raterSuperiorId;",
    "return raterSuperiorId ?? raterId;",
  ),
  of(
    "an objection lowers a level",
    "objections/rules/decision",
    "else if (isLower(level, part.currentLevel))",
    "else if (isLower(part.currentLevel, level) && isLower(level, part.currentLevel))",
  ),
  of(
    "a part is decided without a reason",
    "objections/rules/decision",
    'else if (reason.trim() === "")',
    'else if (reason === "never")',
  ),
  of(
    "a raised row overrules the rater's own reason for a rating",
    "objections/rules/decision",
    "if (was.reason !== null || expected === null) return was;",
    "if (expected === null) return was;",
  ),
  of(
    "the annual evaluation is made in the middle of the year",
    "annual/rules/check-annual",
    "const isOver = today > period.endsOn ||",
    "const isOver = today > period.endsOn.slice(0, 7) ||",
  ),
  of(
    "the annual evaluation is made on an earlier post",
    "annual/rules/check-annual",
    'if (facts.hasLaterPlan) return [{ reason: "evaluations.annual-not-last-post" }];',
    "",
  ),
  of(
    "a month of fifteen absent days counts",
    "annual/rules/segments",
    "return sharedDays(within, month) - absent;",
    "return sharedDays(within, month) + absent * 0;",
  ),
  of(
    "less than a month has an evaluation of its own",
    "annual/rules/segments",
    "if (isShort(span) && index < spans.length - 1) {",
    "if (isShort(span) && index < 0) {",
  ),
];

export const evaluationMutants: readonly Mutant[] = [...ratings, ...courses, ...papers];

const MODEL = ["tests/mutants/short-evaluations.test.ts"];
const guard = (name: string, file: string, from: string, to: string): Mutant => ({
  ...of(name, file, from, to),
  tests: MODEL,
});

/** Guards of the use cases; the random histories on the database must notice when one is missing. */
export const evaluationGuards: readonly Mutant[] = [
  guard(
    "anybody of the agency scores",
    "score-evaluation",
    'authorize(ctx.actor, "evaluation.score", head.facts);',
    "",
  ),
  guard(
    "a scoring is overwritten by an older page",
    "score-evaluation",
    'if (head.version !== input.version) throw conflict("evaluations.changed-meanwhile");',
    "input.version = head.version;",
  ),
  guard(
    "a note is sent without its realisation",
    "self-note/submit-self-note",
    'assertRules(findings.filter((finding) => finding.severity === "error"));',
    "",
  ),
  guard(
    "the receipt leaves no line in the audit",
    "acknowledge-evaluation",
    'await recordAudit(db, ctx, "evaluation.acknowledge", {',
    'await (async (..._unused: unknown[]) => undefined)(db, ctx, "evaluation.acknowledge", {',
  ),
  guard(
    "an evaluation is begun in a period that does not run",
    "start-evaluation",
    "assertRules(checkRunning(desk));",
    "",
  ),
  guard(
    "anybody of the agency marks a result as received",
    "acknowledge-evaluation",
    'authorize(ctx.actor, "evaluation.acknowledge", evaluation.facts);',
    "",
  ),
  guard(
    "anybody of the agency hands a result over",
    "release-evaluation",
    'authorize(ctx.actor, "evaluation.release", evaluation.facts);',
    "",
  ),
  guard(
    "a note is taken back that somebody has begun to score",
    "self-note/take-back-self-note",
    'state: { in: evaluationStatesBefore("take_back_note") },',
    'state: { in: ["noted", "scored"] },',
  ),
  guard(
    "a proposal is decided by whoever reads it",
    "calibration/decide-proposal",
    'authorize(ctx.actor, "calibration.decide", { ...roomFacts(ctx.actor, today, room), ...head.facts });',
    "",
  ),
  guard(
    "a decision overrules a scoring that came after the proposal",
    "calibration/decide-proposal",
    "assertRules(checkDecision({ decision, state: head.state, from: proposal.from, now: present }));",
    "",
  ),
  guard(
    "two proposals about one person wait for a decision",
    "calibration/propose-ratings",
    "hasUndecided: undecided > 0,",
    "hasUndecided: undecided > 1,",
  ),
  guard(
    "the year of somebody with a contract is signed without a word on it",
    "sign-evaluation",
    "assertRules(checkContractAdvice(head.employee.kind, material.year.note?.contractAdvice ?? null));",
    "assertRules([]);",
  ),
  guard(
    "a year is begun before it is over",
    "annual/start-annual",
    "assertRules(checkAnnualStart({ ...start, today }));",
    "",
  ),
  {
    name: "an appraiser whom nobody confirmed signs",
    file: "lib/access/permissions.ts",
    from: '"evaluation.sign": ["confirmedAppraiser"]',
    to: '"evaluation.sign": ["appraiser"]',
    tests: MODEL,
  },
];
