import "server-only";
import type { Permission } from "@/lib/access/permissions";
import { recordAudit } from "@/lib/platform/audit";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import type { Tx, Unit } from "@/lib/platform/db";
import { assertRules, conflict, notFound } from "@/lib/platform/errors";
import { placesOf, type Chart, type PositionSpan, type UnitSpan } from "../rules/chart";
import { planChange, type ChartChange, type ChartPlan } from "../rules/chart-change";
import { loadChartFor, loadHolders } from "./chart-state";
import { settleChart } from "./settle-chart";

/** The spans of what a change touched, as they are kept for undoing it. */
export type TouchedSpans = { units: UnitSpan[]; positions: PositionSpan[] };

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
const inOrder = <S extends { startsOn: string }>(spans: readonly S[], idOf: (span: S) => string): S[] =>
  [...spans].sort((a, b) => (idOf(a) + a.startsOn < idOf(b) + b.startsOn ? -1 : 1));

export function touched(chart: Chart, plan: Pick<ChartPlan, "units" | "positions">): TouchedSpans {
  return {
    units: inOrder(
      chart.units.filter((span) => plan.units.includes(span.unitId)),
      (span) => span.unitId,
    ),
    positions: inOrder(
      chart.positions.filter((span) => plan.positions.includes(span.positionId)),
      (span) => span.positionId,
    ),
  };
}

/** One change of the chart at a time and agency: two moves at once could close a circle that neither of them sees. */
export async function lockChart(db: Tx, agencyId: string): Promise<void> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`chart ${agencyId}`}, 0))::text`;
}

/** What a change would do, with the people of the posts concerned: the same for a preview and for the write. */
export async function workOut(
  db: Tx,
  change: ChartChange,
  today: string,
): Promise<{ before: Chart; plan: ChartPlan }> {
  const before = await loadChartFor(db, change);
  const holders = await loadHolders(db, unique(before.positions.map((span) => span.positionId)), change.day);
  return { before, plan: planChange(before, change, { today, holders }) };
}

/** Replaces the spans of some units and posts, and brings their rows to the day. */
export async function writeSpans(
  db: Tx,
  agencyId: string,
  today: string,
  { units, positions }: TouchedSpans,
): Promise<void> {
  const unitIds = unique(units.map((span) => span.unitId));
  const positionIds = unique(positions.map((span) => span.positionId));
  const dated = <S extends { startsOn: string; endsOn: string | null }>(span: S) => ({
    ...span,
    agencyId,
    id: newId(),
    startsOn: toDate(span.startsOn),
    endsOn: span.endsOn === null ? null : toDate(span.endsOn),
  });
  await db.unitSpan.deleteMany({ where: { agencyId, unitId: { in: unitIds } } });
  await db.positionSpan.deleteMany({ where: { agencyId, positionId: { in: positionIds } } });
  await db.unitSpan.createMany({ data: units.map(dated) });
  await db.positionSpan.createMany({ data: positions.map(dated) });
  await settleChart(db, today, [...unitIds, ...positionIds]);
}

/** A new unit or post stands in its table before its first span. */
async function addRow(db: Tx, agencyId: string, change: ChartChange): Promise<void> {
  const validFrom = toDate(change.day);
  if (change.kind === "add_unit")
    await db.unit.create({ data: { agencyId, id: change.unitId, ...change.facts, validFrom } });
  if (change.kind === "add_position")
    await db.position.create({ data: { agencyId, id: change.positionId, ...change.facts, validFrom } });
}

/** @throws AppError NOT_FOUND, or CONFLICT when somebody else changed it since the page was shown */
async function claim(db: Tx, agencyId: string, change: ChartChange, version: number): Promise<void> {
  const bump = { data: { version: { increment: 1 } } };
  if (change.kind === "add_unit" || change.kind === "add_position") return;
  const id = "unitId" in change ? change.unitId : change.positionId;
  const isUnit = "unitId" in change;
  const { count } = isUnit
    ? await db.unit.updateMany({ where: { agencyId, id, version }, ...bump })
    : await db.position.updateMany({ where: { agencyId, id, version }, ...bump });
  if (count > 0) return;
  const there = isUnit
    ? await db.unit.count({ where: { agencyId, id } })
    : await db.position.count({ where: { agencyId, id } });
  if (there === 0) throw notFound();
  throw conflict("organization.changed-meanwhile");
}

export type ChartOutcome = {
  changeId: string;
  /** The unit or post that was changed or added. */
  subjectId: string;
  /** Posts above which somebody else stands now, or that came or went. */
  linePosts: string[];
};

const places = (spans: readonly PositionSpan[], id: string) =>
  JSON.stringify(placesOf(spans.filter((span) => span.positionId === id)));

/** Posts whose place in the chart differs between two states of it, whatever their titles say. */
export const postsThatMoved = (before: TouchedSpans, after: TouchedSpans): string[] =>
  unique([...before.positions, ...after.positions].map((span) => span.positionId)).filter(
    (id) => places(before.positions, id) !== places(after.positions, id),
  );

/**
 * Carries out one change of the chart: spans, rows of today, the change itself for undoing it, and the audit event. The caller has
 * authorized it and derives the reporting lines of `linePosts` anew.
 * @throws AppError RULE_VIOLATION, CONFLICT, NOT_FOUND
 */
export async function changeChart(
  { db, now, today }: Unit,
  ctx: Context,
  action: Permission,
  { change, version, reason }: { change: ChartChange; version: number; reason: string },
): Promise<ChartOutcome> {
  const { agencyId, employeeId: actorId, name: actorName } = ctx.actor;
  await lockChart(db, agencyId);
  await claim(db, agencyId, change, version);
  const { before, plan } = await workOut(db, change, today);
  assertRules(plan.refusals);
  await addRow(db, agencyId, change);
  const [was, is] = [touched(before, plan), touched(plan.after, plan)];
  await writeSpans(db, agencyId, today, is);
  const subjectId = "unitId" in change ? change.unitId : change.positionId;
  const changeId = newId();
  await db.chartChange.create({
    data: {
      agencyId,
      id: changeId,
      kind: change.kind,
      subjectId,
      day: toDate(change.day),
      before: was,
      after: is,
      reason,
      actorId,
      actorName,
      at: now,
    },
  });
  await recordAudit(db, ctx, action, {
    subject: { type: "unitId" in change ? "unit" : "position", id: subjectId },
    before: was,
    after: { day: change.day, ...is },
    reason,
    at: now,
  });
  return { changeId, subjectId, linePosts: postsThatMoved(was, is) };
}
