import "server-only";
import { loadPlanFacts, type PlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { EvaluationState } from "../../rules/evaluation-state";

type Subject = {
  workPlanId: string;
  state: EvaluationState;
  isAnnual: boolean;
  employeeKind: "pns" | "cpns" | "pppk" | "state_official";
};

/**
 * An evaluation that a note is written beside, held shared: a signature waits for the note or the note finds it signed.
 * Two statements. @throws AppError NOT_FOUND
 */
export async function loadNoteSubject(
  db: Tx,
  evaluationId: string,
  today: string,
): Promise<Subject & { facts: PlanFacts }> {
  const [row] = await db.$queryRaw<Subject[]>`
    SELECT v.work_plan_id AS "workPlanId", v.state::text AS state, r.cadence = 'yearly' AS "isAnnual", p.kind::text AS "employeeKind"
    FROM evaluation v JOIN period r ON r.agency_id = v.agency_id AND r.id = v.period_id JOIN employee p ON p.agency_id = v.agency_id AND p.id = v.employee_id
    WHERE v.id = ${evaluationId}::uuid FOR SHARE OF v`;
  if (!row) throw notFound();
  return { ...row, facts: await loadPlanFacts(db, row.workPlanId, today) };
}
