import { describe, expect, it } from "vitest";
import { draftPolicy } from "@/lib/features/organization/policies/draft-policy";
import { getRehearsal } from "@/lib/features/reports/queries/rehearsal";
import { Prisma } from "@/lib/generated/prisma/client";
import { owner, useDatabase } from "../../support/database";
import { makeEvaluation, refusalCode } from "../../support/quarter";
import { contextOf, makePlan, type PersonKey, type World } from "../../support/world";
import { makeDraft, makeRuled, makeSubmitted } from "../organization/policy-scene";

useDatabase();

const rhythm = (cadence: string) => ({
  key: "rhythm" as const,
  values: { cadence, cadenceByUnitKind: {} },
});

async function makeStaffed(): Promise<World> {
  const world = await makeRuled();
  const { planId, indicators } = await makePlan(world, { state: "set" });
  await makePlan(world, { state: "set", person: "otherStaff" });
  const results: string[] = [];
  await makeEvaluation({ world, planId, indicators, results, periodId: world.periods[2] ?? "" });
  await owner.plannedIndicator.updateMany({ where: { id: indicators[0] }, data: { direction: "lower" } });
  await owner.indicatorProgress.create({
    data: {
      agencyId: world.agencyId,
      workPlanId: planId,
      indicatorId: indicators[0] ?? "",
      periodId: world.periods[3] ?? "",
      target: 10,
      actual: 8,
    },
  });
  return world;
}

/** Count and digest of every table of the schema. */
async function digests(): Promise<Record<string, string>> {
  const tables = await owner.$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('user_session') ORDER BY 1`;
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await owner.$queryRaw<{ digest: string }[]>`
      SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM ${Prisma.raw(`"${name}"`)} t`;
    found[name] = row?.digest ?? "";
  }
  return found;
}

describe("a rehearsal on real data", () => {
  it("counts who would write more, and what stays", async () => {
    const world = await makeStaffed();
    const draftId = await makeDraft(world, rhythm("monthly"));
    const view = await getRehearsal(await contextOf(world, "hr"), draftId);
    expect(view).toMatchObject({
      reach: "rhythm",
      affected: 2,
      same: 0,
      rhythm: { now: 4, next: 12 },
      load: { now: "4", next: "12" },
      kept: { evaluations: 1, plans: 2, periods: 4 },
    });
    expect(view?.load?.heaviest.map(({ now, next, people }) => [now, next, people])).toEqual([
      [4, 12, 1],
      [4, 12, 1],
    ]);
  });

  it("moves deadlines off the agency's holidays as a proposal", async () => {
    const world = await makeStaffed();
    await owner.holiday.create({
      data: { agencyId: world.agencyId, day: new Date("2027-04-14"), name: "Libur uji", kind: "local" },
    });
    const draftId = await makeDraft(world, rhythm("half_yearly"));
    const monthly = await makeDraft(world, { ...rhythm("monthly"), startsOn: "2027-04-01" });
    const hr = await contextOf(world, "hr");
    const days = async (id: string) => (await getRehearsal(hr, id))?.deadlines.map(({ day }) => day) ?? [];
    expect(await days(draftId)).not.toContain("2027-04-14");
    expect(await days(monthly)).not.toContain("2027-04-14");
    await owner.holiday.create({
      data: { agencyId: world.agencyId, day: new Date("2027-05-14"), name: "Libur uji", kind: "local" },
    });
    expect(await days(monthly)).toContain("2027-05-14");
  });

  it("counts indicators whose percentage another formula would change", async () => {
    const world = await makeStaffed();
    const hr = await contextOf(world, "hr");
    const { draftId } = await draftPolicy(hr, {
      key: "results",
      values: {
        releaseMode: "with_signature",
        lowerIsBetterFormula: "target_over_actual",
        creditDecimals: "2",
        headOfUnitMapping: {
          exceptional: "above",
          good: "meets",
          needs_improvement: "below",
          poor: "below",
          very_poor: "below",
        },
      },
      startsOn: "2027-01-01",
      reason: "uji",
      legalBase: "",
    });
    expect(await getRehearsal(hr, draftId)).toMatchObject({ formula: { different: 1, all: 1 } });
  });

  it("stores nothing: every table has the same rows and the same digest before and after", async () => {
    const world = await makeStaffed();
    const draftId = await makeSubmitted(world, rhythm("monthly"));
    const ctx = await contextOf(world, "superior");
    const before = await digests();
    expect(Object.keys(before).length).toBeGreaterThan(40);
    expect(await getRehearsal(ctx, draftId)).not.toBeNull();
    expect(await digests()).toEqual(before);
    // Control: the digest sees a single changed row.
    await owner.policyDraft.updateMany({ where: { id: draftId }, data: { reason: "lain" } });
    expect(await digests()).not.toEqual(before);
  });

  it.each<[PersonKey, string]>([
    ["staff", "NOT_FOUND"],
    ["leader", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
    ["auditor", "FORBIDDEN"],
  ])("is not %s's", async (person, code) => {
    const world = await makeRuled();
    const draftId = await makeDraft(world);
    expect(await refusalCode(getRehearsal(await contextOf(world, person), draftId))).toBe(code);
  });

  it("of another agency's draft finds nothing, and sees no one of another agency", async () => {
    const [one, two] = [await makeStaffed(), await makeRuled()];
    const foreign = await makeDraft(one);
    const hr = await contextOf(two, "hr");
    expect(await getRehearsal(hr, foreign)).toBeNull();
    expect(await getRehearsal(hr, await makeDraft(two))).toMatchObject({ affected: 0, kept: { plans: 0 } });
  });
});
