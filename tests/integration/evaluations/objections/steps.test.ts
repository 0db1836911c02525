import { describe, expect, it } from "vitest";
import { addToObjection } from "@/lib/features/evaluations/objections/add-to-objection";
import { arrangeSession } from "@/lib/features/evaluations/objections/arrange-session";
import { askRater } from "@/lib/features/evaluations/objections/ask-rater";
import { beginExamination } from "@/lib/features/evaluations/objections/begin-examination";
import { nameDecider } from "@/lib/features/evaluations/objections/name-decider";
import { getCase } from "@/lib/features/evaluations/objections/queries/case";
import { listCases, casesToDecide } from "@/lib/features/evaluations/objections/queries/lists";
import { withdrawObjection } from "@/lib/features/evaluations/objections/withdraw-objection";
import { writeMinutes } from "@/lib/features/evaluations/objections/write-minutes";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { owner, useDatabase } from "../../../support/database";
import { audits, refusal, refusalCode } from "../../../support/quarter";
import { contextOf, type PersonKey } from "../../../support/world";
import {
  caseOf,
  decide,
  explain,
  makeCaseOfficer,
  makeExamined,
  makeFiled,
  stored,
  type Case,
} from "./scenario";

useDatabase();

type Step = (ctx: Context, input: { objectionId: string; version: number }) => Promise<unknown>;

const take = async (scene: Case, step: Step, person: PersonKey, version?: number, key?: string) =>
  step(await contextOf(scene.world, person, key), {
    objectionId: scene.objectionId,
    version: version ?? (await caseOf(scene)).version,
  });

const STEPS: [string, Step, PersonKey, () => Promise<Case>, string][] = [
  ["asking the rater", askRater, "superior", makeFiled, "rater_asked"],
  [
    "examining without the rater's words",
    beginExamination,
    "superior",
    async () => {
      const scene = await makeFiled();
      await take(scene, askRater, "superior");
      return scene;
    },
    "examined",
  ],
  ["withdrawing", withdrawObjection, "staff", makeFiled, "withdrawn"],
];

describe.each(STEPS)("%s", (_name, step, right, make, state) => {
  it("is done by its person, audited, once, and by nobody else", async () => {
    const scene = await make();
    for (const person of ["staff", "appraiser", "superior"] as const)
      if (person !== right) expect(await refusalCode(take(scene, step, person))).toBe("FORBIDDEN");
    for (const person of ["former", "otherStaff", "hr", "auditor", "leader", "foreigner"] as const)
      expect(await refusalCode(take(scene, step, person))).toBe("NOT_FOUND");
    const { version } = await caseOf(scene);
    expect(await refusalCode(take(scene, step, right, version - 1 || version + 1))).toBe("CONFLICT");
    const key = newId();
    await Promise.all([take(scene, step, right, version, key), take(scene, step, right, version, key)]);
    expect(await caseOf(scene)).toMatchObject({ state, version: version + 1 });
    expect((await refusal(take(scene, step, right))).code).toBe("RULE_VIOLATION");
    const events = await owner.auditEvent.findMany({ where: { subjectId: scene.objectionId } });
    expect(events.filter(({ action }) => action !== "objection.file").length).toBeGreaterThan(0);
  });
});

describe("a withdrawn objection", () => {
  it("makes the result final as it was, and cannot come again", async () => {
    const scene = await makeExamined();
    await take(scene, withdrawObjection, "staff");
    expect(await stored(scene)).toMatchObject({ state: "final", revision: 1, overallRating: "good" });
    expect((await stored(scene)).finalAt).not.toBeNull();
    expect((await refusal(explain(scene))).reasons).toEqual(["evaluations.objection-closed"]);
    expect((await refusal(decide(scene))).reasons).toEqual(["evaluations.objection-closed"]);
  });
});

describe("words and files of both sides", () => {
  it("are open to all three; the rater's first words put the case on the decider's desk", async () => {
    const scene = await makeFiled();
    await explain(scene, "staff", "Daftar hadir menyusul.");
    expect(await caseOf(scene)).toMatchObject({ state: "filed" });
    await explain(scene);
    expect(await caseOf(scene)).toMatchObject({ state: "examined" });
    for (const person of ["staff", "appraiser", "superior"] as const) {
      const view = await getCase(await contextOf(scene.world, person), scene.objectionId);
      expect(view?.statements.map(({ side }) => side)).toEqual(["person", "rater"]);
    }
    expect(await audits(scene.objectionId, "objection.add")).toBe(2);
  });

  it("are never empty, and come from the two sides alone", async () => {
    const scene = await makeFiled();
    const empty = addToObjection(await contextOf(scene.world, "staff"), {
      objectionId: scene.objectionId,
      version: 1,
      text: "",
      title: "",
    });
    expect((await refusal(empty)).reasons).toEqual(["evaluations.objection-nothing-added"]);
    expect(await refusalCode(explain(scene, "superior"))).toBe("FORBIDDEN");
    for (const person of ["hr", "otherStaff", "foreigner"] as const)
      expect(await refusalCode(explain(scene, person))).toBe("NOT_FOUND");
  });

  it("are never changed, not even by the database's owner", async () => {
    const scene = await makeExamined();
    await expect(
      owner.$executeRaw`UPDATE objection_statement SET text = 'x' WHERE objection_id = ${scene.objectionId}::uuid`,
    ).rejects.toThrow(/append-only/);
    await expect(owner.$executeRaw`DELETE FROM objection_statement`).rejects.toThrow(/append-only/);
  });
});

describe("talks", () => {
  const arrange = async (scene: Case, person: PersonKey, heldOn = "2026-11-16") =>
    arrangeSession(await contextOf(scene.world, person), {
      objectionId: scene.objectionId,
      version: (await caseOf(scene)).version,
      heldOn,
      startsAt: "09:30",
      place: "Ruang rapat",
    });

  it("are arranged and minuted by the case officer, who decides nothing", async () => {
    const scene = await makeFiled();
    expect(await refusalCode(arrange(scene, "trainingOfficer"))).toBe("NOT_FOUND");
    await makeCaseOfficer(scene.world);
    const { sessionId } = await arrange(scene, "trainingOfficer");
    const minute = async (person: PersonKey) =>
      writeMinutes(await contextOf(scene.world, person), {
        objectionId: scene.objectionId,
        version: (await caseOf(scene)).version,
        sessionId,
        attended: "Siti, dr. Ratna, drg. Melati",
        minutes: "Kedua pihak menjelaskan.",
      });
    expect(await refusalCode(minute("staff"))).toBe("FORBIDDEN");
    await minute("trainingOfficer");
    expect((await refusal(minute("superior"))).reasons).toEqual(["evaluations.objection-minutes-written"]);
    const { sessions } = await caseOf(scene);
    expect(sessions).toMatchObject([{ place: "Ruang rapat", minutes: "Kedua pihak menjelaskan." }]);
    await explain(scene);
    expect(await refusalCode(decide(scene, "trainingOfficer"))).toBe("FORBIDDEN");
    expect(await audits(scene.objectionId, "objection.arrange-session")).toBe(1);
    expect(await audits(scene.objectionId, "objection.write-minutes")).toBe(1);
  });

  it("are not arranged for a day that has passed, nor by a side", async () => {
    const scene = await makeFiled();
    expect((await refusal(arrange(scene, "superior", "2026-11-15"))).fields).toEqual(["heldOn"]);
    expect(await refusalCode(arrange(scene, "staff"))).toBe("FORBIDDEN");
    expect(await refusalCode(arrange(scene, "appraiser"))).toBe("FORBIDDEN");
  });
});

describe("a decider who is not there any more", () => {
  const name = async (scene: Case, person: PersonKey, who: PersonKey) =>
    nameDecider(await contextOf(scene.world, person), {
      objectionId: scene.objectionId,
      version: (await caseOf(scene)).version,
      deciderId: scene.world.people[who],
      reason: "Pensiun 1 November.",
    });
  const retire = (scene: Case) =>
    owner.employee.update({
      where: { agencyId_id: { agencyId: scene.world.agencyId, id: scene.world.people.superior } },
      data: { status: "retired" },
    });

  it("is replaced by HR with the head of a unit above; one who serves is not", async () => {
    const scene = await makeFiled();
    expect((await refusal(name(scene, "hr", "leader"))).reasons).toEqual([
      "evaluations.objection-decider-serves",
    ]);
    await retire(scene);
    expect((await refusal(name(scene, "hr", "appraiser"))).reasons).toEqual([
      "evaluations.objection-decider-party",
    ]);
    expect((await refusal(name(scene, "hr", "otherAppraiser"))).reasons).toEqual([
      "evaluations.objection-decider-unknown",
    ]);
    expect(await refusalCode(name(scene, "staff", "leader"))).toBe("FORBIDDEN");
    expect(await refusalCode(name(scene, "otherStaff", "leader"))).toBe("NOT_FOUND");
    const { cases } = await listCases(await contextOf(scene.world, "hr"));
    expect(cases[0]?.candidates?.map(({ id }) => id)).toEqual([scene.world.people.leader]);
    await name(scene, "hr", "leader");
    expect(await caseOf(scene)).toMatchObject({
      deciderId: scene.world.people.leader,
      deciderChangedReason: "Pensiun 1 November.",
    });
    expect(await casesToDecide(await contextOf(scene.world, "leader"))).toHaveLength(1);
    expect(await audits(scene.objectionId, "objection.name-decider")).toBe(1);
  });

  it("keeps the case after having only moved: the stored decider decides", async () => {
    const scene = await makeExamined();
    await owner.reportingLine.updateMany({
      where: { agencyId: scene.world.agencyId, employeeId: scene.world.people.appraiser },
      data: { superiorId: scene.world.people.otherAppraiser },
    });
    expect(await refusalCode(decide(scene, "otherAppraiser"))).toBe("NOT_FOUND");
    await decide(scene);
    expect(await caseOf(scene)).toMatchObject({ state: "granted" });
    // How it ended is for the case's own people: HR's list, counted, would undo the smallest group of the statistics.
    expect((await listCases(await contextOf(scene.world, "hr"))).cases[0]?.state).toBe("decided");
  });
});

describe("who reads a case", () => {
  it("the three and the case officer of the unit; HR sees days without names and ratings", async () => {
    const scene = await makeFiled();
    await makeCaseOfficer(scene.world);
    const seen = async (person: PersonKey) =>
      (await getCase(await contextOf(scene.world, person), scene.objectionId))?.reader ?? null;
    expect(await seen("staff")).toBe("person");
    expect(await seen("appraiser")).toBe("rater");
    expect(await seen("superior")).toBe("decider");
    expect(await seen("trainingOfficer")).toBe("officer");
    for (const person of ["hr", "auditor", "leader", "otherStaff", "former", "foreigner"] as const)
      expect(await seen(person)).toBeNull();
    const list = await listCases(await contextOf(scene.world, "hr"));
    expect(list).toMatchObject({ open: 1, overdue: 0, statistics: null });
    expect(list.cases[0]).toMatchObject({ number: "KB-2026-0001", state: "filed", mayRead: false });
    const text = JSON.stringify(list);
    expect(text).not.toContain("Siti");
    expect(text).not.toMatch(/"(meets|above|below|good|very_good)"/);
    expect((await listCases(await contextOf(scene.world, "trainingOfficer"))).cases[0]?.mayRead).toBe(true);
    for (const person of ["staff", "auditor", "superior"] as const)
      expect(await refusalCode(listCases(await contextOf(scene.world, person)))).toBe("NOT_FOUND");
  });

  it("shows HR a case that is overdue, and decides nothing by it", async () => {
    const scene = await makeFiled();
    await owner.agency.update({
      where: { id: scene.world.agencyId },
      data: { clockOffset: { increment: 16 * 86_400 } },
    });
    const list = await listCases(await contextOf(scene.world, "hr"));
    expect(list).toMatchObject({ open: 1, overdue: 1 });
    expect(list.cases[0]?.days.left).toBe(-2);
    expect(await caseOf(scene)).toMatchObject({ state: "filed" });
  });
});
