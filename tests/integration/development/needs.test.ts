import { describe, expect, it } from "vitest";
import { dropNeed } from "@/lib/features/development/needs/drop-need";
import { meetNeed } from "@/lib/features/development/needs/meet-need";
import { planNeed } from "@/lib/features/development/needs/plan-need";
import { listMyNeeds, listNeeds } from "@/lib/features/development/needs/queries";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal, refusalCode } from "../../support/quarter";
import { contextOf, makeWorld, type PersonKey } from "../../support/world";
import { makeTraining } from "./enrolments";

useDatabase();

async function makeNeed() {
  const world = await makeWorld();
  const needId = newId();
  const at = new Date("2026-11-10T03:00:00Z");
  await owner.developmentNeed.create({
    data: {
      ...{ agencyId: world.agencyId, id: needId, employeeId: world.people.staff, sourceId: newId() },
      ...{ text: "Pencatatan kohort digital", recordedName: "Yosi", recordedAt: at, changedAt: at },
    },
  });
  return { world, needId, trainingId: await makeTraining(world), hr: await contextOf(world, "hr") };
}

const otherWay = { trainingId: null, plannedOn: "2026-12-20" };
const evidence = { metOn: "2026-11-16", evidence: "Sertifikat 12/2026" };

describe("a development need", () => {
  it("is planned by a training, planned otherwise, and met with evidence that the person reads", async () => {
    const { world, needId, trainingId, hr } = await makeNeed();
    const own = async () => (await listMyNeeds(await contextOf(world, "staff")))[0];
    expect(await own()).toMatchObject({ state: "open", training: null });
    await planNeed(hr, { needId, version: 1, trainingId, plannedOn: null });
    expect(await own()).toMatchObject({
      state: "planned",
      training: { id: trainingId },
      changedBy: hr.actor.name,
    });
    await planNeed(await contextOf(world, "trainingOfficer"), { needId, version: 2, ...otherWay });
    expect(await own()).toMatchObject({ state: "planned", training: null, plannedOn: "2026-12-20" });
    expect((await listNeeds(hr, false)).rows).toMatchObject([
      { id: needId, name: "Siti Rahmawati, A.Md.Keb." },
    ]);
    await meetNeed(hr, { needId, version: 3, ...evidence });
    expect(await own()).toMatchObject({ state: "met", metOn: "2026-11-16", evidence: "Sertifikat 12/2026" });
    expect([(await listNeeds(hr, false)).rows.length, (await listNeeds(hr, true)).rows.length]).toEqual([
      0, 1,
    ]);
    expect(await audits(needId, "need.plan")).toBe(2);
    expect(await audits(needId, "need.meet")).toBe(1);
    const kind = "development.need-changed";
    expect(await owner.notification.count({ where: { kind, employeeId: world.people.staff } })).toBe(3);
  });

  it("is ended with a reason, and what is ended stays so", async () => {
    const { needId, hr } = await makeNeed();
    await dropNeed(hr, { needId, version: 1, reason: "Pindah tugas" });
    expect(await audits(needId, "need.drop")).toBe(1);
    const again = planNeed(hr, { needId, version: 2, ...otherWay });
    expect(await refusal(again)).toMatchObject({ reasons: ["development.wrong-state"] });
  });

  it("is not met before it is planned, nor planned into the past, nor changed by the second of two", async () => {
    const { needId, hr } = await makeNeed();
    const met = meetNeed(hr, { needId, version: 1, ...evidence });
    expect((await refusal(met)).reasons).toEqual(["development.wrong-state"]);
    const past = planNeed(hr, { needId, version: 1, trainingId: null, plannedOn: "2026-11-15" });
    expect((await refusal(past)).reasons).toEqual(["development.need-day-past"]);
    const key = newId();
    await planNeed({ ...hr, requestKey: key }, { needId, version: 1, ...otherWay });
    await planNeed({ ...hr, requestKey: key }, { needId, version: 1, ...otherWay });
    expect(await audits(needId, "need.plan")).toBe(1);
    expect(await refusalCode(dropNeed(hr, { needId, version: 1, reason: "x" }))).toBe("CONFLICT");
    const early = meetNeed(hr, { needId, version: 2, ...evidence, metOn: "2026-11-09" });
    expect((await refusal(early)).reasons).toEqual(["development.need-met-before"]);
  });

  it.each<PersonKey>(["staff", "appraiser", "superior", "unitOfficer", "auditor", "leader", "foreigner"])(
    "is not %s's to plan, to meet or to end",
    async (person) => {
      const { world, needId } = await makeNeed();
      const ctx = await contextOf(world, person);
      const refused = async (work: Promise<unknown>) =>
        expect(["FORBIDDEN", "NOT_FOUND"]).toContain(await refusalCode(work));
      await refused(planNeed(ctx, { needId, version: 1, ...otherWay }));
      await refused(meetNeed(ctx, { needId, version: 1, ...evidence }));
      await refused(dropNeed(ctx, { needId, version: 1, reason: "x" }));
      await refused(listNeeds(ctx, false));
    },
  );
});
