import "server-only";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { keyedPlan } from "../../dialogue/parts/keyed-plan";
import { loadPrintedPeople } from "../../documents/parts/printed-people";
import { queuePlanDocument } from "../../documents/parts/queue-plan-document";
import type { PlanRecord } from "../../parts/plan-record";
import { canonicalText, sha256 } from "../../rules/content-hash";

type Agreement = {
  agencyId: string;
  agencyName: string;
  /** Who signed as appraiser; null when nobody is known any more. */
  appraiser: { employeeId: string; capacity: string | null } | null;
  contentHash: string;
  signedAt: Date;
  at: Date;
  amendment?: { reason: string; note: string };
};

/** Names, ranks and posts of both sides as they are today, beside the content that was signed. Immutable from now on; its paper is ordered. */
export async function keepVersion(db: Tx, plan: PlanRecord, agreement: Agreement): Promise<void> {
  const { agencyId, appraiser, contentHash, signedAt, at } = agreement;
  const ids = [plan.employeeId, ...(appraiser ? [appraiser.employeeId] : [])];
  const { timeZone, person } = await loadPrintedPeople(db, {
    ...{ agencyId, ids, at: signedAt },
    appraiser: appraiser && { ...appraiser, of: plan.employeeId },
  });
  const content = canonicalText({
    kind: "work-plan",
    agency: agreement.agencyName,
    unit: plan.unitName,
    timeZone,
    number: plan.number,
    employee: person(plan.employeeId),
    appraiser: appraiser ? { ...person(appraiser.employeeId), capacity: appraiser.capacity } : null,
    ...keyedPlan(plan),
    ...(agreement.amendment ? { amendment: agreement.amendment } : {}),
    contentHash,
    signedAt: signedAt.toISOString(),
  });
  await db.planSnapshot.create({
    data: {
      agencyId,
      id: newId(),
      workPlanId: plan.id,
      revision: plan.revision,
      content,
      sha256: sha256(content),
      createdAt: at,
    },
  });
  const { id: planId, revision, employeeId } = plan;
  await queuePlanDocument(db, { agencyId, planId, revision, employeeId, at });
}

/** A plan that came into the product in force has no version kept: it is kept as it stands, before an amendment changes it. */
export async function keepEarlierVersion(
  db: Tx,
  plan: PlanRecord,
  agency: { id: string; name: string },
): Promise<void> {
  const of = { agencyId: agency.id, workPlanId: plan.id, revision: plan.revision };
  const kept = await db.planSnapshot.count({ where: of });
  if (kept > 0 || !plan.setAt) return;
  const signature = await db.planSignature.findFirst({ where: { ...of, role: "appraiser" } });
  const signer = signature?.signerId ?? plan.appraiser?.employeeId;
  await keepVersion(db, plan, {
    agencyId: agency.id,
    agencyName: agency.name,
    appraiser: signer ? { employeeId: signer, capacity: plan.appraiser?.capacity ?? null } : null,
    contentHash: signature?.contentHash ?? plan.submittedHash ?? "",
    signedAt: plan.setAt,
    at: plan.setAt,
  });
}
