import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";

/**
 * What somebody who appraised until a change has to hand over, as a query: a row for each agreed plan and each period begun and not closed
 * that both touch, with the last day of the reader, whoever appraises today, the day scoring is due in that unit, and the reader's note where
 * there is one. What is signed needs no hand-over; a provisional appraiser never had the say.
 */
export const toHandOver = (readerId: string, today: string): Prisma.Sql => Prisma.sql`
  SELECT w.agency_id, w.id AS work_plan_id, w.employee_id, w.position_title, s.employee_id AS successor_id, a.ends_on,
    o.id AS period_id, o.year, o.cadence, o.number, coalesce(d.scoring_due, o.scoring_due) AS due, h.id AS note_id
  FROM (SELECT agency_id, work_plan_id, min(starts_on) AS starts_on, max(ends_on) AS ends_on FROM work_plan_appraiser
    WHERE employee_id = ${readerId}::uuid AND capacity <> 'provisional' AND ends_on < ${today}::date GROUP BY agency_id, work_plan_id) a
  JOIN work_plan w ON w.agency_id = a.agency_id AND w.id = a.work_plan_id AND w.state IN ('set', 'closed') AND w.employee_id <> ${readerId}::uuid
  JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
  JOIN work_plan_appraiser s ON s.agency_id = w.agency_id AND s.work_plan_id = w.id AND s.employee_id <> ${readerId}::uuid
    AND s.starts_on <= ${today}::date AND (s.ends_on IS NULL OR s.ends_on >= ${today}::date)
  JOIN public.period o ON o.agency_id = w.agency_id AND o.kind = 'periodic' AND o.state NOT IN ('planned', 'closed')
    AND o.starts_on <= least(w.ends_on, a.ends_on) AND o.ends_on >= greatest(w.starts_on, a.starts_on) AND period_serves(o.only_unit_kinds, o.not_unit_kinds, u.kind)
  LEFT JOIN unit_period_due d ON d.agency_id = o.agency_id AND d.period_id = o.id AND d.unit_id = w.unit_id
  LEFT JOIN handover_note h ON h.agency_id = w.agency_id AND h.work_plan_id = w.id AND h.period_id = o.id AND h.author_id = ${readerId}::uuid
  WHERE NOT EXISTS (SELECT FROM evaluation v WHERE v.agency_id = w.agency_id AND v.work_plan_id = w.id AND v.period_id = o.id AND v.signed_at IS NOT NULL)`;
