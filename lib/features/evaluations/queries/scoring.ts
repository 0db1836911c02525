import "server-only";
import { can } from "@/lib/access/authorize";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { Actual, Direction } from "@/lib/features/strategy/rules/achievement";
import { recordAccess } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import type { Reason } from "@/lib/platform/errors";
import type { Lens } from "../lenses/rules/lens";
import { stampOpened } from "../mirror/parts/stamp-scoring";
import {
  actualOf,
  loadScoring,
  measured,
  ownAchievement,
  type MeasuredIndicator,
  type ScoringMaterial,
} from "../parts/scoring";
import type { ScoringHead } from "../parts/scoring-head";
import type { EvidenceRow, IndicatorRow, ResultRow } from "../parts/scoring-rows";
import { checkScoring, checkScoringWindow, type Scoring, type ScoringContext } from "../rules/check-scoring";
import type { EvaluationState } from "../rules/evaluation-state";
import { checkStillDue } from "../due/rules/left-plan";
import { yearViewOf, type YearView } from "../annual/queries/year-view";
import { checkContractAdvice } from "../annual/rules/check-annual";

export type ScoringIndicator = MeasuredIndicator & {
  indicatorId: string;
  text: string;
  direction: Direction;
  measureUnit: string | null;
  /** What was reached in earlier periods of the plan, latest first. */
  before: { number: number; cadence?: Cadence; actual: Actual }[];
};

export type ScoringResult = Pick<
  ResultRow,
  "resultId" | "kind" | "text" | "successMeasure" | "supports" | "note" | "level" | "levelNote"
> & {
  indicators: ScoringIndicator[];
  evidence: EvidenceRow[];
  /** Feedback of the period on this result. */
  feedback: ScoringHead["feedback"];
};

/** A person of the queue: the same period, appraised by the same reader. */
export type QueuePerson = {
  employeeId: string;
  evaluationId: string | null;
  name: string;
  callName: string;
  positionTitle: string;
  state: EvaluationState | null;
  picked: number;
  results: number;
};

/** What the page shows of the head as it is. */
const SHOWN = [
  "id",
  "version",
  "state",
  "selfNote",
  "notedAt",
  "plan",
  "period",
  "employee",
  "appraiser",
  "appraiserSuperior",
  "headsOwnUnit",
  "behaviours",
  "feedback",
  "achievement",
  "recommendation",
  "handovers",
] as const satisfies (keyof ScoringHead)[];

type ShownHead = Pick<ScoringHead, (typeof SHOWN)[number]>;

const shown = (head: ScoringHead): ShownHead =>
  Object.fromEntries(SHOWN.map((key) => [key, head[key]])) as ShownHead;

export type ScoringView = ShownHead & {
  ownAchievement: ScoringHead["achievement"];
  results: ScoringResult[];
  scoring: Scoring;
  context: ScoringContext;
  policy: { number: number; releaseMode: ScoringHead["policy"]["settings"]["releaseMode"] };
  /** Why it cannot be scored now; empty when it can. */
  closed: Reason[];
  /** What is still missing before it can be signed. */
  missing: Reason[];
  maySign: boolean;
  queue: QueuePerson[];
  /** Of an annual evaluation: the year with every result of its periods. */
  year: YearView | null;
  /** The evaluation of the period before, where it has been released. */
  earlier: { evaluationId: string; number: number; year: number } | null;
  /** The agency's questions of that period's last day: known to the person before it ended. */
  lenses: Lens[];
};

function before(indicator: IndicatorRow, head: ScoringHead): ScoringIndicator["before"] {
  const earlier = indicator.progress.filter(({ periodId }) => periodId !== head.period.id).reverse();
  return earlier.flatMap((row) => {
    const actual = actualOf(row);
    return actual ? [{ number: row.number, cadence: row.cadence, actual }] : [];
  });
}

function resultsOf({ head, rows }: ScoringMaterial): ScoringResult[] {
  return rows.map(({ indicators, ...row }) => ({
    ...row,
    indicators: indicators.map((indicator) => {
      const { indicatorId, text, direction, measureUnit } = indicator;
      return {
        indicatorId,
        text,
        direction,
        measureUnit,
        before: before(indicator, head),
        ...measured(head, indicator),
      };
    }),
    feedback: head.feedback.filter(({ resultId }) => resultId === row.resultId),
  }));
}

type Around = Pick<ScoringView, "queue" | "earlier" | "lenses">;

/** Everybody whom the reader appraises today, with the evaluation of this period and how far it is; the released one before; lenses. */
async function loadAround(db: Tx, ctx: Context, head: ScoringHead): Promise<Around> {
  const rows = await db.$queryRaw<Around[]>`
    SELECT
      (SELECT coalesce(json_agg(json_build_object('lensId', l.lens_id, 'number', l.number, 'name', l.name, 'questions', l.questions,
          'startsOn', l.starts_on, 'endsOn', l.ends_on) ORDER BY lower(l.name)), '[]'::json)
        FROM criteria_lens l WHERE l.starts_on <= least(${head.period.endsOn}::date, ${ctx.today}::date)
          AND (l.ends_on IS NULL OR l.ends_on >= least(${head.period.endsOn}::date, ${ctx.today}::date))) AS lenses,
      (SELECT json_build_object('evaluationId', e.id, 'number', r.number, 'year', r.year)
        FROM evaluation e JOIN period r ON r.agency_id = e.agency_id AND r.id = e.period_id
        WHERE e.work_plan_id = ${head.plan.id}::uuid AND e.released_at IS NOT NULL AND r.starts_on < ${head.period.startsOn}::date
        ORDER BY r.starts_on DESC, e.revision DESC LIMIT 1) AS earlier,
      (SELECT coalesce(json_agg(q ORDER BY q."notedAt", q."plainName"), '[]'::json) FROM (
        SELECT w.employee_id AS "employeeId", e.id AS "evaluationId", p.name, p.call_name AS "callName", p.plain_name AS "plainName",
          w.position_title AS "positionTitle", e.state, e.noted_at AS "notedAt",
          (SELECT count(*)::int FROM evaluation_result v WHERE v.agency_id = w.agency_id AND v.evaluation_id = e.id) AS picked,
          (SELECT count(*)::int FROM planned_result v WHERE v.agency_id = w.agency_id AND v.work_plan_id = w.id
            AND (v.added_on IS NULL OR v.added_on <= ${head.period.endsOn}::date)) AS results
        FROM work_plan_appraiser a
        JOIN work_plan w ON w.agency_id = a.agency_id AND w.id = a.work_plan_id AND w.state IN ('set', 'closed')
          AND w.starts_on <= ${head.period.endsOn}::date AND w.ends_on >= ${head.period.startsOn}::date
        JOIN employee p ON p.agency_id = w.agency_id AND p.id = w.employee_id
        LEFT JOIN LATERAL (
          SELECT x.id, x.state, x.noted_at FROM evaluation x
          WHERE x.agency_id = w.agency_id AND x.work_plan_id = w.id AND x.period_id = ${head.period.id}::uuid ORDER BY x.revision DESC LIMIT 1
        ) e ON true
        JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
        JOIN period r ON r.id = ${head.period.id}::uuid AND period_serves(r.only_unit_kinds, r.not_unit_kinds, u.kind)
        WHERE a.employee_id = ${ctx.actor.employeeId}::uuid AND w.employee_id <> a.employee_id
          -- A year is decided on the last post alone.
          AND (r.kind = 'periodic' OR e.id IS NOT NULL)
          AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
        LIMIT 300) q) AS queue`;
  return rows[0] ?? { queue: [], earlier: null, lenses: [] };
}

/**
 * Everything that an appraiser has in view while scoring: plan, result, evidence, note and what was picked so far. Three statements,
 * however many results and people. Null for whoever does not appraise the plan today; the look is recorded.
 */
export async function getEvaluationForScoring(
  ctx: Context,
  evaluationId: string,
): Promise<ScoringView | null> {
  const view = await read(ctx, async (db) => {
    const material = await loadScoring(db, evaluationId, ctx.today);
    const { head, scoring, context, year } = material;
    if (!can(ctx.actor, "evaluation.score", head.facts)) return null;
    const left = checkStillDue(head);
    const { selfNoteDue, state: periodState } = head.period;
    const window = { state: head.state, selfNoteDue, periodState };
    return {
      ...shown(head),
      ownAchievement: ownAchievement(head),
      results: resultsOf(material),
      scoring,
      context,
      policy: { number: head.policy.number, releaseMode: head.policy.settings.releaseMode },
      closed: left.length > 0 ? left : checkScoringWindow({ ...window, today: ctx.today }),
      missing: [
        ...checkScoring(scoring, context),
        ...(year ? checkContractAdvice(head.employee.kind, year.note?.contractAdvice ?? null) : []),
      ],
      year: year && yearViewOf(head.period.year, year),
      maySign: left.length === 0 && can(ctx.actor, "evaluation.sign", head.facts),
      ...(await loadAround(db, ctx, head)),
    };
  });
  if (view) {
    const concerns = view.employee.employeeId;
    await recordAccess(ctx, { concerns, type: "evaluation", id: evaluationId });
    await stampOpened(ctx, evaluationId);
    for (const { signed, evaluationId: id } of view.year?.results ?? [])
      if (signed) await recordAccess(ctx, { concerns, type: "evaluation", id });
  }
  return view;
}
