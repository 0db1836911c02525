import "server-only";
import { notify } from "@/lib/features/notifications/parts/notify";
import type { EventPlan, EventRequest, LineChange } from "@/lib/features/personnel/rules/events";
import type { Tx } from "@/lib/platform/db";

type Names = ReadonlyMap<string, string>;

/** The names by which people are called in messages. One statement. */
export async function loadNames(db: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const rows = await db.employee.findMany({
    where: { id: { in: [...new Set(ids.flatMap((id) => id ?? []))] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Shift = Pick<EventPlan, "appraisers" | "lastDay"> & { lines: readonly LineChange[] };

/** To everybody whose plan goes on with another appraiser, and to the appraisers on both sides: at most one message per plan. */
export async function tellShift(
  db: Tx,
  { agencyId, at }: { agencyId: string; at: Date },
  shift: Shift,
  names: Names,
): Promise<void> {
  const takes = new Map<string, { people: number; from: string }>();
  const hands = new Map<string, number>();
  for (const change of shift.appraisers) {
    const next = change.added[0];
    const before = shift.lines.find((line) => line.employeeId === change.employeeId)?.before.superiorId;
    if (before && change.ended.length > 0) hands.set(before, (hands.get(before) ?? 0) + 1);
    if (!next) continue;
    const { employeeId, startsOn: from } = next;
    takes.set(employeeId, { people: (takes.get(employeeId)?.people ?? 0) + 1, from });
    await notify(db, {
      agencyId,
      employeeIds: [change.employeeId],
      kind: "personnel.appraiser-changed",
      params: { appraiser: names.get(employeeId) ?? "", from },
      href: `/work-plans/${change.planId}`,
      at,
    });
  }
  for (const [employeeId, params] of takes)
    await notify(db, {
      agencyId,
      employeeIds: [employeeId],
      kind: "personnel.takes-over",
      params,
      href: "/team",
      at,
    });
  for (const [employeeId, people] of hands)
    await notify(db, {
      agencyId,
      employeeIds: [employeeId],
      kind: "personnel.hands-over",
      params: { people, until: shift.lastDay },
      href: "/team",
      at,
    });
}

/** Asks for the closing evaluation: the person for the note, the appraiser of the last day for the rating. */
async function askForClosing(
  db: Tx,
  { agencyId, at }: { agencyId: string; at: Date },
  employeeId: string,
  plan: EventPlan,
  names: Names,
): Promise<void> {
  for (const closing of plan.closings) {
    if (closing.appraiserId === null) continue;
    await notify(db, {
      agencyId,
      employeeIds: [closing.appraiserId],
      kind: "personnel.closing-asked",
      params: { employee: names.get(employeeId) ?? "", until: closing.endsOn, due: closing.dueOn },
      href: `/work-plans/${closing.planId}`,
      at,
    });
    await notify(db, {
      agencyId,
      employeeIds: [employeeId],
      kind: "personnel.closing-note",
      params: { appraiser: names.get(closing.appraiserId) ?? "", until: closing.endsOn },
      href: `/evaluations/start?plan=${closing.planId}`,
      at,
    });
  }
}

/**
 * Tells everybody whom the preview named. When the event is entered: that it comes. When it is carried out: what each has to do.
 */
export async function tellEntered(
  db: Tx,
  to: { agencyId: string; at: Date },
  request: EventRequest,
  plan: EventPlan,
): Promise<void> {
  const names = await loadNames(db, [request.employeeId]);
  const touched = new Set(plan.appraisers.map((change) => change.employeeId));
  await notify(db, {
    ...to,
    employeeIds: plan.told.filter((id) => id === request.employeeId || !touched.has(id)),
    kind: "personnel.entered",
    params: {
      event: request.kind,
      employee: names.get(request.employeeId) ?? "",
      from: request.effectiveOn,
    },
    href: "/notifications",
  });
}

/** The messages of the day itself. */
export async function tellCarriedOut(
  db: Tx,
  to: { agencyId: string; at: Date },
  request: EventRequest,
  plan: EventPlan,
): Promise<void> {
  const names = await loadNames(db, [
    request.employeeId,
    ...plan.closings.map((closing) => closing.appraiserId),
    ...plan.appraisers.flatMap((change) => change.added.map((span) => span.employeeId)),
  ]);
  await tellShift(db, to, plan, names);
  await askForClosing(db, to, request.employeeId, plan, names);
}

/** That an event is taken back: to whoever was told of it. */
export async function tellCancelled(
  db: Tx,
  to: { agencyId: string; at: Date },
  event: { request: EventRequest; details: { told: readonly string[] } },
): Promise<void> {
  const { employeeId, kind, effectiveOn } = event.request;
  const names = await loadNames(db, [employeeId]);
  await notify(db, {
    ...to,
    employeeIds: event.details.told,
    kind: "personnel.cancelled",
    params: { event: kind, employee: names.get(employeeId) ?? "", from: effectiveOn },
    href: "/notifications",
  });
}
