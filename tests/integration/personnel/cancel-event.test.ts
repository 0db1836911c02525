import { beforeEach, describe, expect, it } from "vitest";
import { cancelEvent } from "@/lib/features/personnel/cancel-event";
import { enterEvent } from "@/lib/features/personnel/enter-event";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf, type PersonKey } from "../../support/world";
import { makeScene, moveOf, stateOf, type Scene } from "./scenario";

useDatabase();

let scene: Scene;
let eventId: string;
let before: string;
beforeEach(async () => {
  scene = await makeScene();
  before = await stateOf(scene);
  const input = await moveOf(scene, { effectiveOn: "2026-12-01" });
  ({ eventId } = await enterEvent(await contextOf(scene, "hr"), input));
});

const cancel = async (person: PersonKey = "hr", version = 1, key?: string) =>
  cancelEvent(await contextOf(scene, person, key), { eventId, version });

describe("cancelling what waits for its day", () => {
  it("leaves no trace: the plan and all the rest are the same byte for byte; who was told is told", async () => {
    await cancel();
    expect(await stateOf(scene)).toBe(before);
    expect(await owner.workPlanEvent.count({ where: { workPlanId: scene.planId } })).toBe(0);
    const told = await owner.notification.findMany({ where: { kind: "personnel.cancelled" } });
    expect(told.map(({ employeeId }) => employeeId)).toContain(scene.people.staff);
    const event = await owner.personnelEvent.findFirstOrThrow({ where: { id: eventId } });
    expect(event.state).toBe("cancelled");
    expect(await owner.auditEvent.count({ where: { action: "personnel.cancel", subjectId: eventId } })).toBe(
      1,
    );
  });

  it("makes room for another event, which one that waits refuses", async () => {
    const next = async () => moveOf(scene, { effectiveOn: "2026-12-10" });
    await expect(enterEvent(await contextOf(scene, "hr"), await next())).rejects.toMatchObject({
      reasons: [{ reason: "personnel.event-waiting" }],
    });
    await cancel();
    await expect(enterEvent(await contextOf(scene, "hr"), await next())).resolves.toMatchObject({
      isPlanned: true,
    });
  });

  it.each<PersonKey>(["staff", "appraiser", "unitOfficer", "auditor", "foreigner"])(
    "is not for %s",
    async (person) => {
      await expect(cancel(person)).rejects.toMatchObject({ code: "NOT_FOUND" });
    },
  );

  it("happens once: a stale version conflicts, the same key gives the same answer, an ended one is refused", async () => {
    const key = newId();
    const first = await cancel("hr", 1, key);
    expect(await cancel("hr", 1, key)).toEqual(first);
    await expect(cancel()).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(cancel("hr", 2)).rejects.toMatchObject({ code: "RULE_VIOLATION" });
  });
});
