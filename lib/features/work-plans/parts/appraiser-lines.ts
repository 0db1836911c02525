import "server-only";
import { appraiserSpans, type ReportingSpan } from "@/lib/features/work-plans/rules/plan-start";
import { newId, toDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

type Plan = { agencyId: string; id: string; employeeId: string; startsOn: string; endsOn: string };

/** The lines of reporting that meet the plan's days or today; an acting superior keeps the capacity of the acting post. */
async function loadLines(db: Tx, plan: Plan, today: string): Promise<ReportingSpan[]> {
  return db.$queryRaw<ReportingSpan[]>`
    SELECT r.superior_id AS "superiorId", r.starts_on::text AS "startsOn", r.ends_on::text AS "endsOn",
      CASE WHEN r.state = 'provisional' THEN 'provisional' ELSE COALESCE((
        SELECT x.kind::text FROM assignment mine
        JOIN position p ON p.agency_id = mine.agency_id AND p.id = mine.position_id
        JOIN assignment x ON x.agency_id = mine.agency_id AND x.position_id = p.superior_position_id AND x.employee_id = r.superior_id
        WHERE mine.agency_id = r.agency_id AND mine.employee_id = r.employee_id AND mine.kind = 'definitive' AND x.kind IN ('plt', 'plh')
          AND daterange(x.starts_on, x.ends_on, '[]') && daterange(r.starts_on, r.ends_on, '[]')
          AND daterange(mine.starts_on, mine.ends_on, '[]') && daterange(r.starts_on, r.ends_on, '[]')
        ORDER BY x.starts_on DESC LIMIT 1), 'definitive') END AS capacity
    FROM reporting_line r
    WHERE r.employee_id = ${plan.employeeId}::uuid AND r.superior_id <> r.employee_id AND r.starts_on <= ${plan.endsOn}::date
      AND (r.ends_on IS NULL OR r.ends_on >= LEAST(${plan.startsOn}::date, ${today}::date))
    ORDER BY r.starts_on`;
}

/**
 * Gives a plan the appraisers that its person's lines of reporting name; one that has had appraisers gets the present line's
 * from today on. Without a line it has none, and goes on.
 */
export async function nameAppraisers(db: Tx, plan: Plan, today: string): Promise<void> {
  const earlier = await db.workPlanAppraiser.findMany({
    where: { agencyId: plan.agencyId, workPlanId: plan.id },
    select: { endsOn: true },
  });
  // A span that runs or is still to begin was named by somebody on purpose.
  if (earlier.some(({ endsOn }) => endsOn === null || endsOn >= toDate(today))) return;
  const from = earlier.length > 0 && plan.startsOn < today ? today : plan.startsOn;
  const days = { startsOn: from, endsOn: plan.endsOn };
  const spans = appraiserSpans(days, await loadLines(db, { ...plan, ...days }, today), today);
  await db.workPlanAppraiser.createMany({
    data: spans.map((span) => ({
      agencyId: plan.agencyId,
      id: newId(),
      workPlanId: plan.id,
      employeeId: span.employeeId,
      startsOn: toDate(span.startsOn),
      endsOn: span.endsOn === null ? null : toDate(span.endsOn),
      capacity: span.capacity,
    })),
  });
}
