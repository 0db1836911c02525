import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import {
  agreementFacts,
  loadAgreement,
  loadAgreementUnit,
  moveAgreement,
  type AgreementPlace,
} from "../parts/agreement-record";
import { checkAgreementState } from "../rules/agreement";
import type { ReturnAgreementInput } from "./agreement-input";

/** The head of the unit above gives the agreement back with what is to change; the first signature falls away. */
export async function returnAgreement(ctx: Context, input: ReturnAgreementInput): Promise<AgreementPlace> {
  return transact(ctx, "agreement.return", input, async ({ db, now, today }) => {
    const { agreementId, version, note } = input;
    const record = await loadAgreement(db, agreementId);
    const unit = await loadAgreementUnit(db, record.unitId, today);
    authorize(ctx.actor, "agreement.return", agreementFacts(unit, today));
    assertRules(checkAgreementState("return", record.state));
    await moveAgreement(
      db,
      ctx.actor.agencyId,
      { id: agreementId, version, state: "submitted" },
      {
        state: "drafted",
        returnNote: note,
        headId: null,
        headName: null,
        headTitle: null,
        submittedAt: null,
        submittedHash: null,
      },
    );
    await recordAudit(db, ctx, "agreement.return", {
      subject: { type: "agreement", id: agreementId },
      before: { state: "submitted", headId: record.headId },
      after: { state: "drafted" },
      reason: note,
      at: now,
    });
    return { unitId: record.unitId, year: record.year };
  });
}
