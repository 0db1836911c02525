import "server-only";
import { loadHolidays } from "@/lib/features/organization/parts/holidays";
import { addDays } from "@/lib/features/organization/rules/dates";
import { agencyPolicy, type AgencyPolicy } from "@/lib/features/organization/rules/policy";
import { recordAudit, type AuditAuthor } from "@/lib/platform/audit";
import { dayIn, newId } from "@/lib/platform/clock";
import { clockOf, globalDb, inTenant, type Tx } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { recordEvent } from "./parts/record-event";
import { hasLapsed, isObjectionInTime, lapseDay, objectionLastDay } from "./rules/clocks";

// authorize: none, the calendar acts and no person

/** So many in one transaction that none holds its rows for long. */
const BATCH = 200;

/** Before every id. */
const NIL = "00000000-0000-0000-0000-000000000000";

type Due = { id: string; employeeId: string; state: "released" | "received" | "lapsed"; since: Date };
type Moment = { agencyId: string; zone: string; now: Date; today: string };

type Policy = { id: string; settings: AgencyPolicy };
type Step = {
  kind: "lapsed" | "finalised";
  states: string[];
  to: "lapsed" | "final";
  days: number;
  isDue: (since: string, today: string, holidays: ReadonlySet<string>) => boolean;
};

/** What the calendar does, one step after the other: the first can make work for the second on a later day only. */
const stepsOf = ({ receiptLapseDays, objectionClock }: AgencyPolicy): Step[] => [
  {
    kind: "lapsed",
    states: ["released"],
    to: "lapsed",
    days: receiptLapseDays,
    isDue: (since, today) => hasLapsed(since, receiptLapseDays, today),
  },
  {
    kind: "finalised",
    states: ["received", "lapsed"],
    to: "final",
    days: objectionClock.days,
    isDue: (since, today, holidays) =>
      !isObjectionInTime(today, objectionLastDay(since, objectionClock, holidays)),
  },
];

/** Results of one policy whose clock may have run out; held until the transaction ends, those held elsewhere are left for the next run. */
async function candidates(db: Tx, at: Moment, policy: Policy, step: Step, after: string): Promise<Due[]> {
  return db.$queryRaw<Due[]>`
    SELECT e.id, e.employee_id AS "employeeId", e.state::text AS state, coalesce(e.received_at, e.released_at) AS since
    FROM evaluation e JOIN period r ON r.agency_id = e.agency_id AND r.id = e.period_id
    WHERE r.policy_id = ${policy.id}::uuid AND e.state = ANY(${step.states}::evaluation_state[]) AND e.id > ${after}::uuid
      AND (coalesce(e.received_at, e.released_at) AT TIME ZONE ${at.zone})::date <= ${addDays(at.today, -step.days)}::date
    ORDER BY e.id LIMIT ${BATCH} FOR UPDATE OF e SKIP LOCKED`;
}

async function carryOut(
  db: Tx,
  author: AuditAuthor,
  at: Moment,
  policy: Policy,
  step: Step,
  row: Due,
): Promise<void> {
  if (step.kind === "lapsed") {
    const day = lapseDay(dayIn(at.zone, row.since), policy.settings.receiptLapseDays);
    // The day of receipt ends where the person is: its last second in the agency's zone.
    await db.$executeRaw`
      UPDATE evaluation SET state = 'lapsed', version = version + 1,
        received_at = ((${day}::date + 1)::timestamp AT TIME ZONE ${at.zone}) - interval '1 second'
      WHERE id = ${row.id}::uuid`;
  } else {
    await db.$executeRaw`UPDATE evaluation SET state = 'final', version = version + 1, final_at = ${at.now} WHERE id = ${row.id}::uuid`;
  }
  await recordEvent(db, author, { evaluationId: row.id, kind: step.kind, at: at.now });
  await recordAudit(db, author, step.kind === "lapsed" ? "evaluation.lapse" : "evaluation.finalise", {
    subject: { type: "evaluation", id: row.id },
    concerns: row.employeeId,
    before: { state: row.state },
    after: { state: step.to },
    at: at.now,
  });
}

/** One batch in one transaction: how many it changed, and the last row that it looked at while there may be more. */
async function runBatch(
  author: AuditAuthor,
  policy: Policy,
  step: Step,
  after: string,
): Promise<{ changed: number; next: string | null }> {
  const { agencyId } = author.actor;
  return inTenant(agencyId, async (db) => {
    const { timeZone: zone } = await db.agency.findUniqueOrThrow({
      where: { id: agencyId },
      select: { timeZone: true },
    });
    const at = { agencyId, zone, ...(await clockOf(db, agencyId)) };
    const rows = await candidates(db, at, policy, step, after);
    const days = rows.map(({ since }) => dayIn(zone, since)).sort();
    const holidays = await loadHolidays(db, days[0] ?? at.today);
    const due = rows.filter(({ since }) => step.isDue(dayIn(zone, since), at.today, holidays));
    for (const row of due) await carryOut(db, author, at, policy, step, row);
    return { changed: due.length, next: rows.length === BATCH ? (rows.at(-1)?.id ?? null) : null };
  });
}

/**
 * Lets the calendar act on one agency's released results: one that nobody acknowledged counts as received after the policy's days
 * (design: day of receipt), and a received one becomes final when the clock of objections has run out.
 */
export async function finaliseEvaluations(agencyId: string): Promise<{ lapsed: number; finalised: number }> {
  const author: AuditAuthor = { actor: { agencyId, employeeId: null, name: "Terukur" }, requestId: newId() };
  const policies = await inTenant(agencyId, (db) =>
    db.agencyPolicy.findMany({ select: { id: true, settings: true } }),
  );
  const done = { lapsed: 0, finalised: 0 };
  for (const { id, settings } of policies) {
    const policy = { id, settings: agencyPolicy.parse(settings) };
    for (const step of stepsOf(policy.settings)) {
      for (let next: string | null = NIL; next !== null;) {
        const batch: { changed: number; next: string | null } = await runBatch(author, policy, step, next);
        done[step.kind] += batch.changed;
        next = batch.next;
      }
    }
  }
  return done;
}

export const finaliseEvaluationsJob: Job = {
  name: "evaluations.finalise",
  cron: "7 * * * *",
  work: async () => {
    for (const { id } of await globalDb().agency.findMany({ select: { id: true } }))
      await finaliseEvaluations(id);
  },
};
