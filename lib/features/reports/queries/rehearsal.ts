import "server-only";
import { authorize } from "@/lib/access/authorize";
import { loadHolidays } from "@/lib/features/organization/parts/holidays";
import { changesOf, loadVersions, rulesAround } from "@/lib/features/organization/parts/policy-versions";
import type { AgencyPolicy } from "@/lib/features/organization/rules/policy";
import { withChanges } from "@/lib/features/organization/policy-rules/policy-change";
import { fromDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { periodsAYear, rehearse, type Rehearsal, type RehearsalFacts } from "../rules/rehearsal";

const HEAVIEST = 5;

type People = Pick<
  RehearsalFacts,
  "people" | "peopleOfOtherRhythm" | "appraisers" | "evaluationsNow" | "evaluationsNext" | "heaviest"
> & { smallUnitsNow: number; smallUnitsNext: number };

/** Periods a year by kind of unit, before and after, as rows for the database. */
function rhythms(before: AgencyPolicy, after: AgencyPolicy) {
  const kinds = new Set([...Object.keys(before.cadenceByUnitKind), ...Object.keys(after.cadenceByUnitKind)]);
  const of = (policy: AgencyPolicy, kind: string) =>
    periodsAYear(policy.cadenceByUnitKind[kind] ?? policy.cadence);
  return [...kinds].map((kind) => ({ kind, now: of(before, kind), next: of(after, kind) }));
}

/** Everybody whose plan runs today, once: with the unit's rhythm and whoever appraises today. One statement. */
async function loadPeople(db: Tx, today: string, before: AgencyPolicy, after: AgencyPolicy): Promise<People> {
  const [row] = await db.$queryRaw<People[]>`
    WITH rhythm AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rhythms(before, after))}::jsonb) AS r(kind text, now int, next int)
    ),
    rated AS (
      SELECT DISTINCT ON (w.employee_id) w.employee_id, w.unit_id, u.name AS unit, a.employee_id AS appraiser_id,
        coalesce(r.now, ${periodsAYear(before.cadence)}::int) AS now, coalesce(r.next, ${periodsAYear(after.cadence)}::int) AS next
      FROM work_plan w JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
      LEFT JOIN rhythm r ON r.kind = u.kind
      LEFT JOIN work_plan_appraiser a ON a.agency_id = w.agency_id AND a.work_plan_id = w.id
        AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
      WHERE w.state = 'set' AND w.starts_on <= ${today}::date AND w.ends_on >= ${today}::date
      ORDER BY w.employee_id, w.starts_on DESC
    ),
    loads AS (
      SELECT appraiser_id, min(unit) AS unit, count(*)::int AS people, sum(now)::int AS now, sum(next)::int AS next
      FROM rated WHERE appraiser_id IS NOT NULL GROUP BY appraiser_id
    ),
    sizes AS (SELECT count(*)::int AS size FROM rated GROUP BY unit_id),
    heaviest AS (
      SELECT e.name, l.unit, l.people, l.now, l.next FROM loads l JOIN employee e ON e.id = l.appraiser_id
      ORDER BY l.next DESC, e.plain_name, e.id LIMIT ${HEAVIEST}
    )
    SELECT (SELECT count(*) FROM rated)::int AS people,
      (SELECT count(*) FROM rated WHERE now <> next)::int AS "peopleOfOtherRhythm",
      (SELECT count(*) FROM loads)::int AS appraisers,
      (SELECT coalesce(sum(now), 0) FROM loads)::int AS "evaluationsNow",
      (SELECT coalesce(sum(next), 0) FROM loads)::int AS "evaluationsNext",
      (SELECT count(*) FROM sizes WHERE size < ${before.distribution.smallUnitBelow})::int AS "smallUnitsNow",
      (SELECT count(*) FROM sizes WHERE size < ${after.distribution.smallUnitBelow})::int AS "smallUnitsNext",
      (SELECT coalesce(json_agg(h), '[]'::json) FROM heaviest h) AS heaviest`;
  if (!row) throw new Error("the rehearsal counted nothing");
  return row;
}

type Others = Omit<RehearsalFacts, keyof People>;

/** What runs and stays as it is, and what other rules would touch. One statement. */
async function loadOthers(
  db: Tx,
  today: string,
  startsOn: string,
  before: AgencyPolicy,
  after: AgencyPolicy,
): Promise<Others> {
  const newRoles = after.secondFactorRequiredFor.filter(
    (role) => !before.secondFactorRequiredFor.includes(role),
  );
  const actingMonths = after.acting.months * (1 + after.acting.extensions);
  const [row] = await db.$queryRaw<Others[]>`
    WITH lower_ones AS (
      SELECT DISTINCT ON (g.indicator_id) coalesce(g.target, i.target) AS target, g.actual
      FROM planned_indicator i
      JOIN work_plan w ON w.agency_id = i.agency_id AND w.id = i.work_plan_id AND w.state = 'set'
      JOIN indicator_progress g ON g.agency_id = i.agency_id AND g.indicator_id = i.id
      WHERE i.direction = 'lower' AND coalesce(g.target, i.target) IS NOT NULL AND g.actual IS NOT NULL
      ORDER BY g.indicator_id, g.updated_at DESC
    )
    SELECT
      (SELECT count(*) FROM lower_ones)::int AS "lowerIndicators",
      -- (2t − a) ÷ t = t ÷ a only where a = t; without a target or an actual above zero one of the two is not counted.
      (SELECT count(*) FROM lower_ones WHERE actual <> target)::int AS "lowerDifferent",
      (SELECT count(DISTINCT g.employee_id) FROM role_grant g
        WHERE g.role::text = ANY(${newRoles}::text[]) AND g.revoked_at IS NULL AND g.starts_on <= ${today}::date AND (g.ends_on IS NULL OR g.ends_on >= ${today}::date))::int AS "newlySecondFactor",
      (SELECT count(*) FROM assignment s WHERE s.kind = 'plt' AND s.starts_on <= ${startsOn}::date
        AND (s.ends_on IS NULL OR s.ends_on >= ${today}::date)
        AND coalesce(s.ends_on, 'infinity'::date) > (s.starts_on + make_interval(months => ${actingMonths}::int))::date)::int AS "actingTooLong",
      (SELECT count(*) FROM evaluation v WHERE v.state IN ('released', 'received', 'lapsed', 'objected'))::int AS "runningObjections",
      (SELECT count(*) FROM evaluation v JOIN period r ON r.agency_id = v.agency_id AND r.id = v.period_id WHERE r.starts_on < ${startsOn}::date)::int AS "evaluationsOfBegunPeriods",
      (SELECT count(*) FROM work_plan w WHERE w.state = 'set')::int AS "plansSet",
      (SELECT count(DISTINCT evaluation_id) FROM evaluation_snapshot)::int AS signed,
      (SELECT count(*) FROM period r WHERE r.kind = 'periodic' AND r.starts_on < ${startsOn}::date)::int AS "periodsKept"`;
  if (!row) throw new Error("the rehearsal counted nothing");
  return row;
}

/**
 * The dry run of a draft on the data of today: counts only, and nothing is written. Five statements, whatever the size of the
 * agency; null for a draft that does not exist or is a version already. @throws NOT_FOUND for whoever may not rehearse
 */
export async function getRehearsal(ctx: Context, draftId: string): Promise<Rehearsal | null> {
  const { today } = ctx;
  authorize(ctx.actor, "policy.rehearse", { today });
  return read(ctx, async (db) => {
    const draft = await db.policyDraft.findFirst({ where: { id: draftId } });
    if (!draft || draft.state === "scheduled" || draft.state === "withdrawn") return null;
    const { last: before } = rulesAround(await loadVersions(db), today);
    const after = withChanges(before, changesOf(draft));
    const startsOn = fromDate(draft.startsOn);
    const people = await loadPeople(db, today, before, after);
    const others = await loadOthers(db, today, startsOn, before, after);
    const holidays = await loadHolidays(db, startsOn);
    return rehearse({ before, after, startsOn }, { ...people, ...others }, holidays);
  });
}
