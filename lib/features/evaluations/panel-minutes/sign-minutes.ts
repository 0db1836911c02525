import "server-only";
import { authorize } from "@/lib/access/authorize";
import { proposeFollowUp } from "@/lib/features/evaluations/follow-up/parts/propose-follow-up";
import { notify } from "@/lib/features/notifications/parts/notify";
import {
  assertAct,
  changeSeat,
  loadRoom,
  panelHref,
  seatOf,
  type LoadedRoom,
} from "@/lib/features/evaluations/panel/parts/room";
import { sitting } from "@/lib/features/evaluations/panel/rules/seal";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { conflict } from "@/lib/platform/errors";
import type { SignMinutesInput } from "./minutes-input";
import { FOLLOW_UP_OF } from "./rules/minutes";

/**
 * Signs the minutes over their hash, with an opinion that differs where there is one; it is printed with them. With the last signature they are
 * locked, and an advice about a person becomes a proposal that somebody else decides. @throws AppError RULE_VIOLATION, CONFLICT
 */
export async function signMinutes(
  ctx: Context,
  input: SignMinutesInput,
): Promise<{ sessionId: string; isSigned: boolean }> {
  return transact(ctx, "panel.sign-minutes", input, async ({ db, now, today }) => {
    const room = await loadRoom(db, ctx, input.sessionId, today);
    authorize(ctx.actor, "panel.sign-minutes", room.facts);
    assertAct("sign", room);
    const seat = seatOf(room);
    if (room.contentHash !== input.contentHash || seat.signed)
      throw conflict("evaluations.changed-meanwhile");
    const signature = { signedAt: now, dissent: input.dissent };
    await changeSeat(db, ctx, { id: seat.id, version: input.version }, signature);
    await recordAudit(db, ctx, "panel.sign-minutes", {
      subject: { type: "panel-session", id: room.id },
      concerns: room.employeeId ?? undefined,
      after: { memberId: seat.id, contentHash: input.contentHash, dissent: input.dissent },
      at: now,
    });
    const isSigned = sitting(room.members).every((one) => one.signed || one.id === seat.id);
    if (isSigned) await lock(db, ctx, room, now);
    return { sessionId: room.id, isSigned };
  });
}

/** The last signature: the paper is closed for good, the person and whoever asked are told, and a proposal comes of it. */
async function lock(db: Tx, ctx: Context, room: LoadedRoom, at: Date): Promise<void> {
  const { agencyId } = ctx.actor;
  const session = await db.panelSession.update({
    where: { agencyId_id: { agencyId, id: room.id } },
    data: { state: "signed", signedAt: at, version: { increment: 1 } },
    select: { advice: true, adviceText: true, reason: true },
  });
  const kind = session.advice && FOLLOW_UP_OF[session.advice];
  const told = {
    agencyId,
    at,
    kind: "evaluations.panel-advised" as const,
    params: { subject: room.subjectName },
  };
  await notify(db, { ...told, employeeIds: [room.hostId], href: panelHref(room.id) });
  if (room.employeeId)
    await notify(db, { ...told, employeeIds: [room.employeeId], href: `/panel/advice/${room.id}` });
  if (room.employeeId && kind)
    await proposeFollowUp(db, ctx, {
      ...{ kind, employeeId: room.employeeId, at },
      origin: { type: "panel", id: room.id },
      grounds: `${session.adviceText}\n\n${session.reason}`,
    });
  await recordAudit(db, ctx, "panel.lock-minutes", {
    subject: { type: "panel-session", id: room.id },
    concerns: room.employeeId ?? undefined,
    before: { state: "minuted" },
    after: { state: "signed", advice: session.advice },
    at,
  });
}
