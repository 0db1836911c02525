import "server-only";
import { authorize } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import { isId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import type { ParticipantFilter } from "../filter-input";
import { hoursOfYear, outlookOf, settingsOn, type HoursRow } from "../parts/hours-of-year";
import { officerColumns } from "../parts/officer-columns";
import { seatsLeft, takesSeat } from "../rules/enrolment-state";
import type { OfficerRow, OfficerTraining, Participant } from "../rules/views";

const PAGE = 40;

type Row = OfficerRow & Pick<OfficerTraining, "mode" | "place" | "url">;
type PersonRow = Omit<Participant, "outlook"> & HoursRow & { rank: number; employeeId: string };

/** Willing people first, in the order of their wishes; then who sits, who was recommended, and who is out. */
const RANK = Prisma.sql`array_position(ARRAY['willing', 'enrolled', 'attended', 'recommended', 'certified', 'declined', 'cancelled'], n.state::text)`;

const keyOf = (row: PersonRow) => `${row.rank}~${row.changedAt}~${row.enrolmentId}`;

function afterKey(after: string | undefined): Prisma.Sql {
  const [, rank, changedAt, id] = /^([1-7])~([0-9TZ:.+-]{19,40})~([0-9a-f-]{36})$/.exec(after ?? "") ?? [];
  if (!rank || !changedAt || !id || !isId(id) || Number.isNaN(Date.parse(changedAt))) return Prisma.sql`true`;
  return Prisma.sql`(${RANK}, n.updated_at, n.id) > (${Number(rank)}, ${new Date(changedAt)}, ${id}::uuid)`;
}

/** One training with its people, one page by keyset: forty lines. Two statements. @throws AppError NOT_FOUND */
export async function getTrainingForOfficer(
  ctx: Context,
  trainingId: string,
  filter: ParticipantFilter,
): Promise<OfficerTraining> {
  const { today } = ctx;
  authorize(ctx.actor, "training.confirm", { today });
  return read(ctx, async (db) => {
    const [row] = await db.$queryRaw<Row[]>`
      SELECT ${officerColumns(today)}, t.mode::text AS mode, t.place, t.url FROM training t WHERE t.id = ${trainingId}::uuid`;
    const training = found(row);
    const year = Number(training.endsOn.slice(0, 4));
    const people = await db.$queryRaw<PersonRow[]>`
      WITH hours AS (${hoursOfYear(year, trainingId)})
      SELECT n.id AS "enrolmentId", n.version, n.state::text AS state, n.reason, n.decline_reason AS "declineReason", n.attended_hours AS "attendedHours",
        n.certificate_number AS "certificateNumber", n.certified_on::text AS "certifiedOn", to_json(n.updated_at) #>> '{}' AS "changedAt", ${RANK} AS rank,
        e.id AS "employeeId", e.name, COALESCE(post.title, '') AS "positionTitle", COALESCE(post.unit, '') AS "unitName", r.name AS "recommenderName",
        e.kind::text AS kind, COALESCE(h.done, 0) AS done, COALESCE(h.enrolled, 0) AS enrolled, ${settingsOn(today)} AS settings
      FROM training_enrolment n
      JOIN employee e ON e.agency_id = n.agency_id AND e.id = n.employee_id
      LEFT JOIN employee r ON r.agency_id = n.agency_id AND r.id = n.recommender_id
      LEFT JOIN hours h ON h.agency_id = n.agency_id AND h.employee_id = n.employee_id
      LEFT JOIN LATERAL (
        SELECT p.title, u.name AS unit FROM assignment a JOIN position p ON p.agency_id = a.agency_id AND p.id = a.position_id JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
        WHERE a.agency_id = n.agency_id AND a.employee_id = n.employee_id AND a.kind = 'definitive' AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
        ORDER BY a.starts_on DESC LIMIT 1
      ) post ON true
      WHERE n.training_id = ${trainingId}::uuid AND ${afterKey(filter.after)}
      ORDER BY ${RANK}, n.updated_at, n.id LIMIT ${PAGE + 1}`;
    const page = people.slice(0, PAGE);
    const last = page.at(-1);
    return {
      ...training,
      seatsLeft: seatsLeft(training.seats, Array<"enrolled">(training.seated).fill("enrolled")),
      hasBegun: training.startsOn <= today,
      participants: page.map((person) => participantOf(person, training.hours, year)),
      next: people.length > PAGE && last ? keyOf(last) : null,
    };
  });
}

/** Without the training itself, a seated person's hours are as if it were still to come: `then` is what the year will be. */
function participantOf(person: PersonRow, hours: number, year: number): Participant {
  const { kind, done, enrolled, settings, rank: _rank, employeeId: _employeeId, ...shown } = person;
  const counts = takesSeat(shown.state) ? (shown.attendedHours ?? hours) : hours;
  return { ...shown, outlook: outlookOf({ kind, done, enrolled, settings }, year, counts) };
}
