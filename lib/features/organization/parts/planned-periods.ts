import "server-only";
import { newId, toDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { addDays, type IsoDate } from "../rules/dates";
import { periodsOfAgency, type ServingPeriod } from "../policy-rules/period-plan";
import type { AgencyPolicy } from "../rules/policy";
import { loadHolidays } from "./holidays";

/** The columns of a period that was planned. */
export function periodColumns({ startsOn, endsOn, selfNoteDue, scoringDue, ...period }: ServingPeriod) {
  return {
    id: newId(),
    ...period,
    startsOn: toDate(startsOn),
    endsOn: toDate(endsOn),
    selfNoteDue: toDate(selfNoteDue),
    scoringDue: toDate(scoringDue),
  };
}

/**
 * Periods that were prepared and have not begun follow the rules that will be in force on their first day: from that day on they
 * are prepared anew. What has begun keeps its version. Years that nobody prepared stay unprepared. At most four statements.
 */
export async function planPeriodsAnew(
  db: Tx,
  agencyId: string,
  policy: { id: string; from: IsoDate; settings: AgencyPolicy },
): Promise<number> {
  const planned = { agencyId, state: "planned" as const, startsOn: { gte: toDate(policy.from) } };
  const rows = await db.period.findMany({ where: planned, select: { year: true } });
  const years = [...new Set(rows.map(({ year }) => year))];
  if (years.length === 0) return 0;
  await db.period.deleteMany({ where: planned });
  const holidays = await loadHolidays(db, addDays(policy.from, -1));
  const anew = years
    .flatMap((year) => {
      const whole = { validFrom: `${year}-01-01`, validUntil: null };
      return periodsOfAgency(year, [{ ...policy.settings, id: policy.id, ...whole }], holidays);
    })
    .filter(({ startsOn }) => startsOn >= policy.from);
  await db.period.createMany({ data: anew.map((period) => ({ agencyId, ...periodColumns(period) })) });
  return anew.length;
}
