import "server-only";
import { loadHolidays } from "@/lib/features/organization/parts/holidays";
import { periodColumns } from "@/lib/features/organization/parts/planned-periods";
import { periodsOfAgency } from "@/lib/features/organization/policy-rules/period-plan";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import { recordAudit, type AuditAuthor } from "@/lib/platform/audit";
import { fromDate, newId } from "@/lib/platform/clock";
import { clockOf, globalDb, inTenant, type Tx } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { stateByCalendar } from "@/lib/features/evaluations/rules/period-steps";

// authorize: none, the calendar acts and no person

/** Lets one agency's periods begin on their first day and await their scores after the last. Returns how many changed. */
export async function followCalendar(agencyId: string): Promise<number> {
  const author: AuditAuthor = { actor: { agencyId, employeeId: null, name: "Terukur" }, requestId: newId() };
  return inTenant(agencyId, async (db) => {
    const { now, today } = await clockOf(db, agencyId);
    let changed = await addAnnualPeriods(db, author, now, today);
    const rows = await db.period.findMany({ where: { agencyId, state: { in: ["planned", "open"] } } });
    for (const { id, state, version, ...days } of rows) {
      const next = stateByCalendar(
        {
          state,
          startsOn: fromDate(days.startsOn),
          endsOn: fromDate(days.endsOn),
          selfNoteDue: fromDate(days.selfNoteDue),
          scoringDue: fromDate(days.scoringDue),
        },
        today,
      );
      if (next === state) continue;
      const { count } = await db.period.updateMany({
        where: { agencyId, id, version },
        data: { state: next, version: { increment: 1 } },
      });
      if (count === 0) continue;
      changed += 1;
      await recordAudit(db, author, "period.follow-calendar", {
        subject: { type: "period", id },
        before: { state },
        after: { state: next },
        at: now,
      });
    }
    return changed;
  });
}

/** Years that were prepared before there were annual evaluations get theirs: this year's and last year's. */
async function addAnnualPeriods(db: Tx, author: AuditAuthor, now: Date, today: string): Promise<number> {
  const { agencyId } = author.actor;
  const thisYear = Number(today.slice(0, 4));
  const rows = await db.period.findMany({
    where: { agencyId, year: { in: [thisYear - 1, thisYear] } },
    select: { year: true, kind: true },
  });
  const years = [...new Set(rows.map(({ year }) => year))].filter(
    (year) => !rows.some((row) => row.year === year && row.kind === "annual"),
  );
  if (years.length === 0) return 0;
  const policies = (await db.agencyPolicy.findMany({ where: { agencyId } })).map(
    ({ id, validFrom, validUntil, settings }) => ({
      ...agencyPolicy.parse(settings),
      ...{ id, validFrom: fromDate(validFrom), validUntil: validUntil && fromDate(validUntil) },
    }),
  );
  const holidays = await loadHolidays(db, `${thisYear - 1}-01-01`);
  const missing = years.flatMap((year) =>
    periodsOfAgency(year, policies, holidays).filter(({ kind }) => kind === "annual"),
  );
  for (const period of missing) {
    const columns = periodColumns(period);
    await db.period.create({
      data: { agencyId, ...columns, state: stateByCalendar({ ...period, state: "planned" }, today) },
    });
    await recordAudit(db, author, "period.follow-calendar", {
      subject: { type: "period", id: columns.id },
      after: { year: period.year, kind: "annual" },
      at: now,
    });
  }
  return missing.length;
}

export const followCalendarJob: Job = {
  name: "periods.follow-calendar",
  cron: "3 * * * *",
  work: async () => {
    for (const { id } of await globalDb().agency.findMany({ select: { id: true } })) await followCalendar(id);
  },
};
