import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules } from "@/lib/platform/errors";
import { loadEvaluation } from "../parts/load-evaluation";
import { isResultVisibleToEmployee } from "../rules/evaluation-state";
import type { ProposeOfResultInput } from "./follow-up-input";
import { proposeFollowUp } from "./parts/propose-follow-up";

/** The appraiser proposes what should follow a released result, with grounds; the person reads it at once. */
export async function proposeOfResult(
  ctx: Context,
  input: ProposeOfResultInput,
): Promise<{ followUpId: string }> {
  return transact(ctx, "follow-up.propose", input, async ({ db, now, today }) => {
    const { evaluationId, kind, grounds } = input;
    const evaluation = await loadEvaluation(db, evaluationId, today);
    authorize(ctx.actor, "follow-up.propose", evaluation.facts);
    if (!isResultVisibleToEmployee(evaluation.state)) assertRules([{ reason: "evaluations.wrong-state" }]);
    // While it is contested nothing is drawn from it.
    if (evaluation.state === "objected") assertRules([{ reason: "evaluations.follow-up-contested" }]);
    const { followUpId, isNew } = await proposeFollowUp(db, ctx, {
      ...{ kind, employeeId: evaluation.employeeId, grounds, at: now },
      origin: { type: "evaluation", id: evaluationId },
    });
    if (!isNew)
      throw new AppError("RULE_VIOLATION", [{ field: "kind", reason: "evaluations.follow-up-exists" }]);
    return { followUpId };
  });
}
