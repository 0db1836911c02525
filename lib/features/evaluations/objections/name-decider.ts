import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { NameDeciderInput } from "./objection-input";
import { deciderCandidates } from "./parts/decider-candidates";
import { assertOpen, loadObjection } from "./parts/load-objection";
import { moveObjection } from "./parts/move-objection";
import { checkNewDecider } from "./rules/new-decider";

/** HR names the head of a unit above in the place of a decider who has left service; a decider who has only moved keeps the case. */
export async function nameDecider(ctx: Context, input: NameDeciderInput): Promise<{ objectionId: string }> {
  return transact(ctx, "objection.name-decider", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const objection = await loadObjection(db, input.objectionId, today);
    authorize(ctx.actor, "objection.name-decider", objection.facts);
    assertOpen(objection, input.version);
    const candidates = await deciderCandidates(db, objection, today);
    assertRules(checkNewDecider(objection, input.deciderId, candidates));
    await moveObjection(db, agencyId, objection, {
      deciderId: input.deciderId,
      deciderChangedReason: input.reason,
      deciderChangedAt: now,
    });
    await notify(db, {
      agencyId,
      employeeIds: [objection.employeeId, objection.raterId, input.deciderId],
      kind: "evaluations.objection-decider-named",
      params: {
        number: objection.number,
        decider: candidates.find(({ id }) => id === input.deciderId)?.name ?? "",
      },
      href: `/objections/${objection.id}`,
      at: now,
    });
    await recordAudit(db, ctx, "objection.name-decider", {
      subject: { type: "objection", id: objection.id },
      concerns: objection.employeeId,
      before: { deciderId: objection.deciderId },
      after: { deciderId: input.deciderId },
      reason: input.reason,
      at: now,
    });
    return { objectionId: objection.id };
  });
}
