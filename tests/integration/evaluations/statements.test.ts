import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { listMyEvaluations } from "@/lib/features/evaluations/queries/my-evaluations";
import { getEvaluation } from "@/lib/features/evaluations/queries/result";
import { getEvaluationForScoring } from "@/lib/features/evaluations/queries/scoring";
import { listUnitsBelow } from "@/lib/features/evaluations/achievement/queries/unit-achievements";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf } from "../../support/world";
import { makeReleased, makeScene, type Scene } from "./scenario";

useDatabase();

/** SQL statements of one reading, beside the transaction with the tenant and the record of the look. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    const texts = spy.mock.calls.map(([first]) =>
      typeof first === "string" ? first : String((first as { text?: string }).text),
    );
    return texts.filter((text) => !/^\s*(BEGIN|COMMIT)|INSERT INTO (access_record|scoring_stamp)/.test(text))
      .length;
  } finally {
    spy.mockRestore();
  }
}

/** So many more results on the plan, and as many more people in the appraiser's queue. */
async function grow(scene: Scene, more: number): Promise<void> {
  const { world, planId, periodId } = scene;
  const { agencyId } = world;
  const rows = Array.from({ length: more }, (_, index) => ({
    agencyId,
    id: newId(),
    workPlanId: planId,
    sortOrder: index + 10,
    text: `Hasil tambahan ${index}`,
  }));
  await owner.plannedResult.createMany({ data: rows });
  for (const [index] of rows.entries()) {
    const [employeeId, workPlanId] = [newId(), newId()];
    await owner.employee.create({
      data: {
        agencyId,
        id: employeeId,
        kind: "pns",
        nip: `1990010120150${(more % 10) + 1}1${String(index).padStart(3, "0")}`,
        name: `Pegawai ${index}`,
        plainName: `Pegawai ${index}`,
        callName: `P${index}`,
      },
    });
    await owner.workPlan.create({
      data: {
        agencyId,
        id: workPlanId,
        employeeId,
        unitId: world.units.clinic,
        positionTitle: "Perawat",
        year: 2026,
        startsOn: toDate("2026-01-01"),
        endsOn: toDate("2026-12-31"),
        state: "set",
        setAt: new Date(),
        setHash: "0".repeat(64),
      },
    });
    await owner.workPlanAppraiser.create({
      data: { agencyId, workPlanId, employeeId: world.people.appraiser, startsOn: toDate("2026-01-01") },
    });
    await owner.evaluation.create({
      data: { agencyId, workPlanId, employeeId, periodId, state: "noted", notedAt: new Date() },
    });
  }
}

describe("the statements of a page", () => {
  it("are three for scoring, with 2 results and one person as with 5 and 4, and with 50 and 49", async () => {
    const scene = await makeScene();
    const ctx = await contextOf(scene.world, "appraiser");
    const count = () => statementsOf(() => getEvaluationForScoring(ctx, scene.evaluationId));
    const size = async () => {
      const view = await getEvaluationForScoring(ctx, scene.evaluationId);
      return [view?.results.length, view?.queue.length];
    };
    expect(await count()).toBe(3);
    await grow(scene, 3);
    expect(await size()).toEqual([5, 4]);
    expect(await count()).toBe(3);
    await grow(scene, 45);
    expect(await size()).toEqual([50, 49]);
    expect(await count()).toBe(3);
  });

  it("are one each for the result, one's list and the units below", async () => {
    const scene = await makeReleased();
    const [staff, superior] = [
      await contextOf(scene.world, "staff"),
      await contextOf(scene.world, "superior"),
    ];
    expect(await statementsOf(() => getEvaluation(staff, scene.evaluationId))).toBe(1);
    expect(await statementsOf(() => getEvaluation(superior, scene.evaluationId))).toBe(1);
    expect(await statementsOf(() => listMyEvaluations(staff))).toBe(1);
    expect(await statementsOf(() => listUnitsBelow(superior))).toBe(1);
  });

  it("are counted: a second reading is noticed", async () => {
    const scene = await makeReleased();
    const staff = await contextOf(scene.world, "staff");
    const twice = () => Promise.all([listMyEvaluations(staff), listMyEvaluations(staff)]);
    expect(await statementsOf(twice)).toBe(2);
  });
});
