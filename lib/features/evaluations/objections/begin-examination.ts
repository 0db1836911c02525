import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import type { ObjectionStepInput } from "./objection-input";
import { assertStep, loadObjection } from "./parts/load-objection";
import { moveObjection } from "./parts/move-objection";

/** The decider goes on though the rater, who was asked, has not explained: nobody's silence holds up a case. */
export async function beginExamination(
  ctx: Context,
  input: ObjectionStepInput,
): Promise<{ objectionId: string }> {
  return transact(ctx, "objection.begin-examination", input, async ({ db, now, today }) => {
    const objection = await loadObjection(db, input.objectionId, today);
    authorize(ctx.actor, "objection.begin-examination", objection.facts);
    assertStep(objection, input.version, "begin_examination");
    await moveObjection(db, ctx.actor.agencyId, objection, { state: "examined", examinedAt: now });
    await recordAudit(db, ctx, "objection.begin-examination", {
      subject: { type: "objection", id: objection.id },
      concerns: objection.employeeId,
      before: { state: objection.state },
      after: { state: "examined" },
      at: now,
    });
    return { objectionId: objection.id };
  });
}
