import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import type { Tx } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import { trainingHours, type EmployeeKind } from "../rules/training-hours";
import type { HoursOutlook } from "../rules/views";

/**
 * Lesson hours (JP) of everybody in one calendar year, a row (agency_id, employee_id, done, enrolled) a person: certified hours in the
 * year of the certificate; hours of trainings enrolled for or attended in the year in which the training ends. `exceptId` leaves
 * one training out. A PPPK's year of contract is taken as the calendar year: the contract's own date is not on record.
 */
export function hoursOfYear(year: number, exceptId: string | null = null): Prisma.Sql {
  return Prisma.sql`
    SELECT n.agency_id, n.employee_id,
      COALESCE(sum(COALESCE(n.attended_hours, t.hours)) FILTER (WHERE n.state = 'certified'), 0)::int AS done,
      COALESCE(sum(COALESCE(n.attended_hours, t.hours)) FILTER (WHERE n.state <> 'certified'), 0)::int AS enrolled
    FROM training_enrolment n JOIN training t ON t.agency_id = n.agency_id AND t.id = n.training_id
    WHERE (n.state = 'certified' AND extract(year FROM n.certified_on) = ${year} OR n.state IN ('enrolled', 'attended') AND extract(year FROM t.ends_on) = ${year})
      AND n.training_id IS DISTINCT FROM ${exceptId}::uuid
    GROUP BY n.agency_id, n.employee_id`;
}

/** The rules in force on a day, as one column `settings`. */
export const settingsOn = (today: string): Prisma.Sql => Prisma.sql`
  (SELECT y.settings FROM agency_policy y WHERE y.valid_from <= ${today}::date AND (y.valid_until IS NULL OR y.valid_until >= ${today}::date) ORDER BY y.valid_from DESC LIMIT 1)`;

export type HoursRow = { kind: EmployeeKind; done: number; enrolled: number; settings: unknown };

/** The person's hours as they are, and as they would be with `extra` more hours enrolled for. */
export function outlookOf(row: HoursRow, year: number, extra: number): HoursOutlook {
  const policy = agencyPolicy.parse(row.settings ?? {}).trainingHours;
  const hours = (more: number) =>
    trainingHours({ kind: row.kind, doneHours: row.done, enrolledHours: row.enrolled + more }, policy);
  return { year, now: hours(0), then: hours(extra) };
}

type Asked = {
  employeeId: string;
  today: string;
  year: number;
  training?: { id: string; hours: number };
};

/** One person's hours of a year, without and with a training. One statement. @throws AppError NOT_FOUND */
export async function loadOutlook(
  db: Tx,
  { employeeId, today, year, training }: Asked,
): Promise<HoursOutlook> {
  const rows = await db.$queryRaw<HoursRow[]>`
    WITH hours AS (${hoursOfYear(year, training?.id)})
    SELECT e.kind::text AS kind, COALESCE(h.done, 0) AS done, COALESCE(h.enrolled, 0) AS enrolled, ${settingsOn(today)} AS settings
    FROM employee e LEFT JOIN hours h ON h.agency_id = e.agency_id AND h.employee_id = e.id
    WHERE e.id = ${employeeId}::uuid`;
  return outlookOf(found(rows[0]), year, training?.hours ?? 0);
}
