import "server-only";
import type { Facts } from "@/lib/access/relations";
import type { ObjectionState } from "@/lib/generated/prisma/enums";
import type { Tx } from "@/lib/platform/db";
import { AppError, assertRules, conflict, found } from "@/lib/platform/errors";
import { isOpenObjection, objectionStatesBefore, type ObjectionEvent } from "../rules/objection-state";

/** A case as a use case meets it: who the three are, how far it is, and what decides who may act on it. */
export type LoadedObjection = {
  id: string;
  number: string;
  evaluationId: string;
  /** Version of the evaluation's row, for the one who changes that too. */
  evaluationVersion: number;
  employeeId: string;
  raterId: string;
  deciderId: string;
  unitId: string;
  state: ObjectionState;
  version: number;
  employeeName: string;
  raterName: string;
  deciderName: string;
  /** Whether the decider still serves. */
  deciderServes: boolean;
  facts: Facts;
};

/** One statement. @throws AppError NOT_FOUND */
export async function loadObjection(db: Tx, objectionId: string, today: string): Promise<LoadedObjection> {
  const rows = await db.$queryRaw<Omit<LoadedObjection, "facts">[]>`
    SELECT o.id, o.number, o.evaluation_id AS "evaluationId", e.version AS "evaluationVersion", o.employee_id AS "employeeId",
      o.rater_id AS "raterId", o.decider_id AS "deciderId", w.unit_id AS "unitId", o.state::text AS state, o.version,
      p.call_name AS "employeeName", r.call_name AS "raterName", d.call_name AS "deciderName", d.status = 'active' AS "deciderServes"
    FROM objection o
    JOIN evaluation e ON e.agency_id = o.agency_id AND e.id = o.evaluation_id
    JOIN work_plan w ON w.agency_id = e.agency_id AND w.id = e.work_plan_id
    JOIN employee p ON p.agency_id = o.agency_id AND p.id = o.employee_id
    JOIN employee r ON r.agency_id = o.agency_id AND r.id = o.rater_id
    JOIN employee d ON d.agency_id = o.agency_id AND d.id = o.decider_id
    WHERE o.id = ${objectionId}::uuid`;
  const row = found(rows[0]);
  return { ...row, facts: objectionFacts(row, today) };
}

export const objectionFacts = (
  row: Pick<LoadedObjection, "employeeId" | "raterId" | "deciderId" | "unitId">,
  today: string,
): Facts => ({
  today,
  employeeId: row.employeeId,
  unitId: row.unitId,
  signerId: row.raterId,
  deciderId: row.deciderId,
});

/** @throws AppError CONFLICT for a stale page, RULE_VIOLATION for a case in which nothing happens any more */
export function assertOpen(objection: LoadedObjection, version: number): void {
  if (objection.version !== version) throw conflict("evaluations.objection-changed");
  if (!isOpenObjection(objection.state)) assertRules([{ reason: "evaluations.objection-closed" }]);
}

/** @throws AppError as assertOpen; RULE_VIOLATION where the step is not possible now */
export function assertStep(objection: LoadedObjection, version: number, event: ObjectionEvent): void {
  assertOpen(objection, version);
  if (!objectionStatesBefore(event).includes(objection.state))
    throw new AppError("RULE_VIOLATION", [{ reason: "evaluations.objection-wrong-step" }]);
}
