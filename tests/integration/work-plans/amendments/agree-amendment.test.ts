import { beforeEach, describe, expect, it } from "vitest";
import { loadResultRows } from "@/lib/features/evaluations/parts/scoring-rows";
import { loadNoteRows } from "@/lib/features/progress/parts/note-rows";
import { agreeWorkPlan } from "@/lib/features/work-plans/agree-work-plan";
import { agreeAmendment } from "@/lib/features/work-plans/amendments/agree-amendment";
import { startAmendment } from "@/lib/features/work-plans/amendments/start-amendment";
import { contentOf } from "@/lib/features/work-plans/parts/plan-record";
import { addPlanResult } from "@/lib/features/work-plans/results/add-plan-result";
import { removePlanResult } from "@/lib/features/work-plans/results/remove-plan-result";
import { savePlanResult } from "@/lib/features/work-plans/results/save-plan-result";
import { returnWorkPlan } from "@/lib/features/work-plans/return-work-plan";
import { planContentHash } from "@/lib/features/work-plans/rules/content-hash";
import { newId, toDate } from "@/lib/platform/clock";
import { inTenant } from "@/lib/platform/db";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makePlan, makeWorld, TODAY, type World } from "../../../support/world";
import { auditOf, outcomeOf } from "../refusals";
import { amendedPlan, copyOf, NOTE, recordOf, retarget, send } from "./scene";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const agree = async (planId: string, requestKey?: string) => {
  const { version } = await owner.workPlan.findFirstOrThrow({ where: { id: planId } });
  return agreeAmendment(await contextOf(world, "appraiser", requestKey), { planId, version });
};

/** What was recorded of an indicator in a period. */
const record = (planId: string, indicatorId: string, period: number, more: object = {}) =>
  owner.indicatorProgress.create({
    data: {
      agencyId: world.agencyId,
      workPlanId: planId,
      indicatorId,
      periodId: world.periods[period]!,
      target: 95,
      actualInput: "91",
      actual: 91,
      ...more,
    },
  });

async function addRow(workspaceId: string, text: string) {
  const ctx = await contextOf(world, "staff");
  const { resultId } = await addPlanResult(ctx, { planId: workspaceId, kind: "main" });
  const [indicator] = await owner.plannedIndicator.findMany({ where: { resultId } });
  await savePlanResult(await contextOf(world, "staff"), {
    planId: workspaceId,
    resultId,
    version: 1,
    text,
    support: "other",
    supportsText: "Rencana puskesmas",
    intent: "save",
    indicators: [
      {
        id: indicator!.id,
        text: "Jumlah kelas ibu hamil",
        aspect: "quantity",
        perspective: null,
        measureKind: "cumulative",
        direction: "higher",
        target: "12",
        measureUnit: "kelas",
      },
    ],
  });
  return resultId;
}

describe("agreeing an amendment", () => {
  it("makes its rows the plan's: kept rows keep their ids and progress, both signatures bind one hash, the old version is kept", async () => {
    const { planId, workspaceId, results, indicators } = await amendedPlan(world);
    await record(planId, indicators[0]!, 0);
    await retarget(world, workspaceId, results[0]!, "98");
    const gone = await copyOf(results[1]!, workspaceId);
    await removePlanResult(await contextOf(world, "staff"), {
      planId: workspaceId,
      resultId: gone.id,
      version: gone.version,
    });
    const added = await addRow(workspaceId, "Kelas ibu hamil berjalan tiap bulan");
    const { receiptNumber } = await send(world, workspaceId);
    expect(await agree(workspaceId)).toEqual({ planId });

    const plan = await recordOf(world, planId);
    expect(plan).toMatchObject({ state: "set", revision: 2, receiptNumber });
    expect(plan.results.map(({ id, text }) => [id, text])).toEqual([
      [results[0], "Ibu hamil terlayani antenatal sesuai standar"],
      [added, "Kelas ibu hamil berjalan tiap bulan"],
    ]);
    expect(plan.results[0]?.indicators).toMatchObject([{ id: indicators[0], targetInput: "98" }]);
    const kept = await owner.indicatorProgress.findMany({
      where: { indicatorId: indicators[0], actualInput: "91" },
    });
    expect(kept.map(({ target }) => Number(target))).toEqual([95]);
    const { addedOn } = await owner.plannedResult.findFirstOrThrow({ where: { id: added } });
    expect(addedOn).toEqual(toDate(TODAY));
    // Asked for in the period in which it came, not in one that was over: neither in the note nor in the scoring.
    const rowsOf = (number: number) =>
      inTenant(world.agencyId, async (db) => {
        const periodId = world.periods[number - 1] ?? "";
        const noted = await loadNoteRows(db, { workPlanId: planId, periodId });
        const scored = await loadResultRows(db, { planId, periodId, evaluationId: newId() });
        expect(scored.map(({ resultId }) => resultId)).toEqual(noted.map(({ resultId }) => resultId));
        return noted.map(({ resultId }) => resultId);
      });
    expect(await rowsOf(3)).toEqual([results[0]]);
    expect(await rowsOf(4)).toEqual([results[0], added]);

    const hash = planContentHash(contentOf(plan)).sha256;
    const signatures = await owner.planSignature.findMany({ where: { workPlanId: planId, revision: 2 } });
    expect(signatures.map(({ role, contentHash }) => [role, contentHash]).sort()).toEqual([
      ["appraiser", hash],
      ["employee", hash],
    ]);
    const versions = await owner.planSnapshot.findMany({
      where: { workPlanId: planId },
      orderBy: { revision: "asc" },
    });
    expect(versions.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(versions[0]?.content).toContain("Ibu hamil risiko tinggi");
    expect(versions[1]?.content).not.toContain("Ibu hamil risiko tinggi");
    expect(versions[1]?.content).toContain(NOTE);

    const workspace = await owner.workPlan.findFirstOrThrow({ where: { id: workspaceId } });
    expect(workspace.state).toBe("withdrawn");
    const amendment = await owner.planAmendment.findFirstOrThrow({ where: { workspaceId } });
    expect(amendment.mergedAt).not.toBeNull();
    expect(await auditOf(world, "work-plan.agree-amendment")).toMatchObject([
      {
        subjectId: planId,
        reason: NOTE,
        before: { revision: 1 },
        after: { revision: 2, dropped: [results[1]] },
      },
    ]);
    expect(
      await owner.notification.count({ where: { agencyId: world.agencyId, kind: "work-plans.amended" } }),
    ).toBe(1);
  });

  it("leaves the targets of periods that have begun as they were", async () => {
    const { planId, workspaceId, results, indicators } = await amendedPlan(world);
    await owner.period.updateMany({
      where: { id: world.periods[3] },
      data: { startsOn: toDate("2026-12-01") },
    });
    await retarget(world, workspaceId, results[0]!, "98");
    await send(world, workspaceId);
    await agree(workspaceId);
    const fixed = await owner.indicatorProgress.findMany({
      where: { workPlanId: planId, indicatorId: indicators[0] },
      orderBy: { period: { startsOn: "asc" } },
    });
    expect(fixed.map(({ periodId, target, actualInput }) => [periodId, Number(target), actualInput])).toEqual(
      world.periods.slice(0, 3).map((id) => [id, 95, ""]),
    );
    expect(await owner.indicatorProgress.count({ where: { indicatorId: indicators[1] } })).toBe(0);
  });

  it("does not let go of a row with progress, nor of the way it is measured", async () => {
    const { planId, workspaceId, results, indicators } = await amendedPlan(world);
    await record(planId, indicators[0]!, 0);
    const row = await copyOf(results[0]!, workspaceId);
    const remove = removePlanResult(await contextOf(world, "staff"), {
      planId: workspaceId,
      resultId: row.id,
      version: row.version,
    });
    expect(await outcomeOf(remove)).toBe("RULE_VIOLATION work-plans.amendment-row-used");
    await owner.plannedIndicator.updateMany({
      where: { resultId: row.id },
      data: { measureKind: "index" },
    });
    expect(await outcomeOf(send(world, workspaceId))).toBe(
      "RULE_VIOLATION work-plans.amendment-measure-fixed",
    );
  });

  it("asks again at the agreement, when progress came after the row was left out", async () => {
    const { planId, workspaceId, results, indicators } = await amendedPlan(world);
    const row = await copyOf(results[1]!, workspaceId);
    await removePlanResult(await contextOf(world, "staff"), {
      planId: workspaceId,
      resultId: row.id,
      version: row.version,
    });
    await send(world, workspaceId);
    await record(planId, indicators[1]!, 0);
    expect(await outcomeOf(agree(workspaceId))).toBe("RULE_VIOLATION work-plans.amendment-row-used");
    expect((await recordOf(world, planId)).revision).toBe(1);
  });

  it("is not sent while nothing differs", async () => {
    const { workspaceId } = await amendedPlan(world);
    expect(await outcomeOf(send(world, workspaceId))).toBe("RULE_VIOLATION work-plans.amendment-unchanged");
  });

  it("goes back and forth like a plan, and a third version follows the second", async () => {
    const { planId, workspaceId, results } = await amendedPlan(world);
    await retarget(world, workspaceId, results[0]!, "97");
    await send(world, workspaceId);
    const sent = await recordOf(world, workspaceId);
    await returnWorkPlan(await contextOf(world, "appraiser"), {
      planId: workspaceId,
      version: sent.version,
      general: "Cukup 96.",
      notes: {},
      expectations: {},
    });
    await retarget(world, workspaceId, results[0]!, "96");
    await send(world, workspaceId);
    await agree(workspaceId);
    const second = await recordOf(world, planId);
    const { planId: next } = await startAmendment(await contextOf(world, "appraiser"), {
      planId,
      version: second.version,
      reason: "strategy",
      note: "Sasaran kota berubah.",
    });
    await retarget(world, next, results[1]!, "99");
    await send(world, next);
    await agree(next);
    const third = await recordOf(world, planId);
    expect([third.revision, third.number]).toEqual([3, second.number]);
    expect(third.results.map(({ indicators }) => indicators[0]?.targetInput)).toEqual(["96", "99"]);
  });

  it("is the appraiser's alone, with the version that was read, once, and never by the way of a new plan", async () => {
    const { workspaceId, results } = await amendedPlan(world);
    await retarget(world, workspaceId, results[0]!, "98");
    await send(world, workspaceId);
    const { version } = await recordOf(world, workspaceId);
    const input = { planId: workspaceId, version };
    for (const person of ["staff", "superior", "hr", "unitOfficer", "auditor"] as const)
      expect(await outcomeOf(agreeAmendment(await contextOf(world, person), input))).toBe("FORBIDDEN");
    for (const person of ["otherStaff", "otherAppraiser", "former", "foreigner"] as const)
      expect(await outcomeOf(agreeAmendment(await contextOf(world, person), input))).toBe("NOT_FOUND");
    const ctx = await contextOf(world, "appraiser", newId());
    const anew = () => ({ ...ctx, requestKey: newId() });
    expect(await outcomeOf(agreeWorkPlan(anew(), input))).toBe("CONFLICT work-plans.wrong-state");
    expect(await outcomeOf(agreeAmendment(anew(), { ...input, version: version - 1 }))).toBe(
      "CONFLICT work-plans.changed-meanwhile",
    );
    await Promise.all([1, 2].map(() => agreeAmendment(ctx, input)));
    expect(await auditOf(world, "work-plan.agree-amendment")).toHaveLength(1);
    expect(await outcomeOf(agreeAmendment(anew(), { ...input, version: version + 1 }))).toBe(
      "CONFLICT work-plans.wrong-state",
    );
    const plain = await makePlan(world, { state: "submitted", startsOn: toDate("2026-01-01") });
    expect(await outcomeOf(agreeAmendment(anew(), { planId: plain.planId, version: 1 }))).toBe(
      "CONFLICT work-plans.wrong-state",
    );
  });
});
