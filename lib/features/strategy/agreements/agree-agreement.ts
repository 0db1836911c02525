import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import {
  agreementFacts,
  loadAgreement,
  loadAgreementUnit,
  moveAgreement,
  type AgreementPlace,
} from "../parts/agreement-record";
import { sealed } from "../parts/sealed";
import { checkAgreementState, checkBothSides } from "../rules/agreement";
import type { OneAgreementInput } from "./agreement-input";

/**
 * The head of the unit above signs what the unit's head sent: the agreement stands, with names and posts as they are today, and
 * the one before it is replaced. It never changes again; an amendment is a new revision.
 */
export async function agreeAgreement(ctx: Context, input: OneAgreementInput): Promise<AgreementPlace> {
  return transact(ctx, "agreement.agree", input, async ({ db, now, today }) => {
    const { agreementId, version } = input;
    const { agencyId, employeeId } = ctx.actor;
    const record = await loadAgreement(db, agreementId);
    const unit = await loadAgreementUnit(db, record.unitId, today);
    authorize(ctx.actor, "agreement.agree", agreementFacts(unit, today));
    assertRules([
      ...checkAgreementState("agree", record.state),
      ...checkBothSides(record.headId, employeeId),
    ]);
    const { unitId, year, revision, items, reason } = record;
    if (sealed({ unitId, year, revision, items }).sha256 !== record.submittedHash)
      throw conflict("strategy.changed-meanwhile");
    const superior = found(unit.headsAbove.find(({ id }) => id === employeeId));
    const parties = {
      head: { name: record.headName, title: record.headTitle },
      superior: { name: superior.name, title: superior.title },
    };
    const seal = sealed({
      unitId,
      unitName: unit.unitName,
      year,
      revision,
      reason,
      items,
      ...parties,
      agreedOn: today,
    });
    await db.performanceAgreement.updateMany({
      where: { agencyId, unitId, year, state: "agreed" },
      data: { state: "replaced", version: { increment: 1 } },
    });
    await moveAgreement(
      db,
      agencyId,
      { id: agreementId, version, state: "submitted" },
      {
        state: "agreed",
        superiorId: superior.id,
        superiorName: superior.name,
        superiorTitle: superior.title,
        agreedAt: now,
        ...seal,
      },
    );
    await recordAudit(db, ctx, "agreement.agree", {
      subject: { type: "agreement", id: agreementId },
      before: { state: "submitted" },
      after: { state: "agreed", sha256: seal.sha256 },
      at: now,
    });
    return { unitId: record.unitId, year: record.year };
  });
}
