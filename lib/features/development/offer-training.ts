import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { OfferTrainingInput } from "./input";
import { checkOffer } from "./rules/training-offer";

/** HR puts a training into the catalogue; everybody of the agency can see it at once. */
export async function offerTraining(
  ctx: Context,
  input: OfferTrainingInput,
): Promise<{ trainingId: string }> {
  return transact(ctx, "training.offer", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "training.offer", { today });
    assertRules(checkOffer(input, today));
    const id = newId();
    const { agencyId } = ctx.actor;
    await db.training.create({
      data: {
        ...input,
        agencyId,
        id,
        startsOn: toDate(input.startsOn),
        endsOn: toDate(input.endsOn),
      },
    });
    await recordAudit(db, ctx, "training.offer", {
      subject: { type: "training", id },
      after: input,
      at: now,
    });
    return { trainingId: id };
  });
}
