import { describe, expect, it } from "vitest";
import { finaliseEvaluations } from "@/lib/features/evaluations/finalise-evaluations";
import { getFiling } from "@/lib/features/evaluations/objections/queries/filing";
import { listPeople } from "@/lib/features/reports/queries/people";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { audits, refusal, refusalCode, storedFiles } from "../../../support/quarter";
import { contextOf, type PersonKey } from "../../../support/world";
import { makeReleased } from "../scenario";
import { caseOf, file, makeFiled, makeReceived, stored } from "./scenario";

useDatabase();

const pdf = () => new File([Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n")], "daftar.pdf");

describe("filing an objection", () => {
  it("makes a numbered case for the rater's superior, stops the result and tells both", async () => {
    const scene = await makeReceived();
    const wishes = [{ key: `result:${scene.results[0]}` }, { key: "value:loyal" }];
    const { objectionId, number } = await file(scene, "staff", { wishes, file: pdf() });
    expect(number).toBe("KB-2026-0001");
    const objection = await caseOf({ objectionId });
    const { people } = scene.world;
    expect(objection).toMatchObject({
      state: "filed",
      employeeId: people.staff,
      raterId: people.appraiser,
      deciderId: people.superior,
      revision: 1,
    });
    const days = [objection.receivedOn, objection.lastFilingDay, objection.decisionDue];
    expect(days.map((day) => day.toISOString().slice(0, 10))).toEqual([
      "2026-11-16",
      "2026-11-30",
      "2026-11-30",
    ]);
    expect(objection.parts).toMatchObject([
      { kind: "result", resultId: scene.results[0], currentLevel: "meets", requestedLevel: "above" },
      { kind: "value", value: "loyal", resultId: null },
    ]);
    expect(objection.evidence).toMatchObject([
      { side: "person", title: "Daftar hadir", fileName: "daftar.pdf" },
    ]);
    expect(storedFiles(scene.world.agencyId)).toHaveLength(1);
    expect(await stored(scene)).toMatchObject({ state: "objected", version: 5 });
    const told = await owner.notification.findMany({
      where: { agencyId: scene.world.agencyId, kind: { startsWith: "evaluations.objection" } },
      orderBy: { kind: "asc" },
    });
    expect(told.map(({ kind, employeeId }) => [kind, employeeId])).toEqual([
      ["evaluations.objection-filed", people.appraiser],
      ["evaluations.objection-received", people.superior],
    ]);
    expect(await audits(objectionId, "objection.file")).toBe(1);
  });

  it.each<PersonKey>(["hr", "leader", "auditor", "unitOfficer"])(
    "names nobody as objecting in the list of people of %s",
    async (person) => {
      const { world, periodId } = await makeFiled();
      const ctx = await contextOf(world, person);
      for (const stage of [undefined, "received"] as const) {
        const { rows } = await listPeople(ctx, { period: periodId, stage }, true);
        const staff = rows.find(({ employeeId }) => employeeId === world.people.staff);
        expect(staff).toMatchObject({ stage: "received", evaluationState: "received" });
      }
    },
  );

  it("holds the result: the calendar makes nothing final out of it, however long it takes", async () => {
    const scene = await makeFiled();
    await owner.agency.update({
      where: { id: scene.world.agencyId },
      data: { clockOffset: { increment: 90 * 86_400 } },
    });
    await finaliseEvaluations(scene.world.agencyId);
    expect(await stored(scene)).toMatchObject({ state: "objected", finalAt: null });
  });

  it.each<[PersonKey, "FORBIDDEN" | "NOT_FOUND"]>([
    ["appraiser", "FORBIDDEN"],
    ["superior", "NOT_FOUND"],
    ["former", "NOT_FOUND"],
    ["otherStaff", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["auditor", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s with %s", async (person, code) => {
    const scene = await makeReceived();
    expect(await refusalCode(file(scene, person))).toBe(code);
    expect(await owner.objection.count({ where: { agencyId: scene.world.agencyId } })).toBe(0);
  });

  it("refuses a result that is not received, a late day, a second time, and a rater without superior", async () => {
    const released = await makeReleased();
    expect((await refusal(file(released, "staff", { version: 3 }))).reasons).toEqual([
      "evaluations.objection-not-received",
    ]);
    const late = await makeReceived();
    await owner.agency.update({
      where: { id: late.world.agencyId },
      data: { clockOffset: { increment: 15 * 86_400 } },
    });
    expect((await refusal(file(late))).reasons).toEqual(["evaluations.objection-late"]);
    const once = await makeFiled();
    expect((await refusal(file(once, "staff", { version: 5 }))).reasons).toEqual([
      "evaluations.objection-once",
    ]);
    const top = await makeReceived();
    await owner.evaluation.update({
      where: { agencyId_id: { agencyId: top.world.agencyId, id: top.evaluationId } },
      data: { appraiserSuperiorId: null },
    });
    expect((await refusal(file(top))).reasons).toEqual(["evaluations.objection-nobody"]);
  });

  it("refuses parts that are none, and keeps no file of a refused filing", async () => {
    const scene = await makeReceived();
    expect(await refusal(file(scene, "staff", { wishes: [], file: pdf() }))).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: ["evaluations.objection-part-none"],
    });
    const bad = await refusal(file(scene, "staff", { wishes: [{ key: "result_rating", grounds: " " }] }));
    expect(bad).toMatchObject({ reasons: ["evaluations.objection-grounds"], fields: ["parts.0.grounds"] });
    expect(storedFiles(scene.world.agencyId)).toHaveLength(0);
    expect(await stored(scene)).toMatchObject({ state: "received" });
  });

  it("answers a stale page with a conflict, and happens once with the same key", async () => {
    const scene = await makeReceived();
    expect(await refusalCode(file(scene, "staff", { version: 3 }))).toBe("CONFLICT");
    const key = newId();
    const twice = await Promise.all([file(scene, "staff", { key }), file(scene, "staff", { key })]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await owner.objection.count({ where: { agencyId: scene.world.agencyId } })).toBe(1);
  });

  it("shows its page to the person alone, with what can be raised and until when", async () => {
    const scene = await makeReceived();
    const view = await getFiling(await contextOf(scene.world, "staff"), scene.evaluationId);
    expect(view).toMatchObject({ blocked: null, lastDay: "2026-11-30", decisionDue: "2026-11-30" });
    expect(view.parts).toHaveLength(2 + 1 + 7 + 1);
    expect(await refusalCode(getFiling(await contextOf(scene.world, "superior"), scene.evaluationId))).toBe(
      "NOT_FOUND",
    );
  });
});
