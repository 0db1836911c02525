import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import {
  agreementFacts,
  loadAgreement,
  loadAgreementUnit,
  loadUnitIndicators,
  moveAgreement,
  type AgreementPlace,
} from "../parts/agreement-record";
import { checkAgreementState, type AgreedItem } from "../rules/agreement";
import type { SaveAgreementInput } from "./agreement-input";

/** Chooses which of the unit's indicators the draft holds, and their targets. The words are those of the tree on this day. */
export async function saveAgreement(ctx: Context, input: SaveAgreementInput): Promise<AgreementPlace> {
  return transact(ctx, "agreement.save", input, async ({ db, now, today }) => {
    const { agreementId, version } = input;
    const { agencyId } = ctx.actor;
    const record = await loadAgreement(db, agreementId);
    const unit = await loadAgreementUnit(db, record.unitId, today);
    authorize(ctx.actor, "agreement.save", agreementFacts(unit, today));
    assertRules(checkAgreementState("save", record.state));
    const known = new Map<string, Omit<AgreedItem, "target">>([
      ...record.items.map((item) => [item.indicatorId, item] as const),
      ...(await loadUnitIndicators(db, record.unitId, record.year)).map(
        ({ level: _level, year: _year, target: _target, ...row }) => [row.indicatorId, row] as const,
      ),
    ]);
    const taken = input.items.filter((item) => item.target !== null);
    const own = taken.flatMap(({ indicatorId, target }): AgreedItem[] => {
      const row = known.get(indicatorId);
      return row && target !== null ? [{ ...row, target }] : [];
    });
    assertRules(own.length < taken.length ? [{ reason: "strategy.agreement-foreign-indicator" }] : []);
    await moveAgreement(db, agencyId, { id: agreementId, version, state: "drafted" }, {});
    await db.agreementItem.deleteMany({ where: { agencyId, agreementId } });
    await db.agreementItem.createMany({
      data: own.map((item, sortOrder) => ({ agencyId, id: newId(), agreementId, sortOrder, ...item })),
    });
    await recordAudit(db, ctx, "agreement.save", {
      subject: { type: "agreement", id: agreementId },
      before: { items: record.items },
      after: { items: own },
      at: now,
    });
    return { unitId: record.unitId, year: record.year };
  });
}
