import "server-only";
import { authorize, unitsVisible } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { notFound } from "@/lib/platform/errors";
import { mailIsOn, queueMail } from "@/lib/platform/mail";
import { populationOf } from "../parts/population";
import type { RemindPeopleInput } from "./reminder-input";
import {
  keyOf,
  REMINDER_PAUSE_DAYS,
  remindersFor,
  type ChosenPerson,
  type RemindedOf,
  type Reminder,
} from "./rules/reminders";

/** Counts of messages; `idle` of people for whom nothing waits any more. */
export type Reminded = { sent: number; already: number; idle: number };

const LEADS_TO: Record<RemindedOf, string> = {
  plan: "/work-plans",
  note: "/evaluations",
  result: "/evaluations",
  desk: "/team",
};

type Choice = { periodId: string; ids: readonly string[]; scope: string[] | null; today: string };

/** The chosen as the list shows them, of the reader's units alone. */
async function loadChosen(db: Tx, { periodId, ids, scope, today }: Choice): Promise<ChosenPerson[]> {
  return db.$queryRaw<ChosenPerson[]>`
    WITH RECURSIVE ${populationOf({ periodId, rootId: null, scope, today })}
    SELECT p.employee_id AS "employeeId", p.stage, p.holder, p.appraiser_id AS "appraiserId"
    FROM population p WHERE p.employee_id = ANY(${[...ids]}::uuid[])`;
}

type Told = { id: string; email: string | null; callName: string; of: string[] };

/** Whom the reminders go to, held until the end: two who remind at once send one message. With what each was told within the pause. */
async function loadTold(
  db: Tx,
  agencyId: string,
  reminders: readonly Reminder[],
  now: Date,
): Promise<Told[]> {
  const ids = reminders.map(({ employeeId }) => employeeId);
  await db.$queryRaw`SELECT 1 FROM employee WHERE agency_id = ${agencyId}::uuid AND id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return db.$queryRaw<Told[]>`
    SELECT e.id, e.email, e.call_name AS "callName", ARRAY(SELECT n.params ->> 'of' FROM notification n
      WHERE n.agency_id = e.agency_id AND n.employee_id = e.id AND n.kind = 'reports.reminded'
        AND n.created_at > ${now}::timestamptz - make_interval(days => ${REMINDER_PAUSE_DAYS}::int)) AS of
    FROM employee e WHERE e.agency_id = ${agencyId}::uuid AND e.id = ANY(${ids}::uuid[])`;
}

/**
 * Reminds those on whose desk the chosen people's plans and evaluations lie: one message each, never twice of the same within the
 * pause, by e-mail too where it is set up. Somebody outside the reader's units refuses the whole: the page offers nobody else, and an
 * answer that leaves one out would tell that he or she exists.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function remindPeople(ctx: Context, input: RemindPeopleInput): Promise<Reminded> {
  return transact(ctx, "report.remind", input, async ({ db, now, today }) => {
    const { agencyId, name: by } = ctx.actor;
    const scope = unitsVisible(ctx.actor, "report.remind", today);
    authorize(ctx.actor, "report.remind", { today, unitId: scope === null ? "" : (scope[0] ?? null) });
    const ids = [...new Set(input.everyone ? input.shown : input.people)];
    const chosen = await loadChosen(db, { periodId: input.period, ids, scope, today });
    if (chosen.length !== ids.length) throw notFound();
    const told = await loadTold(db, agencyId, remindersFor(chosen).send, now);
    const before = new Set(told.flatMap(({ id, of }) => of.map((one) => `${id} ${one}`)));
    const { send, already, idle } = remindersFor(chosen, before);
    for (const { employeeId, of, people } of send) {
      const kind = "reports.reminded";
      const params = { by, of, people };
      await notify(db, { agencyId, employeeIds: [employeeId], kind, params, href: LEADS_TO[of], at: now });
      const to = told.find(({ id }) => id === employeeId);
      if (!mailIsOn() || !to?.email) continue;
      const link = new URL(LEADS_TO[of], env().NEXTAUTH_URL).toString();
      const mail = { to: to.email, locale: ctx.locale, kind, params: { ...params, name: to.callName, link } };
      await queueMail(db, mail, { agencyId, employeeId });
    }
    const outcome = { sent: send.length, already: already.length, idle };
    await recordAudit(db, ctx, "report.remind", {
      subject: { type: "period", id: input.period },
      after: { ...outcome, people: ids, told: send.map(keyOf) },
      at: now,
    });
    return outcome;
  });
}
