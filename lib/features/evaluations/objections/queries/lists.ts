import "server-only";
import { can, unitsVisible } from "@/lib/access/authorize";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import { dayIn } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { deciderCandidates, type Candidate } from "../parts/decider-candidates";
import { caseDays } from "../rules/filing";
import { isOpenObjection, type ObjectionState } from "../rules/objection-state";
import { publishableCounts, type ObjectionCounts } from "../rules/statistics";

/** A case as HR sees it: how far and how long, never whose and never a rating. The case officer gets the way into it besides. */
export type MonitoredCase = {
  id: string;
  number: string;
  version: number;
  /** How a decided case ended is told to whoever may read it: counted, the others would undo the smallest group of the statistics. */
  state: ObjectionState | "decided";
  filedOn: string;
  decisionDue: string;
  days: { day: number; of: number; left: number };
  closedAt: string | null;
  decider: string;
  mayRead: boolean;
  /** Who may be named, where the decider has left service; else null. */
  candidates: Candidate[] | null;
};

export type CaseMonitor = {
  cases: MonitoredCase[];
  year: number;
  statistics: { decided: number; changed: number | null } | null;
  smallest: number;
  open: number;
  overdue: number;
};

const SHOWN = 200;

type Row = {
  id: string;
  number: string;
  version: number;
  state: ObjectionState;
  filedAt: Date;
  decisionDue: string;
  closedAt: Date | null;
  employeeId: string;
  raterId: string;
  deciderId: string;
  unitId: string;
  decider: string;
  deciderServes: boolean;
};

/** HR's list of cases, and a case officer's of the own units. Two statements, one more for each decider who has left. @throws AppError NOT_FOUND */
export async function listCases(ctx: Context, most = SHOWN): Promise<CaseMonitor> {
  const { today, actor } = ctx;
  const units = unitsVisible(actor, "objection.monitor", today);
  if (units !== null && units.length === 0) throw notFound();
  return read(ctx, async (db) => {
    const rows = await db.$queryRaw<Row[]>`
      SELECT o.id, o.number, o.version, o.state::text AS state, o.filed_at AS "filedAt", o.decision_due::text AS "decisionDue", o.closed_at AS "closedAt",
        o.employee_id AS "employeeId", o.rater_id AS "raterId", o.decider_id AS "deciderId", w.unit_id AS "unitId", d.name AS decider, d.status = 'active' AS "deciderServes"
      FROM objection o
      JOIN evaluation e ON e.agency_id = o.agency_id AND e.id = o.evaluation_id
      JOIN work_plan w ON w.agency_id = e.agency_id AND w.id = e.work_plan_id
      JOIN employee d ON d.agency_id = o.agency_id AND d.id = o.decider_id
      WHERE (${units === null} OR w.unit_id = ANY(${units ?? []}::uuid[]))
      ORDER BY o.state IN ('filed', 'rater_asked', 'examined') DESC, o.decision_due, o.number LIMIT ${most}`;
    const [totals] = await db.$queryRaw<{ counts: ObjectionCounts; settings: unknown }[]>`
      SELECT json_build_object('decided', count(*), 'changed', count(*) FILTER (WHERE state = 'granted')) AS counts,
        (SELECT y.settings FROM agency_policy y WHERE y.valid_from <= ${today}::date AND (y.valid_until IS NULL OR y.valid_until >= ${today}::date)
          ORDER BY y.valid_from DESC LIMIT 1) AS settings
      FROM objection WHERE state IN ('granted', 'denied') AND (closed_at AT TIME ZONE ${actor.timeZone})::date >= date_trunc('year', ${today}::date)`;
    const smallest = agencyPolicy.parse(totals?.settings ?? {}).feedback.ratingGroupMinimum;
    const cases: MonitoredCase[] = [];
    for (const row of rows) {
      const { id, number, version, state, decisionDue, decider } = row;
      const filedOn = dayIn(actor.timeZone, row.filedAt);
      const facts = { today, unitId: row.unitId, employeeId: row.employeeId, signerId: row.raterId };
      const mayRead = can(actor, "objection.read", { ...facts, deciderId: row.deciderId });
      const names =
        isOpenObjection(state) && !row.deciderServes && can(actor, "objection.name-decider", facts);
      cases.push({
        id,
        number,
        version,
        state: !mayRead && (state === "granted" || state === "denied") ? "decided" : state,
        decisionDue,
        decider,
        filedOn,
        days: caseDays(filedOn, decisionDue, today),
        closedAt: row.closedAt?.toISOString() ?? null,
        mayRead,
        candidates: names ? await deciderCandidates(db, row, today) : null,
      });
    }
    const open = cases.filter(({ closedAt }) => closedAt === null);
    return {
      cases,
      year: Number(today.slice(0, 4)),
      statistics: totals ? publishableCounts(totals.counts, smallest) : null,
      smallest,
      open: open.length,
      overdue: open.filter(({ days }) => days.left < 0).length,
    };
  });
}

export type CaseToDecide = {
  id: string;
  number: string;
  state: ObjectionState;
  employee: string;
  unitName: string;
  decisionDue: string;
};

/** The open cases that wait for this person's decision, the most urgent first. One statement. */
export async function casesToDecide(ctx: Context): Promise<CaseToDecide[]> {
  return read(
    ctx,
    (db) => db.$queryRaw<CaseToDecide[]>`
      SELECT o.id, o.number, o.state::text AS state, p.name AS employee, u.name AS "unitName", o.decision_due::text AS "decisionDue"
      FROM objection o
      JOIN employee p ON p.agency_id = o.agency_id AND p.id = o.employee_id
      JOIN evaluation e ON e.agency_id = o.agency_id AND e.id = o.evaluation_id
      JOIN work_plan w ON w.agency_id = e.agency_id AND w.id = e.work_plan_id
      JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
      WHERE o.decider_id = ${ctx.actor.employeeId}::uuid AND o.state IN ('filed', 'rater_asked', 'examined')
      ORDER BY o.decision_due, o.number`,
  );
}
