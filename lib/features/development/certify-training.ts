import "server-only";
import { authorize } from "@/lib/access/authorize";
import { toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { CertifyTrainingInput } from "./input";
import { changeEnrolment, checkVersion } from "./parts/change-enrolment";
import { loadEnrolment } from "./parts/load-enrolment";
import { checkCertificate, nextEnrolmentState } from "./rules/enrolment-state";

/** HR enters the certificate: from now on the attended hours count, in the year of its date (PP 11/2017 jo. 17/2020). */
export async function certifyTraining(
  ctx: Context,
  input: CertifyTrainingInput,
): Promise<{ enrolmentId: string; trainingId: string }> {
  return transact(ctx, "training.certify", input, async ({ db, now, today }) => {
    const enrolment = await loadEnrolment(db, input.enrolmentId, today);
    authorize(ctx.actor, "training.certify", enrolment.facts);
    checkVersion(enrolment, input.version);
    if (!nextEnrolmentState(enrolment.state, "certify")) assertRules([{ reason: "development.wrong-state" }]);
    assertRules(checkCertificate(enrolment.training, input.certifiedOn, today));
    await changeEnrolment(db, ctx, enrolment, {
      event: "certify",
      version: input.version,
      action: "training.certify",
      columns: { certificateNumber: input.certificateNumber, certifiedOn: toDate(input.certifiedOn) },
      at: now,
    });
    return { enrolmentId: enrolment.id, trainingId: enrolment.training.id };
  });
}
