import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { assertAct, loadRoom, panelHref } from "@/lib/features/evaluations/panel/parts/room";
import { sitting } from "@/lib/features/evaluations/panel/rules/seal";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { MinutesInput } from "./minutes-input";
import { minutesOf, writeMinutes } from "./parts/write-minutes";
import { checkMinutes, minutesHash } from "./rules/minutes";

/** Puts the minutes before the members for their signatures. @throws AppError RULE_VIOLATION for what is missing, CONFLICT */
export async function closeMinutes(
  ctx: Context,
  input: MinutesInput,
): Promise<{ sessionId: string; contentHash: string }> {
  return transact(ctx, "panel.close-minutes", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const room = await loadRoom(db, ctx, input.sessionId, today);
    authorize(ctx.actor, "panel.close-minutes", room.facts);
    assertAct("close_minutes", room);
    const paper = minutesOf(input);
    assertRules(checkMinutes(paper));
    const members = sitting(room.members);
    const contentHash = minutesHash(
      room.id,
      members.map((seat) => seat.employeeId),
      paper,
    );
    await writeMinutes(db, ctx, room, input, { state: "minuted", minutedAt: now, contentHash });
    await notify(db, {
      ...{ agencyId, href: `${panelHref(room.id)}/minutes`, at: now },
      employeeIds: members.map((seat) => seat.employeeId).filter((id) => id !== employeeId),
      kind: "evaluations.panel-minuted",
      params: { subject: room.subjectName, by: name },
    });
    await recordAudit(db, ctx, "panel.close-minutes", {
      subject: { type: "panel-session", id: room.id },
      concerns: room.employeeId ?? undefined,
      before: { state: "open" },
      after: { state: "minuted", contentHash, ...paper },
      at: now,
    });
    return { sessionId: room.id, contentHash };
  });
}
