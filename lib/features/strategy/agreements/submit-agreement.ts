import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, found } from "@/lib/platform/errors";
import {
  agreementFacts,
  loadAgreement,
  loadAgreementUnit,
  moveAgreement,
  type AgreementPlace,
} from "../parts/agreement-record";
import { sealed } from "../parts/sealed";
import { checkAgreementState, checkItems } from "../rules/agreement";
import type { OneAgreementInput } from "./agreement-input";

/** The unit's head signs the draft and sends it to the one above: from now on its lines stand until it comes back. */
export async function submitAgreement(ctx: Context, input: OneAgreementInput): Promise<AgreementPlace> {
  return transact(ctx, "agreement.submit", input, async ({ db, now, today }) => {
    const { agreementId, version } = input;
    const { agencyId, employeeId } = ctx.actor;
    const record = await loadAgreement(db, agreementId);
    const unit = await loadAgreementUnit(db, record.unitId, today);
    authorize(ctx.actor, "agreement.submit", agreementFacts(unit, today));
    assertRules([...checkAgreementState("submit", record.state), ...checkItems(record.items)]);
    const head = found(unit.heads.find(({ id }) => id === employeeId));
    const { sha256 } = sealed({
      unitId: record.unitId,
      year: record.year,
      revision: record.revision,
      items: record.items,
    });
    await moveAgreement(
      db,
      agencyId,
      { id: agreementId, version, state: "drafted" },
      {
        state: "submitted",
        headId: head.id,
        headName: head.name,
        headTitle: head.title,
        submittedAt: now,
        submittedHash: sha256,
        returnNote: null,
      },
    );
    await recordAudit(db, ctx, "agreement.submit", {
      subject: { type: "agreement", id: agreementId },
      before: { state: record.state },
      after: { state: "submitted", sha256 },
      at: now,
    });
    return { unitId: record.unitId, year: record.year };
  });
}
