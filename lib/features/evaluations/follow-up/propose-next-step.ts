import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, conflict } from "@/lib/platform/errors";
import type { ProposeNextStepInput } from "./follow-up-input";
import { loadFollowUp } from "./parts/follow-up-record";
import { proposeFollowUp } from "./parts/propose-follow-up";
import { nextSteps } from "./rules/steps";

/** HR proposes the next step of the path of PP 30/2019 after one that did not succeed: with grounds, and again for the person to be heard. */
export async function proposeNextStep(
  ctx: Context,
  input: ProposeNextStepInput,
): Promise<{ followUpId: string }> {
  return transact(ctx, "follow-up.propose-step", input, async ({ db, now, today }) => {
    const { record, facts } = await loadFollowUp(db, ctx.actor, input.followUpId, today);
    authorize(ctx.actor, "follow-up.propose-step", facts);
    if (record.version !== input.version) throw conflict("evaluations.changed-meanwhile");
    if (record.employeeId === ctx.actor.employeeId) throw new AppError("FORBIDDEN");
    if (!nextSteps(record, record.employeeKind === "pppk").includes(input.kind))
      throw new AppError("RULE_VIOLATION", [{ field: "kind", reason: "evaluations.follow-up-step-missing" }]);
    const { followUpId, isNew } = await proposeFollowUp(db, ctx, {
      ...{ kind: input.kind, employeeId: record.employeeId, grounds: input.grounds, facts: record.facts },
      ...{ origin: { type: record.originType, id: record.originId }, at: now },
    });
    if (!isNew)
      throw new AppError("RULE_VIOLATION", [{ field: "kind", reason: "evaluations.follow-up-exists" }]);
    return { followUpId };
  });
}
