import { submitWorkPlan } from "@/lib/features/work-plans/submit-work-plan";
import { agreeWorkPlan } from "@/lib/features/work-plans/agree-work-plan";
import { contentOf, loadPlanRecord } from "@/lib/features/work-plans/parts/plan-record";
import { planContentHash } from "@/lib/features/work-plans/rules/content-hash";
import { read } from "@/lib/platform/db";
import { owner } from "../../../support/database";
import {
  contextOf,
  makePlan,
  makeWorld,
  TODAY,
  type PersonKey,
  type PlanIds,
  type World,
} from "../../../support/world";

export type Started = { world: World; own: PlanIds; leaders: PlanIds };

export async function send(world: World, person: PersonKey, planId: string): Promise<void> {
  const ctx = await contextOf(world, person);
  const plan = await read(ctx, (db) => loadPlanRecord(db, planId, TODAY));
  const contentHash = planContentHash(contentOf(plan)).sha256;
  await submitWorkPlan(ctx, { planId, version: plan.version, contentHash });
}

export async function agree(world: World, person: PersonKey, planId: string): Promise<void> {
  const { version } = await planOf(planId);
  await agreeWorkPlan(await contextOf(world, person), { planId, version });
}

export const planOf = (id: string) => owner.workPlan.findFirstOrThrow({ where: { id } });
export const rowOf = (id: string | undefined) => owner.plannedResult.findFirstOrThrow({ where: { id } });

export const proposalsOf = (world: World) =>
  owner.linkProposal.findMany({
    where: { agencyId: world.agencyId },
    orderBy: [{ resultId: "asc" }, { id: "asc" }],
  });

const text = (id: string | undefined, words: string) =>
  owner.plannedResult.updateMany({ where: { id }, data: { text: words } });

/**
 * Staff with a plan set (or only sent) in two rows, both "belum terhubung" and the second unlike anything; and the leader's plan, still a draft, whose
 * first result is about the same as the first row.
 */
export async function startedFirst({ isSet = true } = {}): Promise<Started> {
  const world = await makeWorld();
  const own = await makePlan(world, { state: "draft" });
  await owner.plannedResult.updateMany({
    where: { workPlanId: own.planId },
    data: { supportKind: "unlinked", supportsText: null },
  });
  await text(own.results[1], "Laporan bulanan gudang obat tersusun");
  await send(world, "staff", own.planId);
  if (isSet) await agree(world, "appraiser", own.planId);
  const leaders = await makePlan(world, {
    state: "draft",
    person: "appraiser",
    appraisers: [{ employeeId: world.people.superior, startsOn: new Date("2026-01-01T00:00:00Z") }],
  });
  await text(leaders.results[0], "Pelayanan antenatal ibu hamil memenuhi standar");
  await text(leaders.results[1], "Jalan lingkungan terpelihara");
  return { world, own, leaders };
}
