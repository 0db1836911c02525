import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { ProposeOfYearInput } from "./follow-up-input";
import { annualCandidates } from "./parts/annual-candidates";
import { proposeFollowUp } from "./parts/propose-follow-up";

/**
 * HR has the annual results of a year looked through: what the rule proposes is put before each person and a human decides. What was proposed
 * before is left as it stands. The grounds name the rule and the years, the facts the signed versions.
 */
export async function proposeOfYear(
  ctx: Context,
  input: ProposeOfYearInput,
): Promise<{ year: number; proposed: number }> {
  return transact(ctx, "follow-up.propose-annual", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "follow-up.propose-annual", { today });
    const { year } = input;
    const candidates = await annualCandidates(db, year);
    if (candidates.length === 0)
      throw new AppError("RULE_VIOLATION", [{ reason: "evaluations.follow-up-nothing" }]);
    let proposed = 0;
    for (const { employeeId, evaluationId, kind, grounds, facts } of candidates) {
      const { isNew } = await proposeFollowUp(db, ctx, {
        ...{ kind, employeeId, grounds, facts, origin: { type: "annual", id: evaluationId }, at: now },
      });
      if (isNew) proposed += 1;
    }
    await recordAudit(db, ctx, "follow-up.propose-annual", {
      subject: { type: "agency", id: ctx.actor.agencyId },
      after: { year, proposed },
      at: now,
    });
    return { year, proposed };
  });
}
