import "server-only";
import { authorize } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import type { NeedState } from "./rules/need-state";

/** A need that an accepted follow-up handed over. Days are YYYY-MM-DD, moments ISO text. */
export type NeedView = {
  id: string;
  version: number;
  text: string;
  state: NeedState;
  /** The follow-up that it came from. */
  sourceId: string;
  recordedBy: string;
  recordedAt: string;
  /** How it is to be met: a training of the catalogue, or another way until a day. */
  training: { id: string; title: string; startsOn: string; endsOn: string } | null;
  plannedOn: string | null;
  metOn: string | null;
  /** By what it was met, or why it is not pursued. */
  evidence: string;
  changedBy: string;
};

export type NeedOfPerson = NeedView & { employeeId: string; name: string };

const SHOWN = 20;
const LISTED = 200;

const columns = Prisma.sql`
  n.id, n.version, n.text, n.state::text AS state, n.source_id AS "sourceId", n.recorded_name AS "recordedBy", to_json(n.recorded_at) #>> '{}' AS "recordedAt",
  CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'title', t.title, 'startsOn', t.starts_on, 'endsOn', t.ends_on) END AS training,
  n.planned_on::text AS "plannedOn", n.met_on::text AS "metOn", n.evidence, n.changed_by_name AS "changedBy"`;

/** The reader's own needs: what is not met yet, and what came to its end in the last year; the latest first. One statement. */
export async function listMyNeeds(ctx: Context): Promise<NeedView[]> {
  return read(
    ctx,
    (db) => db.$queryRaw<NeedView[]>`
      SELECT ${columns} FROM development_need n LEFT JOIN training t ON t.agency_id = n.agency_id AND t.id = n.training_id
      WHERE n.employee_id = ${ctx.actor.employeeId}::uuid AND (n.state IN ('open', 'planned') OR n.changed_at >= ${ctx.today}::date - 365)
      ORDER BY n.state IN ('met', 'dropped'), n.recorded_at DESC, n.id DESC LIMIT ${SHOWN}`,
  );
}

export type NeedDesk = {
  rows: NeedOfPerson[];
  /** Trainings that are not over, soonest first, at most 200. */
  trainings: { id: string; title: string; startsOn: string }[];
};

/** Needs of everybody: those that wait, or those that came to their end. At most 200. Two statements. @throws AppError FORBIDDEN, NOT_FOUND */
export async function listNeeds(ctx: Context, isOver: boolean): Promise<NeedDesk> {
  authorize(ctx.actor, "need.plan", { today: ctx.today });
  const which = isOver
    ? Prisma.sql`n.state IN ('met', 'dropped')`
    : Prisma.sql`n.state IN ('open', 'planned')`;
  return read(ctx, async (db) => ({
    rows: await db.$queryRaw<NeedOfPerson[]>`
      SELECT ${columns}, e.id AS "employeeId", e.name FROM development_need n JOIN employee e ON e.agency_id = n.agency_id AND e.id = n.employee_id
      LEFT JOIN training t ON t.agency_id = n.agency_id AND t.id = n.training_id
      WHERE ${which} ORDER BY n.state, n.recorded_at, n.id LIMIT ${LISTED}`,
    trainings: await db.$queryRaw<NeedDesk["trainings"]>`
      SELECT id, title, starts_on::text AS "startsOn" FROM training WHERE ends_on >= ${ctx.today}::date ORDER BY starts_on, id LIMIT ${LISTED}`,
  }));
}
