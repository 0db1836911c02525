import { describe, expect, it } from "vitest";
import { finaliseEvaluations } from "@/lib/features/evaluations/finalise-evaluations";
import { owner, useDatabase } from "../../support/database";
import { audits } from "../../support/quarter";
import { makeReleased, stored, type Scene } from "./scenario";

useDatabase();

/** Moves the release (and the receipt) of a scene; the agency's clock stands on 16 November 2026, 12.00 WIB. */
const at = (scene: Scene, data: { releasedAt?: string; receivedAt?: string; state?: "received" }) =>
  owner.evaluation.updateMany({
    where: { id: scene.evaluationId },
    data: {
      ...data,
      releasedAt: data.releasedAt && new Date(data.releasedAt),
      receivedAt: data.receivedAt && new Date(data.receivedAt),
    },
  });

describe("the calendar", () => {
  it("leaves a result alone until the end of the fourteenth day after release", async () => {
    const scene = await makeReleased();
    // 2 November 00.10 WIB: the fourteenth day is 16 November itself.
    await at(scene, { releasedAt: "2026-11-01T17:10:00.000Z" });
    expect(await finaliseEvaluations(scene.world.agencyId)).toEqual({ lapsed: 0, finalised: 0 });
    expect(await stored(scene)).toMatchObject({ state: "released" });
  });

  it("lets it lapse on the day after, received at the end of the fourteenth day in the agency's zone", async () => {
    const scene = await makeReleased();
    await at(scene, { releasedAt: "2026-11-01T16:50:00.000Z" });
    expect(await finaliseEvaluations(scene.world.agencyId)).toEqual({ lapsed: 1, finalised: 0 });
    const evaluation = await stored(scene);
    expect(evaluation).toMatchObject({ state: "lapsed", version: 4 });
    expect(evaluation.receivedAt?.toISOString()).toBe("2026-11-15T16:59:59.000Z");
    expect(
      await owner.evaluationEvent.findFirst({ where: { evaluationId: scene.evaluationId, kind: "lapsed" } }),
    ).toMatchObject({ actorId: null, actorName: "Terukur" });
    expect(await audits(scene.evaluationId, "evaluation.lapse")).toBe(1);
  });

  it("makes a received result final when the fourteen days of an objection are over, not before", async () => {
    const scene = await makeReleased();
    await at(scene, { state: "received", receivedAt: "2026-11-02T03:00:00.000Z" });
    expect(await finaliseEvaluations(scene.world.agencyId)).toEqual({ lapsed: 0, finalised: 0 });
    await at(scene, { receivedAt: "2026-11-01T03:00:00.000Z" });
    expect(await finaliseEvaluations(scene.world.agencyId)).toEqual({ lapsed: 0, finalised: 1 });
    const evaluation = await stored(scene);
    expect(evaluation.state).toBe("final");
    expect(evaluation.finalAt).not.toBeNull();
    expect(await audits(scene.evaluationId, "evaluation.finalise")).toBe(1);
  });

  it("lets a long forgotten result lapse and become final in one run, and does nothing the second time", async () => {
    const scene = await makeReleased();
    await at(scene, { releasedAt: "2026-10-01T03:00:00.000Z" });
    expect(await finaliseEvaluations(scene.world.agencyId)).toEqual({ lapsed: 1, finalised: 1 });
    expect(await finaliseEvaluations(scene.world.agencyId)).toEqual({ lapsed: 0, finalised: 0 });
  });

  it("counts working days by the agency's holidays where the policy says so (G72)", async () => {
    const scene = await makeReleased();
    const { agencyId, policyId } = scene.world;
    await owner.agencyPolicy.updateMany({
      where: { id: policyId },
      data: { settings: { objectionClock: { mode: "working", days: 9 } } },
    });
    // Received on Monday 2 November: nine working days end on Friday 13 November, one holiday makes it Monday the 16th.
    await at(scene, { state: "received", receivedAt: "2026-11-02T03:00:00.000Z" });
    await owner.holiday.create({
      data: { agencyId, day: new Date("2026-11-10"), name: "Libur uji", kind: "local" },
    });
    expect(await finaliseEvaluations(agencyId)).toEqual({ lapsed: 0, finalised: 0 });
    await owner.holiday.deleteMany({ where: { agencyId } });
    expect(await finaliseEvaluations(agencyId)).toEqual({ lapsed: 0, finalised: 1 });
  });

  it("follows the policy of the period and touches no other agency", async () => {
    const scene = await makeReleased();
    const other = await makeReleased();
    for (const one of [scene, other]) await at(one, { releasedAt: "2026-11-08T03:00:00.000Z" });
    await owner.agencyPolicy.updateMany({
      where: { id: scene.world.policyId },
      data: { settings: { receiptLapseDays: 7 } },
    });
    expect(await finaliseEvaluations(scene.world.agencyId)).toEqual({ lapsed: 1, finalised: 0 });
    expect(await stored(other)).toMatchObject({ state: "released" });
  });
});
