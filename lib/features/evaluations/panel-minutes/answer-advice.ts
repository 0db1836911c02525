import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { panelHref } from "@/lib/features/evaluations/panel/parts/room";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import type { AnswerAdviceInput } from "./minutes-input";

/** The person's own words on the team's advice, once, beside it for good. @throws AppError NOT_FOUND, RULE_VIOLATION, CONFLICT */
export async function answerAdvice(ctx: Context, input: AnswerAdviceInput): Promise<{ sessionId: string }> {
  return transact(ctx, "panel-advice.answer", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const session = found(
      await db.panelSession.findFirst({
        where: { agencyId, id: input.sessionId, state: "signed", employeeId: { not: null } },
        select: {
          id: true,
          employeeId: true,
          hostId: true,
          subjectName: true,
          answeredAt: true,
          unitId: true,
        },
      }),
    );
    const employeeId = session.employeeId ?? undefined;
    authorize(ctx.actor, "panel-advice.answer", { today, employeeId, unitId: session.unitId ?? "" });
    if (session.answeredAt) assertRules([{ reason: "evaluations.panel-wrong-state" }]);
    const { count } = await db.panelSession.updateMany({
      where: { agencyId, id: session.id, version: input.version, answeredAt: null },
      data: { answer: input.answer, answeredAt: now, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    await notify(db, {
      ...{ agencyId, employeeIds: [session.hostId], href: panelHref(session.id), at: now },
      kind: "evaluations.panel-answered",
      params: { subject: session.subjectName },
    });
    await recordAudit(db, ctx, "panel-advice.answer", {
      subject: { type: "panel-session", id: session.id },
      concerns: employeeId,
      after: { answer: input.answer },
      at: now,
    });
    return { sessionId: session.id };
  });
}
