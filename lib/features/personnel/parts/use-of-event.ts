import "server-only";
import type { StoredEvent } from "@/lib/features/personnel/parts/load-event";
import type { RowChange } from "@/lib/features/personnel/parts/row-images";
import type { Tx } from "@/lib/platform/db";

const came = (rows: readonly RowChange[], table: RowChange["table"]) =>
  rows.filter((row) => row.table === table && row.before === null);

/** A column of an image, or an empty text where there is none. */
function columnOf({ after }: RowChange, name: string): string {
  const image: unknown = JSON.parse(after ?? "{}");
  const value = typeof image === "object" && image !== null ? (image as Record<string, unknown>)[name] : null;
  return typeof value === "string" ? value : "";
}

/** Plans that the event closed. */
export const reopenedPlans = (rows: readonly RowChange[]): string[] =>
  rows.filter((row) => row.table === "work_plan" && columnOf(row, "state") === "closed").map(({ id }) => id);

/**
 * Whether somebody built on an event: a plan for the new post, an evaluation of the closed plan, or an act of whoever appraises
 * since then about one of the plans taken over. One statement.
 */
export async function isUsed(db: Tx, event: StoredEvent): Promise<boolean> {
  const rows = event.changes?.rows ?? [];
  const holds = came(rows, "assignment").map(({ id }) => id);
  const spans = came(rows, "work_plan_appraiser");
  const appraisers = [...new Set(spans.map((row) => columnOf(row, "employee_id")))];
  const plans = [...new Set(spans.map((row) => columnOf(row, "work_plan_id")))];
  const [row] = await db.$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT FROM work_plan w WHERE w.assignment_id = ANY(${holds}::uuid[]))
      OR EXISTS (SELECT FROM evaluation v WHERE v.work_plan_id = ANY(${reopenedPlans(rows)}::uuid[]) AND v.created_at > ${event.appliedAt})
      OR EXISTS (SELECT FROM audit_event x JOIN work_plan w ON w.agency_id = x.agency_id AND w.employee_id = x.concerns_id
        WHERE w.id = ANY(${plans}::uuid[]) AND x.actor_id = ANY(${appraisers}::uuid[]) AND x.at > ${event.appliedAt}) AS used`;
  return row?.used ?? true;
}
