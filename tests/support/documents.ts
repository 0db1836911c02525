import { issueDocument, orderDocuments } from "@/lib/features/documents/parts/issue-document";
import { agreeWorkPlan } from "@/lib/features/work-plans/agree-work-plan";
import { contentOf, loadPlanRecord } from "@/lib/features/work-plans/parts/plan-record";
import { planContentHash } from "@/lib/features/work-plans/rules/content-hash";
import { newId } from "@/lib/platform/clock";
import { clockOf, inTenant } from "@/lib/platform/db";
import { owner } from "./database";
import {
  contextOf,
  makePlan,
  TODAY,
  type PersonKey,
  type PlanIds,
  type PlanOptions,
  type World,
} from "./world";

/** Bytes that are some document; the code makes each its own. */
export const paper = (text: string) => new TextEncoder().encode(`%PDF-1.7\n% ${text}\n%%EOF\n`);

export const facts = {
  agencyName: "Pemerintah Kota Uji",
  unitName: "Puskesmas Uji",
  holderName: "Siti Rahmawati, A.Md.Keb.",
  holderNip: "198501152010011123",
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
};

type Options = { subjectId?: string; revision?: number; person?: PersonKey };

/** A document that is ordered and not made yet. */
export async function orderOne(world: World, options: Options = {}): Promise<string> {
  const { subjectId = newId(), revision = 1, person = "staff" } = options;
  const { agencyId } = world;
  return inTenant(agencyId, async (db) => {
    const { now } = await clockOf(db, agencyId);
    const order = { subjectId, revision, employeeId: world.people[person] };
    const [id = ""] = await orderDocuments(db, { agencyId, kind: "work_plan", at: now }, [order]);
    return id;
  });
}

export const documentOf = (world: World, id: string) =>
  owner.issuedDocument.findUniqueOrThrow({ where: { agencyId_id: { agencyId: world.agencyId, id } } });

/** A document that is issued: its row. */
export async function issueOne(world: World, options: Options = {}) {
  const documentId = await orderOne(world, options);
  await issueDocument({ agencyId: world.agencyId, documentId }, async ({ code }) => ({
    bytes: paper(code),
    facts,
  }));
  return documentOf(world, documentId);
}

/** A plan as its person sent it: the stored hash is the hash of its content. */
export async function sentPlan(world: World, options: PlanOptions = {}): Promise<PlanIds> {
  const plan = await makePlan(world, { state: "submitted", ...options });
  const { agencyId } = world;
  const record = await inTenant(agencyId, (db) => loadPlanRecord(db, plan.planId, TODAY));
  await owner.workPlan.update({
    where: { agencyId_id: { agencyId, id: plan.planId } },
    data: { submittedAt: new Date(), submittedHash: planContentHash(contentOf(record)).sha256 },
  });
  return plan;
}

/** A plan that both sides signed through the product itself: set, with its snapshot. */
export async function agreedPlan(world: World, person: "staff" | "otherStaff" = "staff"): Promise<string> {
  const { planId } = await sentPlan(world, { person });
  const appraiser = person === "staff" ? "appraiser" : "otherAppraiser";
  await agreeWorkPlan(await contextOf(world, appraiser), { planId, version: 1 });
  return planId;
}
