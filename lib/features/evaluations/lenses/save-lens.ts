import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { SaveLensInput } from "./lens-input";
import { endBefore, holdNewest } from "./parts/lens-versions";
import { checkLensDay, checkStillRuns } from "./rules/lens";

/**
 * HR defines a set of questions, or replaces one by its next version from a day on; the version before ends on the day before it. The
 * set points to results and values and has no level of its own, so that no rating can rest on it (design, "Criteria lens").
 */
export async function saveLens(ctx: Context, input: SaveLensInput): Promise<{ lensId: string }> {
  return transact(ctx, "lens.save", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "lens.save", { today });
    const { name, startsOn, questions, number } = input;
    const { agencyId, employeeId: createdById, name: createdByName } = ctx.actor;
    const lensId = input.lensId || newId();
    const before = input.lensId ? await holdNewest(db, { ...input, lensId }) : null;
    assertRules([
      ...(before ? checkStillRuns(before.endsOn, today) : []),
      ...checkLensDay(startsOn, today, "startsOn"),
    ]);
    await endBefore(db, lensId, startsOn);
    const id = newId();
    const { count } = await db.criteriaLens.createMany({
      data: {
        ...{ agencyId, id, lensId, number: before ? number + 1 : 1, name, questions },
        ...{ startsOn: toDate(startsOn), createdById, createdByName, createdAt: now },
      },
      // The unique name of those that run: two who choose the same at once must not both have it.
      skipDuplicates: true,
    });
    if (count === 0) assertRules([{ field: "name", reason: "evaluations.lens-name-taken" }]);
    await recordAudit(db, ctx, "lens.save", {
      subject: { type: "criteria-lens", id },
      before: before && { number, name: before.name, endsOn: before.endsOn },
      after: { lensId, number: before ? number + 1 : 1, name, startsOn, questions },
      at: now,
    });
    return { lensId };
  });
}
