import { beforeEach, describe, expect, it } from "vitest";
import { endActing } from "@/lib/features/personnel/end-acting";
import { enterEvent } from "@/lib/features/personnel/enter-event";
import { undoEvent } from "@/lib/features/personnel/undo-event";
import { startEvaluation } from "@/lib/features/evaluations/start-evaluation";
import { giveFeedback } from "@/lib/features/feedback/give-feedback";
import { createWorkPlan } from "@/lib/features/work-plans/create-work-plan";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf, type PersonKey } from "../../support/world";
import { actingOf, makeScene, moveOf, stateOf, type Scene } from "./scenario";

useDatabase();

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});

const undo = async (eventId: string, person: PersonKey = "hr", version = 1, key?: string) =>
  undoEvent(await contextOf(scene, person, key), { eventId, version });

describe("taking back what was carried out", () => {
  it.each([
    ["a move", () => moveOf(scene)],
    ["a Plt", () => actingOf(scene)],
    ["an unpaid leave", () => moveOf(scene, { kind: "unpaid_leave", positionId: null })],
    ["a retirement", () => moveOf(scene, { kind: "retirement", positionId: null })],
    [
      "the retirement of a superior",
      async () =>
        moveOf(scene, {
          kind: "retirement",
          positionId: null,
          employeeId: scene.people.appraiser,
          version: await scene.versionOf("appraiser"),
        }),
    ],
  ])("restores exactly what was before %s", async (_, input) => {
    const before = await stateOf(scene);
    const { eventId } = await enterEvent(await contextOf(scene, "hr"), await input());
    expect(await stateOf(scene)).not.toBe(before);
    await undo(eventId);
    expect(await stateOf(scene)).toBe(before);
    const event = await owner.personnelEvent.findFirstOrThrow({ where: { id: eventId } });
    expect(event.state).toBe("undone");
    expect(await owner.auditEvent.count({ where: { action: "personnel.undo", subjectId: eventId } })).toBe(1);
  });

  it("leaves both in the plan's timeline", async () => {
    const { eventId } = await enterEvent(await contextOf(scene, "hr"), await moveOf(scene));
    await undo(eventId);
    const events = await owner.workPlanEvent.findMany({
      where: { workPlanId: scene.planId },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ kind }) => kind)).toEqual(["closed", "reopened"]);
  });

  it("is refused once the person has a plan for the new post", async () => {
    const { eventId } = await enterEvent(await contextOf(scene, "hr"), await moveOf(scene));
    const post = await owner.assignment.findFirstOrThrow({ where: { positionId: scene.freePost } });
    await createWorkPlan(await contextOf(scene, "staff"), {
      assignmentId: post.id,
      year: 2026,
      approach: "quantitative",
      start: "blank",
    });
    await expect(undo(eventId)).rejects.toMatchObject({ reasons: [{ reason: "personnel.used" }] });
  });

  it("is refused once the closing evaluation has begun", async () => {
    const { eventId } = await enterEvent(await contextOf(scene, "hr"), await moveOf(scene));
    await startEvaluation(await contextOf(scene, "staff"), {
      workPlanId: scene.planId,
      periodId: scene.periods[3] ?? "",
    });
    await expect(undo(eventId)).rejects.toMatchObject({ reasons: [{ reason: "personnel.used" }] });
  });

  it("is refused once the acting official has acted", async () => {
    const { eventId } = await enterEvent(await contextOf(scene, "hr"), await actingOf(scene));
    await giveFeedback(await contextOf(scene, "former"), {
      workPlanId: scene.planId,
      periodId: scene.periods[3] ?? "",
      about: { resultId: null, behaviour: "service" },
      text: "Laporan bulan ini rapi.",
    });
    await expect(undo(eventId)).rejects.toMatchObject({ reasons: [{ reason: "personnel.used" }] });
  });

  it("goes back to before the appointment after it was ended early", async () => {
    const before = await stateOf(scene);
    const { eventId } = await enterEvent(await contextOf(scene, "hr"), await actingOf(scene));
    await endActing(await contextOf(scene, "hr"), { eventId, version: 1 });
    await undo(eventId, "hr", 2);
    expect(await stateOf(scene)).toBe(before);
  });

  it.each<PersonKey>(["staff", "unitOfficer", "auditor", "foreigner"])("is not for %s", async (person) => {
    const { eventId } = await enterEvent(await contextOf(scene, "hr"), await moveOf(scene));
    await expect(undo(eventId, person)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("happens once: a stale version conflicts, the same key gives the same answer, a second one is refused", async () => {
    const { eventId } = await enterEvent(await contextOf(scene, "hr"), await moveOf(scene));
    const key = newId();
    const first = await undo(eventId, "hr", 1, key);
    expect(await undo(eventId, "hr", 1, key)).toEqual(first);
    await expect(undo(eventId)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(undo(eventId, "hr", 2)).rejects.toMatchObject({ code: "RULE_VIOLATION" });
  });
});
