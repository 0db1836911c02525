import { describe, expect, it } from "vitest";
import { recommendTraining } from "@/lib/features/development/recommend-training";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import {
  expectRefused,
  makeEnrolment,
  makeScene,
  makeTraining,
  storedEnrolment,
  type Scene,
} from "./enrolments";

useDatabase();

const reason = "Kohort Agustus baru masuk tanggal 7.";

async function recommend(scene: Scene, person: PersonKey = "appraiser", requestKey?: string) {
  const { evaluationId, trainingId } = scene;
  return recommendTraining(await contextOf(scene.world, person, requestKey), {
    evaluationId,
    trainingId,
    reason,
  });
}

describe("the appraiser recommends a training out of a signed evaluation", () => {
  it("puts it on the person's desk with its reason, and audits it", async () => {
    const scene = await makeScene();
    const { enrolmentId } = await recommend(scene);
    const { staff, appraiser } = scene.world.people;
    expect(await storedEnrolment(enrolmentId)).toMatchObject({
      state: "recommended",
      employeeId: staff,
      recommenderId: appraiser,
      evaluationId: scene.evaluationId,
      reason,
      version: 1,
    });
    const [event] = await owner.auditEvent.findMany({ where: { subjectId: enrolmentId } });
    expect(event).toMatchObject({
      action: "training.recommend",
      actorId: appraiser,
      concernsId: staff,
      reason,
    });
  });

  it("recommends once more what the person had declined, and keeps both in the audit", async () => {
    const scene = await makeScene();
    const id = await makeEnrolment(scene.world, scene.trainingId, {
      state: "declined",
      declineReason: "Jaga malam.",
    });
    expect((await recommend(scene)).enrolmentId).toBe(id);
    expect(await storedEnrolment(id)).toMatchObject({
      state: "recommended",
      declineReason: null,
      reason,
      version: 2,
    });
    const [event] = await owner.auditEvent.findMany({ where: { subjectId: id } });
    expect(event).toMatchObject({ before: { state: "declined" } });
  });
});

describe("who may recommend", () => {
  it("refuses the person, HR, a former appraiser, the superior, other units and other agencies", async () => {
    const scene = await makeScene();
    const { evaluationId, trainingId } = scene;
    await expectRefused(
      scene.world,
      {
        staff: "FORBIDDEN",
        hr: "FORBIDDEN",
        trainingOfficer: "FORBIDDEN",
        former: "NOT_FOUND",
        superior: "NOT_FOUND",
        otherStaff: "NOT_FOUND",
        otherAppraiser: "NOT_FOUND",
        unitOfficer: "NOT_FOUND",
        auditor: "NOT_FOUND",
        foreigner: "NOT_FOUND",
      },
      (ctx) => recommendTraining(ctx, { evaluationId, trainingId, reason }),
    );
  });
});

describe("what may be recommended", () => {
  it.each(["open", "noted", "scored"] as const)(
    "refuses out of an evaluation that is only %s",
    async (state) => {
      const scene = await makeScene({ state });
      expect(await refusal(recommend(scene))).toMatchObject({
        code: "RULE_VIOLATION",
        reasons: ["development.evaluation-not-signed"],
      });
    },
  );

  it("refuses a training that has begun, and one that does not exist", async () => {
    const scene = await makeScene();
    scene.trainingId = await makeTraining(scene.world, { startsOn: toDate("2026-11-15") });
    expect(await refusal(recommend(scene))).toMatchObject({ reasons: ["development.training-started"] });
    expect(await refusal(recommend({ ...scene, trainingId: newId() }))).toMatchObject({ code: "NOT_FOUND" });
  });

  it.each(["recommended", "willing", "enrolled", "certified"] as const)(
    "refuses what the person already is: %s",
    async (state) => {
      const scene = await makeScene();
      await makeEnrolment(scene.world, scene.trainingId, { state });
      expect(await refusal(recommend(scene))).toMatchObject({
        code: "RULE_VIOLATION",
        reasons: ["development.already-enrolled"],
        fields: ["trainingId"],
      });
    },
  );
});

describe("twice", () => {
  it("lets one of two simultaneous recommendations through", async () => {
    const scene = await makeScene();
    const outcomes = await Promise.allSettled([recommend(scene), recommend(scene)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const count = await owner.trainingEnrolment.count({ where: { agencyId: scene.world.agencyId } });
    expect(count).toBe(1);
  });

  it("happens once with the same request key", async () => {
    const scene = await makeScene();
    const key = newId();
    const twice = await Promise.all([recommend(scene, "appraiser", key), recommend(scene, "appraiser", key)]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await audits(twice[0].enrolmentId, "training.recommend")).toBe(1);
  });
});
