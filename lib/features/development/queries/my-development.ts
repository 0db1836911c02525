import "server-only";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { enrolmentJoins, enrolmentJson, myEnrolmentOf, type EnrolmentRow } from "../parts/enrolment-row";
import { loadOutlook } from "../parts/hours-of-year";
import type { MyDevelopment, MyTraining } from "../rules/views";

type Row = Omit<MyTraining, keyof EnrolmentRow | "holder" | "wasRecommended"> & {
  year: number;
  enrolment: EnrolmentRow;
};

/** The reader's own trainings and hours of a year; the year of a certificate goes before that of the training. Three statements. */
export async function getMyDevelopment(ctx: Context, wantedYear?: number): Promise<MyDevelopment> {
  const { employeeId } = ctx.actor;
  const year = wantedYear ?? Number(ctx.today.slice(0, 4));
  return read(ctx, async (db) => {
    const { now: hours } = await loadOutlook(db, { employeeId, today: ctx.today, year });
    const rows = await db.$queryRaw<Row[]>`
      SELECT t.id AS "trainingId", t.title, t.provider, t.hours, t.starts_on::text AS "startsOn", t.ends_on::text AS "endsOn", ${enrolmentJson} AS enrolment
      FROM training_enrolment n JOIN training t ON t.agency_id = n.agency_id AND t.id = n.training_id ${enrolmentJoins}
      WHERE n.employee_id = ${employeeId}::uuid AND extract(year FROM COALESCE(n.certified_on, t.ends_on)) = ${year}
      ORDER BY n.state IN ('declined', 'cancelled'), t.starts_on DESC, t.id`;
    const years = await db.$queryRaw<{ year: number }[]>`
      SELECT DISTINCT extract(year FROM COALESCE(n.certified_on, t.ends_on))::int AS year
      FROM training_enrolment n JOIN training t ON t.agency_id = n.agency_id AND t.id = n.training_id
      WHERE n.employee_id = ${employeeId}::uuid ORDER BY year DESC`;
    return {
      year,
      years: years.map((one) => one.year).filter((one) => one !== year),
      hours,
      trainings: rows.map(({ enrolment, ...training }) => ({
        ...training,
        ...myEnrolmentOf(enrolment, training.startsOn <= ctx.today),
      })),
    };
  });
}
