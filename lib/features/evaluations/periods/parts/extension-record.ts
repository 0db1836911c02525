import "server-only";
import { fromDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import type { Reached, UnitDues } from "../rules/unit-extension";

export type ExtensionRecord = UnitDues & { id: string; version: number; periodId: string; unitId: string };

type Which = { id: string } | { periodId: string; unitId: string };

/** The extension that holds, or null. */
export async function loadExtension(db: Tx, agencyId: string, which: Which): Promise<ExtensionRecord | null> {
  const row = await db.periodExtension.findFirst({ where: { agencyId, endedAt: null, ...which } });
  if (!row) return null;
  const { id, version, periodId, unitId, withSubUnits } = row;
  const dues = { selfNoteDue: fromDate(row.selfNoteDue), scoringDue: fromDate(row.scoringDue) };
  return { id, version, periodId, unitId, withSubUnits, ...dues };
}

/** The name of a unit of the agency. @throws AppError NOT_FOUND */
export async function loadUnitName(db: Tx, agencyId: string, id: string): Promise<string> {
  return found(await db.unit.findUnique({ where: { agencyId_id: { agencyId, id } }, select: { name: true } }))
    .name;
}

type Reach = { periodId: string; unitId: string; withSubUnits: boolean; current: ExtensionRecord | null };

/** Everybody with an agreed plan whom an extension of a unit reaches, or reached until now. One statement. */
export function loadReached(db: Tx, { periodId, unitId, withSubUnits, current }: Reach): Promise<Reached[]> {
  return db.$queryRaw<Reached[]>`
    WITH RECURSIVE below AS (
      SELECT u.agency_id, u.id, u.kind FROM unit u WHERE u.id = ${unitId}::uuid
      UNION SELECT c.agency_id, c.id, c.kind FROM unit c JOIN below ON c.agency_id = below.agency_id AND c.parent_id = below.id
        WHERE ${withSubUnits || (current?.withSubUnits ?? false)}
    )
    SELECT v.state::text AS state, v.signed_at IS NOT NULL AS "isSigned", b.id = ${unitId}::uuid OR ${withSubUnits} AS "isCovered",
      json_build_object('selfNoteDue', coalesce(x.self_note_due, p.self_note_due), 'scoringDue', coalesce(x.scoring_due, p.scoring_due)) AS now,
      json_build_object('selfNoteDue', greatest(p.self_note_due, o.self_note_due), 'scoringDue', greatest(p.scoring_due, o.scoring_due)) AS without
    FROM period p
    JOIN below b ON b.agency_id = p.agency_id AND period_serves(p.only_unit_kinds, p.not_unit_kinds, b.kind)
    JOIN work_plan w ON w.agency_id = p.agency_id AND w.unit_id = b.id AND w.state IN ('set', 'closed') AND w.amends_id IS NULL
      AND w.starts_on <= p.ends_on AND w.ends_on >= p.starts_on
    LEFT JOIN evaluation v ON v.agency_id = p.agency_id AND v.work_plan_id = w.id AND v.period_id = p.id
    LEFT JOIN unit_period_due x ON x.agency_id = p.agency_id AND x.period_id = p.id AND x.unit_id = b.id
    LEFT JOIN (
      SELECT e.agency_id, e.period_id, e.unit_id, max(e.self_note_due) AS self_note_due, max(e.scoring_due) AS scoring_due
      FROM extended_unit e WHERE e.extension_id IS DISTINCT FROM ${current?.id ?? null}::uuid GROUP BY 1, 2, 3
    ) o ON o.agency_id = p.agency_id AND o.period_id = p.id AND o.unit_id = b.id
    WHERE p.id = ${periodId}::uuid`;
}

/** The unit that may score longest in a period, by an extension of its own; null where there is none. */
export async function loadLastPromise(
  db: Tx,
  periodId: string,
): Promise<{ unit: string; due: string } | null> {
  const row = await db.periodExtension.findFirst({
    where: { periodId, endedAt: null },
    orderBy: { scoringDue: "desc" },
    select: { scoringDue: true, unit: { select: { name: true } } },
  });
  return row && { unit: row.unit.name, due: fromDate(row.scoringDue) };
}
