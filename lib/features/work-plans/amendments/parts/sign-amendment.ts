import "server-only";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { PlanRecord } from "../../parts/plan-record";
import { issuePlanNumber } from "./plan-number";

type Signing = {
  agencyId: string;
  plan: PlanRecord;
  workspace: PlanRecord;
  signerId: string;
  signerName: string;
  hash: string;
  at: Date;
};

/**
 * Both signatures stand under the plan's new version: the employee's as it was given when the amendment was sent, the appraiser's as
 * of now. The plan keeps its number and its first day of agreement; the amendment is closed.
 */
export async function signAmendment(db: Tx, signing: Signing): Promise<void> {
  const { agencyId, plan, workspace, signerId, signerName, hash, at } = signing;
  const { revision, receiptNumber, submittedAt } = workspace;
  await db.workPlan.update({
    where: { agencyId_id: { agencyId, id: plan.id } },
    data: {
      revision,
      number: plan.number ?? (await issuePlanNumber(db, agencyId, plan.year)),
      receiptNumber,
      submittedAt,
      submittedHash: hash,
      setHash: hash,
      readAt: workspace.readAt ?? at,
      version: { increment: 1 },
    },
  });
  await db.workPlan.update({
    where: { agencyId_id: { agencyId, id: workspace.id } },
    data: { state: "withdrawn", readAt: workspace.readAt ?? at, version: { increment: 1 } },
  });
  await db.planAmendment.update({
    where: { agencyId_workspaceId: { agencyId, workspaceId: workspace.id } },
    data: { mergedAt: at },
  });
  const sent = await db.planSignature.findFirstOrThrow({
    where: { agencyId, workPlanId: workspace.id, role: "employee", contentHash: hash },
    orderBy: { signedAt: "desc" },
  });
  const of = { agencyId, workPlanId: plan.id, revision, contentHash: hash };
  await db.planSignature.createMany({
    data: [
      { ...of, id: newId(), role: "employee", signerId: sent.signerId, signedAt: sent.signedAt },
      { ...of, id: newId(), role: "appraiser", signerId, signedAt: at },
    ],
  });
  const by = { agencyId, actorId: signerId, actorName: signerName, receiptNumber, at };
  await db.workPlanEvent.createMany({
    data: [
      { ...by, id: newId(), workPlanId: plan.id, kind: "amended" },
      { ...by, id: newId(), workPlanId: workspace.id, kind: "amended" },
    ],
  });
}
