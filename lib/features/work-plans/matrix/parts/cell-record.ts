import "server-only";
import type { Facts } from "@/lib/access/relations";
import type { CellOrigin, CellState, SplitKind } from "@/lib/features/work-plans/matrix/rules/cell-state";
import { postOf } from "@/lib/features/work-plans/matrix/parts/team";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { conflict, notFound } from "@/lib/platform/errors";

/** A cell with its person, its leader, and the result it belongs to. */
export type CellRecord = {
  id: string;
  version: number;
  resultId: string;
  indicatorId: string | null;
  text: string;
  kind: "main" | "additional";
  splitKind: SplitKind;
  /** Canonical decimal. */
  share: string | null;
  measureUnit: string | null;
  origin: CellOrigin;
  state: CellState;
  stateAt: Date;
  reason: string;
  employeeId: string;
  employeeName: string;
  employeeCallName: string;
  title: string | null;
  unit: string | null;
  unitId: string | null;
  planId: string;
  year: number;
  resultText: string;
  leaderId: string;
  leaderName: string;
  leaderCallName: string;
  superiors: { id: string; name: string }[] | null;
};

/** One statement. @throws AppError NOT_FOUND */
export async function loadCell(db: Tx, cellId: string, today: string): Promise<CellRecord> {
  const [row] = await db.$queryRaw<CellRecord[]>`
    SELECT c.id, c.version, c.result_id AS "resultId", c.indicator_id AS "indicatorId", c.text, c.kind::text AS kind, c.split_kind::text AS "splitKind",
      trim_scale(c.share)::text AS share, c.measure_unit AS "measureUnit", c.origin::text AS origin, c.state::text AS state, c.state_at AS "stateAt", c.reason,
      e.id AS "employeeId", e.name AS "employeeName", e.call_name AS "employeeCallName", post.title, post.unit, post.unit_id AS "unitId",
      p.id AS "planId", p.year, r.text AS "resultText", l.id AS "leaderId", l.name AS "leaderName", l.call_name AS "leaderCallName",
      (SELECT json_agg(json_build_object('id', s.id, 'name', s.name) ORDER BY y.state DESC, s.id) FROM reporting_line y
        JOIN employee s ON s.agency_id = y.agency_id AND s.id = y.superior_id
        WHERE y.agency_id = c.agency_id AND y.employee_id = c.employee_id
          AND y.starts_on <= ${today}::date AND (y.ends_on IS NULL OR y.ends_on >= ${today}::date)) AS superiors
    FROM role_cell c
    JOIN employee e ON e.agency_id = c.agency_id AND e.id = c.employee_id
    JOIN planned_result r ON r.agency_id = c.agency_id AND r.id = c.result_id
    JOIN work_plan p ON p.agency_id = r.agency_id AND p.id = r.work_plan_id
    JOIN employee l ON l.agency_id = p.agency_id AND l.id = p.employee_id
    ${postOf(today)}
    WHERE c.id = ${cellId}::uuid`;
  if (!row) throw notFound();
  return row;
}

/**
 * What decides who may do what with a cell. A role that was not shared yet is its leader's alone; the superior of its person has a
 * say only where the person is invited from another unit.
 */
export function cellFacts(cell: CellRecord, today: string): Facts {
  if (cell.state === "draft") return { today, leaderId: cell.leaderId };
  return {
    today,
    employeeId: cell.employeeId,
    unitId: cell.unitId,
    leaderId: cell.leaderId,
    superiorIds: cell.origin === "invitation" ? (cell.superiors ?? []).map(({ id }) => id) : [],
  };
}

type Written = {
  text: string;
  kind: "main" | "additional";
  splitKind: SplitKind;
  share: string | null;
  measureUnit: string | null;
  indicatorId: string | null;
  origin: CellOrigin;
  state: CellState;
  stateAt: Date;
  reason: string;
};

/** A cell as it stood, for the write and the audit; null where that person never had one at that result. */
export const findCell = (db: Tx, agencyId: string, resultId: string, employeeId: string) =>
  db.roleCell.findUnique({ where: { agencyId_resultId_employeeId: { agencyId, resultId, employeeId } } });

/**
 * Writes a cell against the version that the screen showed; 0 where it showed none.
 * @throws AppError CONFLICT `work-plans.changed-meanwhile`
 */
export async function putCell(
  db: Tx,
  at: { agencyId: string; resultId: string; employeeId: string },
  before: { id: string } | null,
  version: number,
  data: Written,
): Promise<{ cellId: string; version: number }> {
  if (before === null) {
    const cellId = newId();
    const { count } =
      version === 0
        ? await db.roleCell.createMany({ data: [{ ...at, id: cellId, ...data }], skipDuplicates: true })
        : { count: 0 };
    if (count === 0) throw conflict("work-plans.changed-meanwhile");
    return { cellId, version: 1 };
  }
  return moveCell(db, at.agencyId, { id: before.id, version }, data);
}

/** Changes a cell against the version that the screen showed. @throws AppError CONFLICT `work-plans.changed-meanwhile` */
export async function moveCell(
  db: Tx,
  agencyId: string,
  cell: { id: string; version: number },
  data: Partial<Written>,
): Promise<{ cellId: string; version: number }> {
  const { count } = await db.roleCell.updateMany({
    where: { agencyId, id: cell.id, version: cell.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict("work-plans.changed-meanwhile");
  return { cellId: cell.id, version: cell.version + 1 };
}

/** Where people read about a cell. */
export const cellHref = ({ resultId, employeeId }: { resultId: string; employeeId: string }): string =>
  `/cascade/matrix/cell?result=${resultId}&person=${employeeId}`;

/** Which cell an act was about: enough to lead back to it. */
export type CellPlace = { cellId: string; resultId: string; employeeId: string };
export const placeOf = ({ id, resultId, employeeId }: CellRecord): CellPlace => ({
  cellId: id,
  resultId,
  employeeId,
});
