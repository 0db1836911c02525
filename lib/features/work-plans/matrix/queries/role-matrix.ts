import "server-only";
import { authorize } from "@/lib/access/authorize";
import {
  loadMatrix,
  type MatrixColumn,
  type MatrixHead,
} from "@/lib/features/work-plans/matrix/parts/matrix-record";
import { postOf, teamOf } from "@/lib/features/work-plans/matrix/parts/team";
import {
  answerDueOn,
  isReckoned,
  type CellOrigin,
  type CellState,
  type SplitKind,
} from "@/lib/features/work-plans/matrix/rules/cell-state";
import { matrixGaps, type MatrixGaps } from "@/lib/features/work-plans/matrix/rules/gaps";
import { sharedIndicator, sumShares, type ShareSum } from "@/lib/features/work-plans/matrix/rules/share-sum";
import { recordAccess } from "@/lib/platform/audit";
import { isId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

export type MatrixPerson = {
  id: string;
  name: string;
  callName: string;
  title: string | null;
  unit: string | null;
  inTeam: boolean;
  /** The direct superior, on whose desk an invitation lies first. */
  superiorName: string | null;
};

export type MatrixCell = {
  id: string;
  resultId: string;
  employeeId: string;
  indicatorId: string | null;
  text: string;
  kind: "main" | "additional";
  splitKind: SplitKind;
  share: string | null;
  measureUnit: string | null;
  origin: CellOrigin;
  state: CellState;
  /** Since when it stands there, YYYY-MM-DD in the agency's zone. */
  since: string;
  comments: number;
  version: number;
};

/** The check of one indicator that can be shared out, or why none of the column's can. */
export type ColumnSum = {
  indicatorId: string | null;
  sum: ShareSum;
  measureUnit: string | null;
  target: string;
};

export type RoleMatrix = Omit<MatrixHead, "columns"> & {
  columns: (MatrixColumn & { sums: ColumnSum[] })[];
  people: MatrixPerson[];
  /** All that the reader may see, roles taken back and declined included. */
  cells: MatrixCell[];
  gaps: MatrixGaps;
  /** Ids of cells whose invitation was not answered in time. */
  late: string[];
  mayWrite: boolean;
};

const isOpenInvitation = ({ state }: MatrixCell) => state === "invited" || state === "allowed";

async function planOf(db: Tx, ctx: Context, { planId, year }: { planId?: string; year?: number }) {
  if (planId !== undefined) return isId(planId) ? planId : null;
  const [plan] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM work_plan WHERE employee_id = ${ctx.actor.employeeId}::uuid AND year = ${year ?? Number(ctx.today.slice(0, 4))}
      AND amends_id IS NULL AND state <> 'withdrawn'
    ORDER BY starts_on <= ${ctx.today}::date DESC, starts_on DESC, id DESC LIMIT 1`;
  return plan?.id ?? null;
}

const loadPeople = (db: Tx, { planId, leaderId, year }: MatrixHead, today: string): Promise<MatrixPerson[]> =>
  db.$queryRaw<MatrixPerson[]>`
    WITH team AS (${teamOf(leaderId, year, today)}),
    wanted AS (SELECT employee_id, true AS member FROM team UNION ALL
      SELECT DISTINCT c.employee_id, false FROM role_cell c JOIN planned_result r ON r.agency_id = c.agency_id AND r.id = c.result_id
      WHERE r.work_plan_id = ${planId}::uuid AND c.state <> 'withdrawn' AND c.employee_id NOT IN (SELECT employee_id FROM team))
    SELECT e.id, e.name, e.call_name AS "callName", post.title, post.unit, wanted.member AS "inTeam",
      (SELECT s.name FROM reporting_line y JOIN employee s ON s.agency_id = y.agency_id AND s.id = y.superior_id
        WHERE y.agency_id = e.agency_id AND y.employee_id = e.id AND y.starts_on <= ${today}::date AND (y.ends_on IS NULL OR y.ends_on >= ${today}::date)
        ORDER BY y.state DESC LIMIT 1) AS "superiorName"
    FROM wanted JOIN employee e ON e.id = wanted.employee_id
    ${postOf(today)}
    ORDER BY wanted.member DESC, e.plain_name, e.id`;

const loadCells = (
  db: Tx,
  planId: string,
  zone: string,
): Promise<(MatrixCell & { holidays: string[] | null })[]> =>
  db.$queryRaw<(MatrixCell & { holidays: string[] | null })[]>`
    SELECT c.id, c.result_id AS "resultId", c.employee_id AS "employeeId", c.indicator_id AS "indicatorId", c.text, c.kind::text AS kind,
      c.split_kind::text AS "splitKind", trim_scale(c.share)::text AS share, c.measure_unit AS "measureUnit", c.origin::text AS origin,
      c.state::text AS state, (c.state_at AT TIME ZONE ${zone})::date::text AS since, c.version,
      (SELECT count(*)::int FROM role_cell_comment m WHERE m.agency_id = c.agency_id AND m.cell_id = c.id) AS comments,
      CASE WHEN c.state IN ('invited', 'allowed') THEN
        (SELECT json_agg(h.day) FROM holiday h WHERE h.agency_id = c.agency_id AND h.day >= c.state_at::date AND h.day < c.state_at::date + 30) END AS holidays
    FROM role_cell c JOIN planned_result r ON r.agency_id = c.agency_id AND r.id = c.result_id
    WHERE r.work_plan_id = ${planId}::uuid`;

/** The checks of a column: one for each indicator that can be shared out; else why the first cannot. */
function sumsOf({ indicators }: MatrixColumn, cells: readonly MatrixCell[]): ColumnSum[] {
  const first = sharedIndicator(indicators);
  const shares = cells.filter(({ state }) => isReckoned(state));
  const all = indicators.map((indicator) => ({
    indicatorId: indicator.id,
    measureUnit: indicator.measureUnit,
    target: indicator.target ?? indicator.targetInput,
    // A part whose indicator is gone counts with the first one, where it would be written today.
    sum: sumShares(
      indicator,
      shares.filter(
        (cell) =>
          (indicators.some(({ id }) => id === cell.indicatorId) ? cell.indicatorId : first?.id) ===
          indicator.id,
      ),
    ),
  }));
  const summed = all.filter(({ sum }) => sum.verdict !== "not-summed");
  return summed.length > 0 ? summed : all.slice(0, 1);
}

async function lookAt(db: Tx, ctx: Context, planId: string): Promise<RoleMatrix> {
  const { matrix, facts } = await loadMatrix(db, { planId }, ctx.today);
  authorize(ctx.actor, "role-matrix.read", facts);
  const isLeader = matrix.leaderId === ctx.actor.employeeId;
  const people = await loadPeople(db, matrix, ctx.today);
  // What the leader has not shared is the leader's alone.
  const rows = (await loadCells(db, planId, ctx.actor.timeZone)).filter(
    ({ state }) => isLeader || state !== "draft",
  );
  const cells = rows.map(({ holidays: _days, ...cell }) => cell);
  const late = rows.filter(
    (cell) => isOpenInvitation(cell) && answerDueOn(cell.since, new Set(cell.holidays ?? [])) < ctx.today,
  );
  return {
    ...matrix,
    columns: matrix.columns.map((column) => ({
      ...column,
      sums: sumsOf(
        column,
        cells.filter(({ resultId }) => resultId === column.id),
      ),
    })),
    people: people.filter(({ id, inTeam }) => inTeam || cells.some(({ employeeId }) => employeeId === id)),
    cells,
    gaps: matrixGaps(
      people.flatMap(({ id, inTeam }) => (inTeam ? [id] : [])),
      matrix.columns.map(({ id }) => id),
      cells,
    ),
    late: late.map(({ id }) => id),
    mayWrite: isLeader && matrix.state !== "closed" && matrix.state !== "withdrawn",
  };
}

/**
 * The matrix of a plan, or of one's own plan of a year (this year without one); null where one has no plan. Four statements, three
 * with a plan's id, whatever the number of people and results; a look at somebody else's is recorded besides.
 * @throws AppError NOT_FOUND
 */
export async function getRoleMatrix(
  ctx: Context,
  of: { planId?: string; year?: number },
): Promise<RoleMatrix | null> {
  const matrix = await read(ctx, async (db) => {
    const planId = await planOf(db, ctx, of);
    if (planId === null && of.planId !== undefined) throw notFound();
    return planId === null ? null : lookAt(db, ctx, planId);
  });
  if (matrix) await recordAccess(ctx, { concerns: matrix.leaderId, type: "role-matrix", id: matrix.planId });
  return matrix;
}
