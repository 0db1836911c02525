import "server-only";
import { can } from "@/lib/access/authorize";
import type { Span } from "@/lib/access/relations";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { FollowUpEventKind } from "@/lib/generated/prisma/enums";
import type { AuditAuthor } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Actor } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { conflict, found, notFound } from "@/lib/platform/errors";
import type { FollowUpOrigin } from "../rules/follow-up-kinds";
import type { FollowUpStanding } from "../rules/steps";
import type { FollowUpFact } from "./propose-follow-up";

export type FollowUpRecord = FollowUpStanding & {
  id: string;
  version: number;
  employeeId: string;
  employeeKind: "pns" | "cpns" | "pppk" | "state_official";
  originType: FollowUpOrigin;
  originId: string;
  grounds: string;
  facts: FollowUpFact[];
  proposedById: string | null;
};

type Row = FollowUpRecord & { unitId: string | null; spans: Span[] | null };

export type FollowUpFacts = {
  today: string;
  employeeId: string;
  unitId: string | null;
  appraisers: Span[];
};

/** Counselling is between the person, whoever proposed it and HR (dossier §6.3); for others, a later appraiser too, it is not there. */
const isClosedTo = (actor: Actor, record: FollowUpRecord, facts: FollowUpFacts): boolean =>
  record.kind === "counselling" &&
  ![record.employeeId, record.proposedById].includes(actor.employeeId) &&
  !can(actor, "follow-up.decide", facts);

/**
 * The proposal and what decides who may act on it: the appraisers of the person's latest plan in force. One statement.
 * @throws AppError NOT_FOUND, also for whom counselling is closed to
 */
export async function loadFollowUp(
  db: Tx,
  actor: Actor,
  followUpId: string,
  today: string,
): Promise<{ record: FollowUpRecord; facts: FollowUpFacts }> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT f.id, f.version, f.kind::text AS kind, f.state::text AS state, f.heard_at IS NOT NULL AS "isHeard", f.recheck_on::text AS "recheckOn", f.succeeded,
      f.employee_id AS "employeeId", p.kind::text AS "employeeKind", f.origin_type::text AS "originType", f.origin_id AS "originId", f.grounds, f.facts,
      f.proposed_by_id AS "proposedById", w.unit_id AS "unitId",
      (SELECT json_agg(json_build_object('employeeId', a.employee_id, 'startsOn', a.starts_on, 'endsOn', a.ends_on, 'capacity', a.capacity))
        FROM work_plan_appraiser a WHERE a.agency_id = f.agency_id AND a.work_plan_id = w.id) AS spans
    FROM follow_up f JOIN employee p ON p.agency_id = f.agency_id AND p.id = f.employee_id
    LEFT JOIN LATERAL (
      SELECT x.id, x.unit_id FROM work_plan x WHERE x.agency_id = f.agency_id AND x.employee_id = f.employee_id AND x.state IN ('set', 'closed') AND x.amends_id IS NULL
      ORDER BY x.starts_on DESC LIMIT 1
    ) w ON true
    WHERE f.id = ${followUpId}::uuid`;
  const { unitId, spans, ...record } = found(rows[0]);
  const facts = { today, employeeId: record.employeeId, unitId, appraisers: spans ?? [] };
  if (isClosedTo(actor, record, facts)) throw notFound();
  return { record, facts };
}

type Change = {
  record: FollowUpRecord;
  version: number;
  data: Prisma.FollowUpUncheckedUpdateManyInput;
  event: { kind: FollowUpEventKind; note: string };
  at: Date;
};

/** Compare and set, and the line of the timeline with it. @throws AppError CONFLICT evaluations.changed-meanwhile */
export async function changeFollowUp(db: Tx, ctx: AuditAuthor, change: Change): Promise<void> {
  const { agencyId, employeeId: actorId, name: actorName } = ctx.actor;
  const { record, version, data, event, at } = change;
  const { count } = await db.followUp.updateMany({
    where: { agencyId, id: record.id, version, state: record.state },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict("evaluations.changed-meanwhile");
  await db.followUpEvent.create({
    data: { agencyId, id: newId(), followUpId: record.id, actorId, actorName, at, ...event },
  });
}

/** Whether an objection is open against a result that the proposal rests on: until it is decided nothing may come of it. One statement. */
export const restsOnContested = async (db: Tx, facts: readonly FollowUpFact[]): Promise<boolean> =>
  (await db.evaluation.count({
    where: { id: { in: facts.map(({ evaluationId }) => evaluationId) }, state: "objected" },
  })) > 0;
