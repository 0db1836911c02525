import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { isRealDate } from "@/lib/features/organization/rules/dates";
import { isId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { CatalogueFilter } from "../filter-input";
import { ENROLMENT_STATES, takesSeat } from "../rules/enrolment-state";
import type { TrainingRow } from "../rules/views";

const PAGE = 20;

/** The states that take a seat, as the rule says. */
export const SEATED: readonly string[] = ENROLMENT_STATES.filter(takesSeat);

/** A keyset by first day and id. What is no key of ours is the first page. */
export const keyOf = (row: { startsOn: string; id: string }): string => `${row.startsOn}~${row.id}`;

export function readKey(after: string | undefined): { startsOn: string; id: string } | null {
  const [, startsOn, id] = /^(\d{4}-\d{2}-\d{2})~([0-9a-f-]{36})$/.exec(after ?? "") ?? [];
  return startsOn && id && isId(id) && isRealDate(startsOn) ? { startsOn, id } : null;
}

/** What a person typed, as a pattern in which % and _ mean themselves. */
export function searchOf(q: string | undefined): Prisma.Sql {
  if (!q) return Prisma.sql`true`;
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(t.title ILIKE ${pattern} OR t.provider ILIKE ${pattern})`;
}

/** The columns of a TrainingRow, of `training t`, for one person. */
export const trainingColumns = (employeeId: string): Prisma.Sql => Prisma.sql`
  t.id, t.title, t.kind, t.provider, t.mode::text AS mode, t.place, t.hours, t.seats, t.starts_on::text AS "startsOn", t.ends_on::text AS "endsOn",
  GREATEST(0, t.seats - (SELECT count(*) FROM training_enrolment n WHERE n.agency_id = t.agency_id AND n.training_id = t.id AND n.state::text = ANY(${SEATED})))::int AS "seatsLeft",
  (SELECT n.state::text FROM training_enrolment n WHERE n.agency_id = t.agency_id AND n.training_id = t.id AND n.employee_id = ${employeeId}::uuid) AS state`;

/** Trainings that have not begun, soonest first, one page. One statement. */
export async function loadCatalogue(
  db: Tx,
  reader: { employeeId: string; today: string },
  filter: CatalogueFilter,
): Promise<{ rows: TrainingRow[]; next: string | null }> {
  const key = readKey(filter.after);
  const where = [
    Prisma.sql`t.starts_on >= ${reader.today}::date`,
    searchOf(filter.q),
    ...(filter.kind ? [Prisma.sql`t.kind = ${filter.kind}`] : []),
    ...(filter.mode ? [Prisma.sql`t.mode::text = ${filter.mode}`] : []),
    ...(filter.month ? [Prisma.sql`to_char(t.starts_on, 'YYYY-MM') = ${filter.month}`] : []),
    ...(key ? [Prisma.sql`(t.starts_on, t.id) > (${key.startsOn}::date, ${key.id}::uuid)`] : []),
  ];
  const rows = await db.$queryRaw<TrainingRow[]>`
    SELECT ${trainingColumns(reader.employeeId)} FROM training t
    WHERE ${Prisma.join(where, " AND ")} ORDER BY t.starts_on, t.id LIMIT ${PAGE + 1}`;
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return { rows: page, next: rows.length > PAGE && last ? keyOf(last) : null };
}
