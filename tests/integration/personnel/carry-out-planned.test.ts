import { beforeEach, describe, expect, it } from "vitest";
import { carryOutPlanned } from "@/lib/features/personnel/carry-out-planned";
import { enterEvent } from "@/lib/features/personnel/enter-event";
import { undoEvent } from "@/lib/features/personnel/undo-event";
import { fromDate, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf } from "../../support/world";
import { actingOf, makeScene, moveOf, standOn, stateOf, type Scene } from "./scenario";

useDatabase();

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
const eventOf = (id: string) => owner.personnelEvent.findFirstOrThrow({ where: { id } });

describe("the calendar", () => {
  it("carries an event out on its day, not before, once; it can be undone afterwards", async () => {
    const before = await stateOf(scene);
    const { eventId } = await enterEvent(
      await contextOf(scene, "hr"),
      await moveOf(scene, { effectiveOn: "2026-12-01" }),
    );
    expect(await carryOutPlanned(scene.agencyId)).toEqual({ carriedOut: 0, ended: 0 });
    await standOn(scene, "2026-12-01");
    expect(await carryOutPlanned(scene.agencyId)).toEqual({ carriedOut: 1, ended: 0 });
    expect(await carryOutPlanned(scene.agencyId)).toEqual({ carriedOut: 0, ended: 0 });
    const plan = await owner.workPlan.findFirstOrThrow({
      where: { id: scene.planId },
      include: { events: true },
    });
    expect([plan.state, fromDate(plan.endsOn)]).toEqual(["closed", "2026-11-30"]);
    expect(plan.events).toMatchObject([{ kind: "closed", actorId: scene.people.hr }]);
    expect(await eventOf(eventId)).toMatchObject({ state: "running", problem: null });
    const audit = await owner.auditEvent.findMany({ where: { action: "personnel.carry-out" } });
    expect(audit).toMatchObject([{ subjectId: eventId, actorId: null }]);
    await undoEvent(await contextOf(scene, "hr"), { eventId, version: 2 });
    expect(await stateOf(scene)).toBe(before);
  });

  it("tells HR once when an event cannot be carried out any more, and touches nothing", async () => {
    const { eventId } = await enterEvent(
      await contextOf(scene, "hr"),
      await moveOf(scene, { effectiveOn: "2026-12-01" }),
    );
    await owner.positionSpan.updateMany({
      where: { positionId: scene.freePost },
      data: { endsOn: toDate("2026-11-20") },
    });
    const before = await stateOf(scene);
    await standOn(scene, "2026-12-01");
    await carryOutPlanned(scene.agencyId);
    await carryOutPlanned(scene.agencyId);
    expect(await stateOf(scene)).toBe(before);
    expect(await eventOf(eventId)).toMatchObject({ state: "planned", problem: "personnel.post-closed" });
    const told = await owner.notification.findMany({ where: { kind: "personnel.not-carried-out" } });
    expect(told.map(({ employeeId }) => employeeId)).toEqual([scene.people.hr]);
  });

  it("closes an acting whose last day has passed; its powers ended by themselves", async () => {
    const { eventId } = await enterEvent(await contextOf(scene, "hr"), await actingOf(scene));
    await standOn(scene, "2026-11-30");
    expect((await carryOutPlanned(scene.agencyId)).ended).toBe(0);
    await standOn(scene, "2026-12-01");
    // Without the job: the appraiser of today is the definitive one again.
    expect((await contextOf(scene, "former")).actor.isAppraiser).toBe(false);
    expect((await contextOf(scene, "appraiser")).actor.isAppraiser).toBe(true);
    expect((await carryOutPlanned(scene.agencyId)).ended).toBe(1);
    expect(await eventOf(eventId)).toMatchObject({ state: "ended" });
  });
});
