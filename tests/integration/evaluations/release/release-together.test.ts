import { describe, expect, it } from "vitest";
import { getReleaseDesk, getReleaseOrder } from "@/lib/features/evaluations/release/queries/desk";
import { orderRelease } from "@/lib/features/evaluations/release/order-release";
import { resumeReleases, runRelease, runReleaseJobs } from "@/lib/features/evaluations/release/run-release";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { audits, refusal, refusalCode } from "../../../support/quarter";
import { workOff } from "../../../support/queue";
import { contextOf, type PersonKey } from "../../../support/world";
import { makeSignedPeriod, tallyOf, type SignedPeriod } from "./scenario";

useDatabase();

const order = async (
  { world, periodId }: SignedPeriod,
  person: PersonKey = "hr",
  unitId: string | null = null,
  key?: string,
) => orderRelease(await contextOf(world, person, key), { periodId, unitId });

describe("releasing the results of a period together", () => {
  it("hands every signed result over once, with one event, one message and one audit each, and tells HR", async () => {
    const made = await makeSignedPeriod(300, { 0: "scored", 1: "released" });
    const { orderId } = await order(made);
    expect(await audits(orderId, "release.order")).toBe(1);
    await workOff(runReleaseJobs);
    expect(await tallyOf(made.world.agencyId)).toEqual({
      ...{ released: 299, events: 298, messages: 298, audits: 298, doubled: 0 },
    });
    const view = await getReleaseOrder(await contextOf(made.world, "hr"), orderId);
    expect(view).toMatchObject({ state: "done", total: 298, released: 298, skipped: 0 });
    expect(
      await owner.notification.count({
        where: { employeeId: made.world.people.hr, kind: "evaluations.release-finished" },
      }),
    ).toBe(1);
  });

  it("goes on where it was left, skips what is no longer signed, and two workers take turns", async () => {
    const made = await makeSignedPeriod(150);
    const { orderId } = await order(made);
    const [alone, undone] = made.evaluations;
    await owner.evaluation.updateMany({ where: { id: alone }, data: { state: "received" } });
    await owner.evaluation.updateMany({ where: { id: undone }, data: { state: "scored" } });
    const task = { agencyId: made.world.agencyId, orderId };
    await Promise.all([runRelease(task), runRelease(task), runRelease(task)]);
    await runRelease(task);
    expect(await tallyOf(made.world.agencyId)).toMatchObject({
      released: 148,
      events: 148,
      audits: 148,
      doubled: 0,
    });
    expect(await getReleaseOrder(await contextOf(made.world, "hr"), orderId)).toMatchObject({
      released: 148,
      skipped: 2,
    });
  });

  it("is taken up again by the clock once its worker has shown no sign of life, not before", async () => {
    const made = await makeSignedPeriod(3);
    const { orderId } = await order(made);
    await resumeReleases();
    expect(await tallyOf(made.world.agencyId)).toMatchObject({ released: 0 });
    await owner.$executeRaw`UPDATE release_order SET lease_until = now() - interval '1 second' WHERE id = ${orderId}::uuid`;
    await resumeReleases();
    expect(await tallyOf(made.world.agencyId)).toMatchObject({ released: 3, doubled: 0 });
  });

  it("takes one unit with those below it, and leaves the rest signed", async () => {
    const made = await makeSignedPeriod(4);
    const { world } = made;
    expect((await refusal(order(made, "hr", world.units.transport))).reasons).toEqual([
      "evaluations.release-nothing",
    ]);
    await order(made, "hr", world.units.health);
    await workOff(runReleaseJobs);
    expect(await tallyOf(world.agencyId)).toMatchObject({ released: 4 });
  });

  it("refuses a second order while one runs, a period of another mode, and an empty one", async () => {
    const made = await makeSignedPeriod(2);
    await order(made);
    expect((await refusal(order(made))).reasons).toEqual(["evaluations.release-running"]);
    await workOff(runReleaseJobs);
    expect((await refusal(order(made))).reasons).toEqual(["evaluations.release-nothing"]);
    await owner.agencyPolicy.updateMany({
      where: { id: made.world.policyId },
      data: { settings: { releaseMode: "separate" } },
    });
    expect((await refusal(order(made))).reasons).toEqual(["evaluations.release-not-together"]);
  });

  it("happens once when it is ordered twice at the same moment", async () => {
    const made = await makeSignedPeriod(2);
    const outcomes = await Promise.allSettled([order(made), order(made)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const other = await makeSignedPeriod(2);
    const key = newId();
    const twice = [await order(other, "hr", null, key), await order(other, "hr", null, key)];
    expect(twice[0]).toEqual(twice[1]);
  });

  it.each<PersonKey>(["staff", "appraiser", "superior", "unitOfficer", "leader", "auditor", "foreigner"])(
    "is not for %s",
    async (person) => {
      const made = await makeSignedPeriod(1);
      const code = await refusalCode(order(made, person));
      expect(code).toBe(person === "auditor" ? "FORBIDDEN" : "NOT_FOUND");
      expect(await tallyOf(made.world.agencyId)).toMatchObject({ released: 0 });
    },
  );
});

describe("HR's page before the release", () => {
  it("says how many are ready, and on whose desk the rest is", async () => {
    const made = await makeSignedPeriod(7, { 0: "scored", 1: "noted", 2: "received" });
    const desk = await getReleaseDesk(await contextOf(made.world, "hr"), { periodId: made.periodId });
    expect(desk.chosen?.preview).toMatchObject({
      signed: 4,
      released: 1,
      unsigned: 2,
      undecided: 0,
      findings: null,
    });
    expect(desk.chosen?.preview.desks).toEqual([{ appraiser: "dr. Ratna Dewi Anggraini", people: 2 }]);
    expect(desk.mayOrder).toBe(true);
    await expect(getReleaseDesk(await contextOf(made.world, "staff"), {})).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
