import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { getMyPlans } from "@/lib/features/work-plans/queries/my-plans";
import { getPlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld, type PersonKey, type World } from "../../support/world";
import { outcomeOf } from "./refusals";

useDatabase();

/** SQL statements of one reading, beside the transaction with the tenant and the record of the look. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    const texts = spy.mock.calls.map(([first]) =>
      typeof first === "string" ? first : String((first as { text?: string }).text),
    );
    return texts.filter((text) => !/^\s*(BEGIN|COMMIT)|INSERT INTO access_record/.test(text)).length;
  } finally {
    spy.mockRestore();
  }
}

async function addRows(world: World, planId: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const row = { agencyId: world.agencyId, workPlanId: planId };
    const resultId = newId();
    await owner.plannedResult.create({
      data: { ...row, id: resultId, sortOrder: index + 2, text: `Hasil ${index}` },
    });
    await owner.plannedIndicator.create({
      data: { ...row, id: newId(), resultId, sortOrder: 0, text: "Jumlah" },
    });
  }
}

describe("a plan's page", () => {
  it("costs its writer four statements and a reader three, with 2 results as with 32", async () => {
    const world = await makeWorld();
    const { planId } = await makePlan(world, { state: "draft" });
    const [writer, reader] = [await contextOf(world, "staff"), await contextOf(world, "appraiser")];
    const counts = async () => [
      await statementsOf(() => getPlanPage(writer, planId)),
      await statementsOf(() => getPlanPage(reader, planId)),
    ];
    expect(await counts()).toEqual([4, 3]);
    await addRows(world, planId, 30);
    expect((await getPlanPage(writer, planId)).plan.results).toHaveLength(32);
    expect(await counts()).toEqual([4, 3]);
  });

  it("is shown to whoever is entitled, each look at another's plan recorded once an hour", async () => {
    const world = await makeWorld();
    const { planId } = await makePlan(world, { state: "set" });
    for (const person of ["appraiser", "superior", "hr", "unitOfficer", "auditor"] as PersonKey[]) {
      const ctx = await contextOf(world, person);
      const page = await getPlanPage(ctx, planId);
      expect([page.isOwn, page.mayWrite]).toEqual([false, false]);
      await getPlanPage(ctx, planId);
    }
    await getPlanPage(await contextOf(world, "staff"), planId);
    const looks = await owner.accessRecord.findMany({
      where: { agencyId: world.agencyId, recordId: planId },
    });
    expect(looks.map(({ readerId, concernsId }) => [readerId, concernsId]).sort()).toEqual(
      [
        world.people.appraiser,
        world.people.superior,
        world.people.hr,
        world.people.unitOfficer,
        world.people.auditor,
      ]
        .map((id) => [id, world.people.staff])
        .sort(),
    );
  });

  it("does not exist for strangers, nor at an address that is no id", async () => {
    const world = await makeWorld();
    const { planId } = await makePlan(world, { state: "set" });
    for (const person of [
      "otherStaff",
      "otherAppraiser",
      "former",
      "trainingOfficer",
      "foreigner",
    ] as PersonKey[])
      expect(`${person} ${await outcomeOf(getPlanPage(await contextOf(world, person), planId))}`).toBe(
        `${person} NOT_FOUND`,
      );
    const ctx = await contextOf(world, "staff");
    for (const id of ["abc", "1 or 1=1", newId()])
      expect(await outcomeOf(getPlanPage(ctx, id))).toBe("NOT_FOUND");
    expect(await owner.accessRecord.count({ where: { agencyId: world.agencyId } })).toBe(0);
  });

  it("may be written only by its person, and only on that person's desk", async () => {
    const world = await makeWorld();
    for (const [state, mayWrite] of [
      ["draft", true],
      ["returned", true],
      ["submitted", false],
      ["set", false],
      ["withdrawn", false],
    ] as const) {
      const { planId } = await makePlan(world, { state });
      expect([state, (await getPlanPage(await contextOf(world, "staff"), planId)).mayWrite]).toEqual([
        state,
        mayWrite,
      ]);
      const read = await getPlanPage(await contextOf(world, "appraiser"), planId);
      expect([state, read.mayWrite, read.mayReview]).toEqual([state, false, state === "submitted"]);
    }
  });

  it("shows the last round's notes to its person and the appraiser, while it is being mended", async () => {
    const world = await makeWorld();
    const { planId, results } = await makePlan(world, { state: "returned" });
    const note = { agencyId: world.agencyId, workPlanId: planId, authorId: world.people.appraiser };
    await owner.reviewNote.create({ data: { ...note, round: 1, resultId: results[0], text: "Lama" } });
    await owner.reviewNote.create({ data: { ...note, round: 2, resultId: results[1], text: "Targetnya?" } });
    await owner.reviewNote.create({ data: { ...note, round: 2, text: "Hampir siap" } });
    const notesFor = async (person: PersonKey) =>
      (await getPlanPage(await contextOf(world, person), planId)).notes;
    const last = [
      { resultId: results[1], text: "Targetnya?" },
      { resultId: null, text: "Hampir siap" },
    ];
    expect(await notesFor("staff")).toEqual(last);
    expect(await notesFor("appraiser")).toEqual(last);
    expect(await notesFor("hr")).toEqual([]);
  });

  it("offers the leader's sent results with their numbers, then the units' indicators on the way up", async () => {
    const world = await makeWorld();
    const { planId } = await makePlan(world, { state: "draft" });
    const appraisers = [{ employeeId: world.people.superior, startsOn: toDate("2026-01-01") }];
    const leader = await makePlan(world, { person: "appraiser", state: "set", appraisers });
    for (const [unit, name] of [
      ["health", "Angka kematian ibu"],
      ["transport", "Ketepatan bus"],
    ] as const) {
      const node = await owner.strategyNode.create({
        data: {
          agencyId: world.agencyId,
          level: "unit_result",
          code: newId(),
          text: "Sasaran",
          unitId: world.units[unit],
        },
      });
      await owner.strategyIndicator.create({
        data: { agencyId: world.agencyId, nodeId: node.id, name, year: 2026 },
      });
    }
    const { choices } = await getPlanPage(await contextOf(world, "staff"), planId);
    expect(choices.map(({ kind, id, number, text, owner: of }) => [kind, id, number, text, of])).toEqual([
      [
        "leader_result",
        leader.results[0],
        1,
        "Ibu hamil terlayani antenatal sesuai standar",
        "dr. Ratna Dewi Anggraini",
      ],
      [
        "leader_result",
        leader.results[1],
        2,
        "Ibu hamil risiko tinggi tertangani sampai rujukan",
        "dr. Ratna Dewi Anggraini",
      ],
      ["unit_indicator", expect.any(String), null, "Angka kematian ibu", "Dinas Kesehatan"],
    ]);
  });

  it("marks rows whose words stood in the plan of the year before", async () => {
    const world = await makeWorld();
    await makePlan(world, { state: "set" });
    const next = await makePlan(world, { state: "draft" });
    await owner.workPlan.updateMany({
      where: { id: next.planId },
      data: { year: 2027, startsOn: toDate("2027-01-01"), endsOn: toDate("2027-12-31") },
    });
    await owner.plannedResult.updateMany({
      where: { id: next.results[0] },
      data: { text: " IBU HAMIL terlayani antenatal sesuai standar" },
    });
    await owner.plannedResult.updateMany({
      where: { id: next.results[1] },
      data: { text: "Baru sama sekali" },
    });
    const page = await getPlanPage(await contextOf(world, "staff"), next.planId);
    expect(page.sameAsLastYear).toEqual([next.results[0]]);
    expect(page.dueOn).toBe("2027-01-31");
  });
});

describe("one's own plans", () => {
  it("come in two statements, with what may be started and copied", async () => {
    const world = await makeWorld();
    const { planId } = await makePlan(world, { state: "set" });
    const ctx = await contextOf(world, "staff");
    const mine = await getMyPlans(ctx);
    expect(mine.plans).toMatchObject([
      { id: planId, results: 2, appraiser: { callName: "dr. Ratna Dewi Anggraini" } },
    ]);
    expect(mine.starts).toMatchObject([
      { year: 2027, startsOn: "2027-01-01", endsOn: "2027-12-31", positionTitle: "Bidan Mahir" },
    ]);
    expect(mine.sources).toMatchObject([{ id: planId, year: 2026, results: 2 }]);
    expect(await statementsOf(() => getMyPlans(ctx))).toBe(2);
  });

  it("offer no start for days that a plan takes already, nor to a state official", async () => {
    const world = await makeWorld();
    await makePlan(world, { state: "draft" });
    const years = async (person: PersonKey) =>
      (await getMyPlans(await contextOf(world, person))).starts.map(({ year }) => year);
    expect(await years("staff")).toEqual([2027]);
    expect(await years("appraiser")).toEqual([2027, 2026]);
    expect(await years("leader")).toEqual([]);
  });

  it("never hold anybody else's", async () => {
    const world = await makeWorld();
    await makePlan(world, { state: "set" });
    expect((await getMyPlans(await contextOf(world, "otherStaff"))).plans).toEqual([]);
    expect((await getMyPlans(await contextOf(world, "foreigner"))).plans).toEqual([]);
  });
});
