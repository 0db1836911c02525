import "server-only";
import { rederiveLines } from "@/lib/features/employees/parts/derive-lines";
import { writeAppraisers } from "@/lib/features/personnel/parts/carry-out";
import { loadFacts } from "@/lib/features/personnel/parts/load-facts";
import { writeEvent, type StoredEvent } from "@/lib/features/personnel/parts/load-event";
import { changesBetween, takeImages, type RowChange } from "@/lib/features/personnel/parts/row-images";
import { loadNames, tellShift } from "@/lib/features/personnel/parts/tell";
import { firstChanged, shiftActing } from "@/lib/features/personnel/rules/acting-days";
import type { PersonnelEventState } from "@/lib/generated/prisma/enums";
import { toDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** What the event left and what came since, as one: undoing it goes back to before the event. */
function joined(first: readonly RowChange[], then: readonly RowChange[]): RowChange[] {
  const all = new Map(first.map((row) => [`${row.table}:${row.id}`, row]));
  for (const row of then) {
    const key = `${row.table}:${row.id}`;
    const before = all.has(key) ? (all.get(key)?.before ?? null) : row.before;
    all.set(key, { ...row, before });
  }
  return [...all.values()].filter((row) => row.before !== row.after);
}

/** Gives a running acting another last day: the post's people follow, and everybody concerned is told. */
export async function changeActing(
  db: Tx,
  at: { agencyId: string; now: Date; today: string },
  event: StoredEvent,
  next: { endsOn: string; state: PersonnelEventState; extended: number },
): Promise<void> {
  const { agencyId, now, today } = at;
  const { changes, request } = event;
  const held = changes?.rows.find((row) => row.table === "assignment" && row.before === null);
  if (!changes || !held || request.endsOn === null)
    throw new AppError("RULE_VIOLATION", [{ reason: "personnel.wrong-state" }]);
  const from = firstChanged(request.endsOn, next.endsOn);
  const facts = await loadFacts(db, { ...request, effectiveOn: from }, today);
  const shift = shiftActing(facts, held.id, next.endsOn);
  const planIds = [...new Set([...changes.scope.planIds, ...facts.plans.map(({ id }) => id)])];
  const affected = [...new Set([...changes.scope.affected, ...facts.affected])];
  const scope = { ...changes.scope, planIds, affected };
  const before = await takeImages(db, scope);
  await db.assignment.update({
    where: { agencyId_id: { agencyId, id: held.id } },
    data: { endsOn: toDate(next.endsOn), version: { increment: 1 } },
  });
  await rederiveLines(db, { agencyId, employeeIds: facts.affected, from });
  await writeAppraisers(db, agencyId, shift.appraisers);
  const rows = joined(changes.rows, changesBetween(before, await takeImages(db, scope)));
  await writeEvent(db, agencyId, event, {
    state: next.state,
    details: { ...event.details, endsOn: next.endsOn, extended: next.extended },
    changes: { scope, rows },
  });
  const names = await loadNames(
    db,
    shift.appraisers.flatMap((change) => change.added.map((span) => span.employeeId)),
  );
  const lastDay = next.endsOn < request.endsOn ? next.endsOn : request.endsOn;
  await tellShift(db, { agencyId, at: now }, { ...shift, lastDay }, names);
}
