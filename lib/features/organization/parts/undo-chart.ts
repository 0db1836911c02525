import "server-only";
import { fromDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import type { PositionSpan, UnitSpan } from "../rules/chart";
import type { ChartRefusal, Reason } from "../rules/reasons";
import type { TouchedSpans } from "./change-chart";

export type StoredChange = {
  id: string;
  kind: string;
  subjectId: string;
  day: string;
  before: TouchedSpans;
  after: TouchedSpans;
  at: Date;
  undoneAt: Date | null;
  version: number;
};

/** @throws AppError NOT_FOUND */
export async function loadChange(db: Tx, agencyId: string, id: string): Promise<StoredChange> {
  const row = found(await db.chartChange.findUnique({ where: { agencyId_id: { agencyId, id } } }));
  return {
    ...row,
    day: fromDate(row.day),
    before: row.before as TouchedSpans,
    after: row.after as TouchedSpans,
  };
}

const ids = ({ before, after }: Pick<StoredChange, "before" | "after">) => ({
  units: [...new Set([...before.units, ...after.units].map((span) => span.unitId))],
  positions: [...new Set([...before.positions, ...after.positions].map((span) => span.positionId))],
});

/** The database keeps a JSON object's keys in an order of its own. */
const text = (spans: readonly object[]) =>
  spans
    .map((span) => JSON.stringify(Object.entries(span).sort(([a], [b]) => (a < b ? -1 : 1))))
    .sort()
    .join("\n");

async function spansNow(db: Tx, change: StoredChange): Promise<TouchedSpans> {
  const { units, positions } = ids(change);
  const unitSpans = await db.$queryRaw<UnitSpan[]>`
    SELECT unit_id AS "unitId", parent_id AS "parentId", code, name, kind, has_own_agreement AS "hasOwnAgreement",
      starts_on::text AS "startsOn", ends_on::text AS "endsOn" FROM unit_span WHERE unit_id = ANY(${units}::uuid[])`;
  const positionSpans = await db.$queryRaw<PositionSpan[]>`
    SELECT position_id AS "positionId", unit_id AS "unitId", superior_position_id AS "superiorPositionId", title, class::text AS class,
      level, grade, family, is_unit_head AS "isUnitHead", independent_head AS "independentHead", starts_on::text AS "startsOn", ends_on::text AS "endsOn"
    FROM position_span WHERE position_id = ANY(${positions}::uuid[])`;
  return { units: unitSpans, positions: positionSpans };
}

/**
 * Something was built on the change: on a new unit or post anything at all, on any other one a plan that was sent while it was in
 * force.
 */
async function isUsed(db: Tx, change: StoredChange): Promise<boolean> {
  const { units, positions } = ids(change);
  const isNew = change.kind.startsWith("add_");
  const [row] = await db.$queryRaw<{ used: boolean }[]>`
    SELECT CASE WHEN ${isNew} THEN
      EXISTS (SELECT FROM unit_span WHERE parent_id = ${change.subjectId}::uuid)
      OR EXISTS (SELECT FROM position_span WHERE (unit_id = ${change.subjectId}::uuid OR superior_position_id = ${change.subjectId}::uuid))
      OR EXISTS (SELECT FROM assignment WHERE position_id = ${change.subjectId}::uuid)
      OR EXISTS (SELECT FROM work_plan WHERE unit_id = ${change.subjectId}::uuid)
      OR EXISTS (SELECT FROM role_grant WHERE unit_id = ${change.subjectId}::uuid)
      OR EXISTS (SELECT FROM unit_achievement WHERE unit_id = ${change.subjectId}::uuid)
      OR EXISTS (SELECT FROM strategy_node WHERE unit_id = ${change.subjectId}::uuid)
    ELSE
      EXISTS (SELECT FROM work_plan w LEFT JOIN assignment a ON a.agency_id = w.agency_id AND a.id = w.assignment_id
        WHERE w.submitted_at > ${change.at} AND w.submitted_at::date >= ${change.day}::date
          AND (w.unit_id = ANY(${units}::uuid[]) OR a.position_id = ANY(${positions}::uuid[])))
    END AS used`;
  return row?.used ?? false;
}

/** Why a change can no longer be undone; empty when it can. At most three statements. */
export async function checkUndo(db: Tx, change: StoredChange): Promise<Reason<ChartRefusal>[]> {
  if (change.undoneAt !== null) return [{ reason: "organization.undone-already" }];
  const now = await spansNow(db, change);
  const isSame =
    text(now.units) === text(change.after.units) && text(now.positions) === text(change.after.positions);
  if (!isSame) return [{ reason: "organization.changed-since" }];
  return (await isUsed(db, change)) ? [{ reason: "organization.used-since" }] : [];
}

/** Takes away the unit or post that a change had added. */
export async function removeAdded(db: Tx, agencyId: string, change: StoredChange): Promise<void> {
  const id = change.subjectId;
  if (change.kind === "add_unit") {
    await db.unitSpan.deleteMany({ where: { agencyId, unitId: id } });
    await db.unit.deleteMany({ where: { agencyId, id } });
  }
  if (change.kind === "add_position") {
    await db.positionSpan.deleteMany({ where: { agencyId, positionId: id } });
    await db.position.deleteMany({ where: { agencyId, id } });
  }
}
