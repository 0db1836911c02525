import { describe, expect, it } from "vitest";
import { enrolInTraining } from "@/lib/features/development/enrol-in-training";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal, refusalCode } from "../../support/quarter";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";
import { makeEnrolled, makeEnrolment, makeScene, makeTraining, storedEnrolment } from "./enrolments";

useDatabase();

type Wish = { world: World; trainingId: string };

async function enrol({ world, trainingId }: Wish, version = 0, person: PersonKey = "staff", key?: string) {
  return enrolInTraining(await contextOf(world, person, key), { trainingId, version });
}

async function makeOffer(columns: Parameters<typeof makeTraining>[1] = {}): Promise<Wish> {
  const world = await makeWorld();
  return { world, trainingId: await makeTraining(world, columns) };
}

describe("a person wishes for a training", () => {
  it("accepts a recommendation, and audits it", async () => {
    const scene = await makeScene();
    const { people } = scene.world;
    const recommendation = {
      state: "recommended" as const,
      evaluationId: scene.evaluationId,
      recommenderId: people.appraiser,
      reason: "Kohort terlambat.",
    };
    const id = await makeEnrolment(scene.world, scene.trainingId, recommendation);
    expect(await enrol(scene, 1)).toEqual({ enrolmentId: id });
    expect(await storedEnrolment(id)).toMatchObject({ ...recommendation, state: "willing", version: 2 });
    const [event] = await owner.auditEvent.findMany({ where: { subjectId: id } });
    expect(event).toMatchObject({
      action: "training.enrol",
      actorId: people.staff,
      concernsId: people.staff,
      before: { state: "recommended" },
    });
  });

  it("applies alone, and audits it", async () => {
    const offer = await makeOffer();
    const { enrolmentId } = await enrol(offer);
    expect(await storedEnrolment(enrolmentId)).toMatchObject({
      state: "willing",
      employeeId: offer.world.people.staff,
      recommenderId: null,
      evaluationId: null,
    });
    expect(await audits(enrolmentId, "training.enrol")).toBe(1);
  });

  it("takes no seat: a full training can still be wished for", async () => {
    const offer = await makeOffer({ seats: 1 });
    await makeEnrolment(offer.world, offer.trainingId, { person: "otherStaff", state: "enrolled" });
    await enrol(offer);
  });

  it("changes her mind after declining, and the recommendation stays on record", async () => {
    const scene = await makeScene();
    const { appraiser } = scene.world.people;
    const recommendation = { evaluationId: scene.evaluationId, recommenderId: appraiser, reason: "Kohort." };
    const id = await makeEnrolment(scene.world, scene.trainingId, { state: "declined", ...recommendation });
    await enrol(scene, 1);
    expect(await storedEnrolment(id)).toMatchObject({ state: "willing", ...recommendation });
  });

  it("G90: a PPPK far above 24 JP is not refused", async () => {
    const offer = await makeOffer({ hours: 60 });
    await owner.employee.updateMany({ where: { id: offer.world.people.staff }, data: { kind: "pppk" } });
    await enrol(offer);
  });
});

describe("who wishes, wishes for oneself", () => {
  it("enrols whoever acts: nobody can name another person", async () => {
    const offer = await makeOffer();
    const { enrolmentId } = await enrol(offer, 0, "otherStaff");
    expect(await storedEnrolment(enrolmentId)).toMatchObject({ employeeId: offer.world.people.otherStaff });
  });

  it("knows no training of another agency", async () => {
    const offer = await makeOffer();
    expect(await refusalCode(enrol(offer, 0, "foreigner"))).toBe("NOT_FOUND");
    expect(await refusalCode(enrol({ ...offer, trainingId: newId() }))).toBe("NOT_FOUND");
    expect(await owner.trainingEnrolment.count({ where: { trainingId: offer.trainingId } })).toBe(0);
  });
});

describe("what may be wished for", () => {
  it.each(["willing", "enrolled", "attended", "certified"] as const)(
    "refuses once the person is %s",
    async (state) => {
      const { world, trainingId } = await makeEnrolled(state);
      expect(await refusal(enrol({ world, trainingId }, 1))).toMatchObject({
        code: "RULE_VIOLATION",
        reasons: ["development.already-enrolled"],
      });
    },
  );

  it("refuses a training that has begun, recommended or not", async () => {
    const begun = { startsOn: toDate("2026-11-15") };
    const expected = { code: "RULE_VIOLATION", reasons: ["development.training-started"] };
    expect(await refusal(enrol(await makeOffer(begun)))).toMatchObject(expected);
    expect(await refusal(enrol(await makeEnrolled("recommended", begun), 1))).toMatchObject(expected);
  });
});

describe("twice", () => {
  it("tells a stale page that the training was recommended meanwhile", async () => {
    const enrolled = await makeEnrolled("recommended");
    expect(await refusal(enrol(enrolled, 0))).toMatchObject({
      code: "CONFLICT",
      reasons: ["development.changed-meanwhile"],
    });
    await enrol(enrolled, 1);
    expect(await refusalCode(enrol(enrolled, 1))).toBe("CONFLICT");
  });

  it("lets one of two simultaneous wishes through and tells the other", async () => {
    const offer = await makeOffer();
    const outcomes = await Promise.allSettled([enrol(offer), enrol(offer)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await owner.trainingEnrolment.count({ where: { trainingId: offer.trainingId } })).toBe(1);
  });

  it("happens once with the same request key", async () => {
    const offer = await makeOffer();
    const key = newId();
    const twice = await Promise.all([enrol(offer, 0, "staff", key), enrol(offer, 0, "staff", key)]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await audits(twice[0].enrolmentId, "training.enrol")).toBe(1);
  });
});
