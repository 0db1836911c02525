import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate, newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules, conflict } from "@/lib/platform/errors";
import type { NameSubstituteInput } from "./panel-input";
import { assertAct, loadRoom, panelHref } from "./parts/room";
import { loadTeam } from "./parts/team";
import { emptySeats } from "./rules/seal";

/** Gives an empty seat to somebody else of the team, who declares and writes like everybody. @throws AppError RULE_VIOLATION */
export async function nameSubstitute(
  ctx: Context,
  input: NameSubstituteInput,
): Promise<{ sessionId: string }> {
  return transact(ctx, "panel.name-substitute", input, async ({ db, now, today }) => {
    const { agencyId, name } = ctx.actor;
    const room = await loadRoom(db, ctx, input.sessionId, today);
    authorize(ctx.actor, "panel.name-substitute", room.facts);
    assertAct("substitute", room);
    if (room.version !== input.version) throw conflict("evaluations.changed-meanwhile");
    if (emptySeats(room) === 0) assertRules([{ reason: "evaluations.panel-no-empty-seat" }]);
    const { employeeId } = input;
    if (room.members.some((seat) => seat.employeeId === employeeId))
      assertRules([{ field: "employeeId", reason: "evaluations.panel-seat-taken" }]);
    const [candidate] = await loadTeam(db, { ...room, kind: room.subjectKind }, today, [employeeId]);
    if (!candidate)
      throw new AppError("RULE_VIOLATION", [
        { field: "employeeId", reason: "evaluations.panel-not-in-team" },
      ]);
    if (candidate.conflicts.length > 0 || employeeId === ctx.actor.employeeId)
      assertRules([
        { field: "employeeId", reason: "evaluations.panel-conflict", params: { name: candidate.name } },
      ]);
    const replaced = room.members.filter(({ state }) => state === "left");
    const taken = await db.panelMember.findMany({
      where: { agencyId, sessionId: room.id, replacesId: { not: null } },
      select: { replacesId: true },
    });
    const replaces = replaced.find(({ id }) => !taken.some((row) => row.replacesId === id));
    const memberId = newId();
    await db.panelMember.create({
      data: {
        ...{ agencyId, id: memberId, sessionId: room.id, employeeId, invitedAt: now },
        replacesId: replaces?.id ?? null,
      },
    });
    const { meetsOn } = await db.panelSession.update({
      where: { agencyId_id: { agencyId, id: room.id } },
      data: { version: { increment: 1 } },
      select: { meetsOn: true },
    });
    await notify(db, {
      ...{ agencyId, employeeIds: [employeeId], href: panelHref(room.id), at: now },
      kind: "evaluations.panel-invited",
      params: { host: name, subject: room.subjectName, on: fromDate(meetsOn) },
    });
    await recordAudit(db, ctx, "panel.name-substitute", {
      subject: { type: "panel-session", id: room.id },
      concerns: room.employeeId ?? undefined,
      after: { memberId, employeeId, replaces: replaces?.id ?? null },
      at: now,
    });
    return { sessionId: room.id };
  });
}
