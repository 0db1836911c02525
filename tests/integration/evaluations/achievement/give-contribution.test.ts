import { describe, expect, it } from "vitest";
import { giveContribution } from "@/lib/features/evaluations/contributions/give-contribution";
import { listContributions } from "@/lib/features/evaluations/contributions/queries/contributions";
import { getEvaluationForScoring } from "@/lib/features/evaluations/queries/scoring";
import { getSelfNote } from "@/lib/features/evaluations/queries/self-note";
import { getHome } from "@/lib/features/reports/queries/home";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import {
  audits,
  makeEvaluation,
  makeQuarter,
  refusal,
  refusalCode,
  signedBy,
} from "../../../support/quarter";
import { contextOf, makePlan, type PersonKey } from "../../../support/world";

useDatabase();

/** The staff member's first row supports a result of the head of the transport office, who does not appraise her. */
async function makeSupport() {
  const quarter = await makeQuarter();
  const { world } = quarter;
  const leading = await makePlan(world, { state: "set", person: "otherStaff" });
  await owner.workPlan.updateMany({
    where: { id: leading.planId },
    data: { employeeId: world.people.otherAppraiser },
  });
  const [supported] = await owner.plannedResult.findMany({ where: { workPlanId: leading.planId } });
  const [row] = await owner.plannedResult.findMany({
    where: { workPlanId: quarter.planId },
    orderBy: { sortOrder: "asc" },
  });
  await owner.$executeRaw`UPDATE planned_result SET supports_result_id = ${supported?.id}::uuid WHERE id = ${row?.id}::uuid`;
  return { ...quarter, resultId: row?.id ?? "" };
}
type Made = Awaited<ReturnType<typeof makeSupport>>;

const give = async (made: Made, person: PersonKey = "otherAppraiser", changes: object = {}, key?: string) =>
  giveContribution(await contextOf(made.world, person, key), {
    resultId: made.resultId,
    periodId: made.periodId,
    version: 0,
    level: "above",
    note: "Rujukan dari terminal selalu ditanggapi dalam lima menit.",
    isShared: false,
    ...changes,
  });
const rows = (made: Made) => owner.contribution.findMany({ where: { agencyId: made.world.agencyId } });

describe("a leader of another unit about a result", () => {
  it("finds the row, gives a level and a note, and the appraiser reads it at once beside the row", async () => {
    const made = await makeSupport();
    const list = await listContributions(await contextOf(made.world, "otherAppraiser"));
    expect(list).toMatchObject([{ resultId: made.resultId, given: null, isSigned: false }]);
    const { contributionId } = await give(made);
    expect(await audits(contributionId, "contribution.give")).toBe(1);
    const evaluationId = await makeEvaluation(made, {
      state: "noted",
      notedAt: new Date("2026-11-16T03:00:00Z"),
    });
    const view = await getEvaluationForScoring(await contextOf(made.world, "appraiser"), evaluationId);
    expect(view?.results.find(({ resultId }) => resultId === made.resultId)?.feedback).toMatchObject([
      {
        giver: "Ir. Zulkifli",
        level: "above",
        text: "Rujukan dari terminal selalu ditanggapi dalam lima menit.",
      },
    ]);
    expect(view?.results.every(({ level }) => level === null)).toBe(true);
    expect(view?.scoring.resultRating).toBeNull();
  });

  it.each<[PersonKey]>([
    ["staff"],
    ["appraiser"],
    ["superior"],
    ["hr"],
    ["otherStaff"],
    ["auditor"],
    ["foreigner"],
  ])("refuses %s as not found", async (person) => {
    const made = await makeSupport();
    expect(await refusalCode(give(made, person))).toBe("NOT_FOUND");
    expect(await rows(made)).toEqual([]);
  });

  it("shows an appraiser no row of the own staff, and nobody rows that support others", async () => {
    const made = await makeSupport();
    await owner.workPlanAppraiser
      .create({
        data: {
          agencyId: made.world.agencyId,
          workPlanId: made.planId,
          employeeId: made.world.people.otherAppraiser,
          startsOn: toDate("2026-01-01"),
          endsOn: toDate("2026-06-30"),
          capacity: "definitive",
        },
      })
      .catch(() => null);
    expect(await listContributions(await contextOf(made.world, "otherAppraiser"))).toHaveLength(1);
    expect(await listContributions(await contextOf(made.world, "superior"))).toEqual([]);
  });

  it("stands once the result is signed, and waits for the period", async () => {
    const made = await makeSupport();
    await owner.period.updateMany({ where: { id: made.periodId }, data: { state: "closed" } });
    expect(await refusal(give(made))).toMatchObject({ reasons: ["evaluations.period-closed"] });
    await owner.period.updateMany({ where: { id: made.periodId }, data: { state: "open" } });
    await give(made);
    await makeEvaluation(made, signedBy(made.world));
    expect(await refusal(give(made, "otherAppraiser", { version: 1 }))).toMatchObject({
      reasons: ["evaluations.wrong-state"],
    });
    expect(await rows(made)).toMatchObject([{ version: 1, level: "above" }]);
  });

  it("waits for a signature that is on its way, and then finds the result signed", async () => {
    const made = await makeSupport();
    await give(made);
    const id = await makeEvaluation(made, { state: "noted", notedAt: new Date("2026-11-16T03:00:00Z") });
    const given = await owner.$transaction(
      async (tx) => {
        await tx.evaluation.updateMany({ where: { id }, data: signedBy(made.world) as object });
        const act = refusal(give(made, "otherAppraiser", { version: 1, level: "below" }));
        const waits = new Promise((resolve) => setTimeout(resolve, 1_500, "waits"));
        expect(await Promise.race([act.catch(() => "given"), waits])).toBe("waits");
        return () => act;
      },
      { timeout: 20_000 },
    );
    expect(await given()).toMatchObject({ reasons: ["evaluations.wrong-state"] });
    expect(await rows(made)).toMatchObject([{ version: 1, level: "above" }]);
  });

  it("is read by the person with the result alone, unless the giver shares it; and is then asked for no more", async () => {
    const made = await makeSupport();
    const evaluationId = await makeEvaluation(made, {
      state: "noted",
      notedAt: new Date("2026-11-16T03:00:00Z"),
    });
    const asked = async () =>
      (await getHome(await contextOf(made.world, "otherAppraiser"))).mine.filter(
        ({ kind }) => kind === "give-contributions",
      );
    expect(await asked()).toMatchObject([{ count: 1, due: "2027-01-14" }]);
    const note = async () => (await getSelfNote(await contextOf(made.world, "staff"), evaluationId)).feedback;
    await give(made);
    expect(await asked()).toEqual([]);
    expect(await note()).toEqual([]);
    await give(made, "otherAppraiser", { version: 1, isShared: true });
    expect(await note()).toMatchObject([{ giver: "Ir. Zulkifli", resultId: made.resultId, level: "above" }]);
    await give(made, "otherAppraiser", { version: 2, level: "meets" });
    expect(await note()).toMatchObject([{ level: "meets" }]);
  });

  it("tells the second of two that it changed meanwhile, and happens once with the same key", async () => {
    const made = await makeSupport();
    const key = newId();
    const twice = await Promise.all([
      give(made, "otherAppraiser", {}, key),
      give(made, "otherAppraiser", {}, key),
    ]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await refusalCode(give(made))).toBe("CONFLICT");
    await give(made, "otherAppraiser", { version: 1, level: "meets" });
    expect(await rows(made)).toMatchObject([{ version: 2, level: "meets" }]);
  });
});
