import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { agreementFacts, loadAgreementUnit, loadUnitIndicators } from "../parts/agreement-record";
import { checkDrafting } from "../rules/agreement";
import type { DraftAgreementInput } from "./agreement-input";

/**
 * The unit's head, its officer or a planner begins the unit's Perjanjian Kinerja of a year: filled with the tree's indicators of
 * the unit, or, as an amendment, with those of the agreement in force, which stands until both have agreed anew.
 */
export async function draftAgreement(
  ctx: Context,
  input: DraftAgreementInput,
): Promise<{ agreementId: string }> {
  return transact(ctx, "agreement.draft", input, async ({ db, now, today }) => {
    const { unitId, year, reason } = input;
    const { agencyId } = ctx.actor;
    const unit = await loadAgreementUnit(db, unitId, today);
    authorize(ctx.actor, "agreement.draft", agreementFacts(unit, today));
    const earlier = await db.performanceAgreement.findMany({
      where: { unitId, year },
      select: { id: true, state: true, revision: true },
      orderBy: { revision: "desc" },
    });
    const inForce = earlier.find(({ state }) => state === "agreed");
    const hasOpen = earlier.some(({ state }) => state === "drafted" || state === "submitted");
    assertRules(checkDrafting({ ...unit, hasOpen, hasAgreed: inForce !== undefined, reason }));
    const id = newId();
    const revision = (earlier[0]?.revision ?? 0) + 1;
    await db.performanceAgreement.create({
      data: { agencyId, id, unitId, year, revision, reason, createdAt: now },
    });
    const items = inForce
      ? (
          await db.agreementItem.findMany({
            where: { agreementId: inForce.id },
            orderBy: { sortOrder: "asc" },
          })
        ).map(({ indicatorId, nodeText, indicatorText, measureUnit, direction, target }) => ({
          indicatorId,
          nodeText,
          indicatorText,
          measureUnit,
          direction,
          target: target.toString(),
        }))
      : (await loadUnitIndicators(db, unitId, year)).flatMap(
          ({ level: _level, year: _year, target, ...row }) => (target === null ? [] : [{ ...row, target }]),
        );
    await db.agreementItem.createMany({
      data: items.map((item, sortOrder) => ({ agencyId, id: newId(), agreementId: id, sortOrder, ...item })),
    });
    await recordAudit(db, ctx, "agreement.draft", {
      subject: { type: "agreement", id },
      after: { unitId, year, revision, items },
      reason: reason || undefined,
      at: now,
    });
    return { agreementId: id };
  });
}
