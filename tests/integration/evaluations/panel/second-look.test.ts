import { describe, expect, it } from "vitest";
import { drawSample } from "@/lib/features/evaluations/second-look/draw-sample";
import { judgeItem } from "@/lib/features/evaluations/second-look/judge-item";
import {
  getItem,
  getItemFile,
  getSecondLook,
} from "@/lib/features/evaluations/second-look/queries/second-look";
import { drawSample as pick } from "@/lib/features/evaluations/second-look/rules/sample";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import {
  audits,
  makeEvaluation,
  makeQuarter,
  refusal,
  refusalCode,
  signedBy,
  type Quarter,
} from "../../../support/quarter";
import { contextOf, type PersonKey } from "../../../support/world";

useDatabase();

const PROOFS = 8;

/** A signed quarter with eight proofs of one unit, and officers of that unit and of another. */
async function scene(): Promise<Quarter & { evaluationId: string }> {
  const quarter = await makeQuarter();
  const { world, planId, periodId, results } = quarter;
  const { agencyId, people, units } = world;
  const evaluationId = await makeEvaluation(quarter, signedBy(world));
  for (let n = 0; n < PROOFS; n += 1) {
    const evidenceId = newId();
    const about = { title: `Foto Siti Rahmawati ${n}`, url: "https://x.go.id/", createdAt: new Date() };
    await owner.evidence.create({
      data: { agencyId, id: evidenceId, employeeId: people.staff, kind: "link", ...about },
    });
    await owner.evidenceLink.create({
      data: {
        agencyId,
        evidenceId,
        workPlanId: planId,
        resultId: results[0] ?? "",
        periodId,
        createdAt: new Date(),
      },
    });
  }
  await owner.roleGrant.create({
    data: {
      ...{ agencyId, employeeId: people.otherStaff, role: "unit_officer", unitId: units.transport },
      ...{ startsOn: toDate("2026-01-01"), reason: "uji" },
    },
  });
  await owner.period.updateMany({ where: { id: periodId }, data: { state: "closed" } });
  return { ...quarter, evaluationId };
}
const draw = async ({ world, periodId }: Quarter, who: PersonKey = "hr", key?: string) =>
  drawSample(await contextOf(world, who, key), { periodId });
const itemsOf = (agencyId: string) =>
  owner.secondLookItem.findMany({ where: { agencyId }, orderBy: { number: "asc" } });

describe("drawing the sample of a period", () => {
  it("takes five of eight, for an officer of another unit, and can be drawn again from its seed", async () => {
    const quarter = await scene();
    const { agencyId, people } = quarter.world;
    expect(await draw(quarter)).toEqual({ units: 1, items: 5, waiting: 0 });
    const items = await itemsOf(agencyId);
    expect(new Set(items.map(({ reviewerId }) => reviewerId))).toEqual(new Set([people.otherStaff]));
    const [row] = await owner.secondLookDraw.findMany({ where: { agencyId } });
    expect(row).toMatchObject({ population: PROOFS, sample: 5, percent: 2, minimum: 5 });
    const links = await owner.evidenceLink.findMany({ where: { agencyId }, select: { id: true } });
    const again = pick(
      links.map(({ id }) => id),
      row?.seed ?? "",
      { percent: 2, minimumPerUnit: 5 },
    );
    expect(items.map(({ linkId }) => linkId)).toEqual(again);
    expect(await audits(row?.id ?? "", "second-look.draw")).toBe(1);
    await expect(
      owner.secondLookDraw.updateMany({ where: { agencyId }, data: { seed: "x" } }),
    ).rejects.toThrow();
  });

  it("happens once a unit and period, also when two press at once or the same form comes twice", async () => {
    const quarter = await scene();
    const key = newId();
    expect(await draw(quarter, "hr", key)).toEqual(await draw(quarter, "hr", key));
    expect((await refusal(draw(quarter))).reasons).toEqual(["evaluations.second-look-nothing"]);
    const other = await scene();
    const both = await Promise.allSettled([draw(other), draw(other)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await itemsOf(other.world.agencyId)).toHaveLength(5);
  });

  it("waits for a period that is scored, and for an officer of another unit", async () => {
    const quarter = await scene();
    await owner.period.updateMany({ where: { id: quarter.periodId }, data: { state: "open" } });
    expect((await refusal(draw(quarter))).reasons).toEqual(["evaluations.second-look-too-early"]);
    await owner.period.updateMany({ where: { id: quarter.periodId }, data: { state: "scoring" } });
    await owner.roleGrant.deleteMany({ where: { employeeId: quarter.world.people.otherStaff } });
    expect((await refusal(draw(quarter))).reasons).toEqual(["evaluations.second-look-nothing"]);
  });

  it.each<[PersonKey]>([["unitOfficer"], ["auditor"], ["leader"], ["staff"], ["foreigner"]])(
    "is refused to %s",
    async (who) => {
      const quarter = await scene();
      expect(["NOT_FOUND", "FORBIDDEN"]).toContain(await refusalCode(draw(quarter, who)));
      expect(await itemsOf(quarter.world.agencyId)).toEqual([]);
    },
  );
});

describe("looking at a proof of the sample", () => {
  it("shows no name, and nothing to anybody but its reviewer", async () => {
    const quarter = await scene();
    await draw(quarter);
    const [item] = await itemsOf(quarter.world.agencyId);
    const itemId = item?.id ?? "";
    const seen = await getItem(await contextOf(quarter.world, "otherStaff"), itemId);
    expect(JSON.stringify(seen.item)).not.toMatch(/Siti|Rahmawati/i);
    for (const who of ["hr", "unitOfficer", "appraiser", "staff", "auditor", "foreigner"] as const) {
      const ctx = await contextOf(quarter.world, who);
      expect(await refusalCode(getItem(ctx, itemId)), who).toBe("NOT_FOUND");
      expect(await refusalCode(getItemFile(ctx, itemId)), who).toBe("NOT_FOUND");
      const judge = judgeItem(ctx, { itemId, version: 1, verdict: "supports", note: "" });
      expect(await refusalCode(judge), who).toBe("NOT_FOUND");
    }
  });

  it("is judged once; a doubtful one is told to the appraiser and changes no evaluation", async () => {
    const quarter = await scene();
    const { world, evaluationId } = quarter;
    await draw(quarter);
    const [first, second] = await itemsOf(world.agencyId);
    const ctx = await contextOf(world, "otherStaff");
    const before = await owner.evaluation.findFirstOrThrow({ where: { id: evaluationId } });
    const doubt = {
      itemId: first?.id ?? "",
      version: 1,
      verdict: "does_not_support" as const,
      note: "Fotonya lain.",
    };
    await judgeItem(ctx, doubt);
    expect((await refusal(judgeItem(ctx, doubt))).reasons).toEqual(["evaluations.second-look-judged"]);
    await judgeItem(ctx, { itemId: second?.id ?? "", version: 1, verdict: "supports", note: "" });
    expect(await owner.evaluation.findFirstOrThrow({ where: { id: evaluationId } })).toEqual(before);
    const told = { kind: "evaluations.second-look-doubted", agencyId: world.agencyId };
    expect(await owner.notification.findMany({ where: told })).toMatchObject([
      { employeeId: world.people.appraiser },
    ]);
    expect(await audits(doubt.itemId, "second-look-item.judge")).toBe(1);
  });

  it("publishes a rate from thirty on, and the seeds to HR alone", async () => {
    const quarter = await scene();
    const { world, periodId } = quarter;
    await draw(quarter);
    const periodFor = async (who: PersonKey) =>
      (await getSecondLook(await contextOf(world, who))).periods.find(({ id }) => id === periodId);
    const [row] = await owner.secondLookDraw.findMany({ where: { agencyId: world.agencyId } });
    const [like] = await itemsOf(world.agencyId);
    const judgeAll = () =>
      owner.secondLookItem.updateMany({
        where: { agencyId: world.agencyId },
        data: { verdict: "supports", judgedAt: new Date() },
      });
    await judgeAll();
    expect(await periodFor("leader")).toMatchObject({ judged: 5, rate: null, publishFrom: 30, draws: [] });
    for (let n = 6; n <= 30; n += 1)
      await owner.secondLookItem.create({
        data: {
          ...like,
          id: newId(),
          drawId: row?.id ?? "",
          number: n,
          linkId: newId(),
          agencyId: world.agencyId,
        } as never,
      });
    await judgeAll();
    expect(await periodFor("leader")).toMatchObject({ judged: 30, rate: 100, draws: [] });
    expect((await periodFor("hr"))?.draws).toHaveLength(1);
    expect(await refusalCode(getSecondLook(await contextOf(world, "staff")))).toBe("NOT_FOUND");
  });
});
