import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { SEATED } from "./catalogue-rows";

/** The columns of an OfficerRow, of `training t`: each count is one range of the index on training and person. */
export function officerColumns(today: string): Prisma.Sql {
  const count = (which: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*)::int FROM training_enrolment n WHERE n.agency_id = t.agency_id AND n.training_id = t.id AND ${which})`;
  return Prisma.sql`
    t.id, t.title, t.kind, t.provider, t.hours, t.seats, t.starts_on::text AS "startsOn", t.ends_on::text AS "endsOn",
    ${count(Prisma.sql`n.state = 'recommended'`)} AS recommended,
    ${count(Prisma.sql`n.state = 'willing'`)} AS waiting,
    ${count(Prisma.sql`n.state::text = ANY(${SEATED})`)} AS seated,
    ${count(Prisma.sql`n.state IN ('enrolled', 'attended') AND t.starts_on <= ${today}::date`)} AS "toRecord",
    ${count(Prisma.sql`n.state = 'certified'`)} AS certified`;
}
