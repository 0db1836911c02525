import { beforeEach, describe, expect, it } from "vitest";
import { enterEvent } from "@/lib/features/personnel/enter-event";
import { undoEvent } from "@/lib/features/personnel/undo-event";
import { startAmendment } from "@/lib/features/work-plans/amendments/start-amendment";
import { owner, useDatabase } from "../../support/database";
import { contextOf } from "../../support/world";
import { makeScene, moveOf, type Scene } from "./scenario";

useDatabase();

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});

const stateOf = async (id: string) => (await owner.workPlan.findFirstOrThrow({ where: { id } })).state;

/** An amendment of the staff member's plan, still being written. */
async function amendment(): Promise<string> {
  const { planId } = await startAmendment(await contextOf(scene, "staff"), {
    planId: scene.planId,
    version: 1,
    reason: "assignment",
    note: "Tugas pindah ke kelurahan lain.",
  });
  return planId;
}

describe("an event that closes a plan", () => {
  it("puts its open amendment aside and tells both sides; undoing the event gives it back", async () => {
    const workspaceId = await amendment();
    const { eventId } = await enterEvent(await contextOf(scene, "hr"), await moveOf(scene));
    expect([await stateOf(scene.planId), await stateOf(workspaceId)]).toEqual(["closed", "withdrawn"]);
    const told = await owner.notification.findMany({
      where: { agencyId: scene.agencyId, kind: "work-plans.amendment-dropped" },
    });
    expect(told.map(({ employeeId }) => employeeId).sort()).toEqual(
      [scene.people.staff, scene.people.appraiser].sort(),
    );
    const events = await owner.workPlanEvent.findMany({
      where: { workPlanId: scene.planId, kind: "amendment_discarded" },
    });
    expect(events).toHaveLength(1);
    const event = await owner.personnelEvent.findFirstOrThrow({ where: { id: eventId } });
    await undoEvent(await contextOf(scene, "hr"), { eventId, version: event.version });
    expect([await stateOf(scene.planId), await stateOf(workspaceId)]).toEqual(["set", "draft"]);
  });

  it("takes no amendment for a plan of its own", async () => {
    await amendment();
    const { eventId } = await enterEvent(await contextOf(scene, "hr"), await moveOf(scene));
    const closed = await owner.workPlanEvent.findMany({
      where: { agencyId: scene.agencyId, kind: "closed" },
    });
    expect(closed.map(({ workPlanId }) => workPlanId)).toEqual([scene.planId]);
    expect(eventId).toBeTruthy();
  });
});
