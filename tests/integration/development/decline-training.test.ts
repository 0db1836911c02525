import { describe, expect, it } from "vitest";
import { declineTraining } from "@/lib/features/development/decline-training";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal } from "../../support/quarter";
import { contextOf } from "../../support/world";
import {
  expectRefused,
  makeEnrolled,
  makeEnrolment,
  makeScene,
  storedEnrolment,
  STRANGERS,
  type Enrolled,
} from "./enrolments";

useDatabase();

const reason = "Bertepatan dengan jaga malam.";

async function decline({ world, enrolmentId }: Enrolled, version = 1, key?: string) {
  return declineTraining(await contextOf(world, "staff", key), { enrolmentId, version, reason });
}

describe("the person declines with a reason", () => {
  it.each(["recommended", "willing"] as const)("what is %s, and it is audited", async (state) => {
    const enrolled = await makeEnrolled(state);
    await decline(enrolled);
    expect(await storedEnrolment(enrolled.enrolmentId)).toMatchObject({
      state: "declined",
      declineReason: reason,
      version: 2,
    });
    const [event] = await owner.auditEvent.findMany({ where: { subjectId: enrolled.enrolmentId } });
    expect(event).toMatchObject({
      action: "training.decline",
      before: { state },
      reason,
      concernsId: enrolled.world.people.staff,
    });
  });

  it("nobody else does: neither HR nor the appraiser, nor other units or agencies", async () => {
    const scene = await makeScene();
    const { world, trainingId, evaluationId } = scene;
    const enrolmentId = await makeEnrolment(world, trainingId, {
      state: "recommended",
      evaluationId,
      recommenderId: world.people.appraiser,
    });
    await expectRefused(
      world,
      { ...STRANGERS, appraiser: "FORBIDDEN", hr: "FORBIDDEN", trainingOfficer: "FORBIDDEN" },
      (ctx) => declineTraining(ctx, { enrolmentId, version: 1, reason }),
    );
  });

  it.each(["enrolled", "attended", "certified", "declined", "cancelled"] as const)(
    "refuses what is %s",
    async (state) => {
      expect(await refusal(decline(await makeEnrolled(state)))).toMatchObject({
        code: "RULE_VIOLATION",
        reasons: ["development.wrong-state"],
      });
    },
  );

  it("tells a stale page so", async () => {
    const enrolled = await makeEnrolled("recommended");
    const outcomes = await Promise.allSettled([decline(enrolled), decline(enrolled)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusal(decline(enrolled))).toMatchObject({
      code: "CONFLICT",
      reasons: ["development.changed-meanwhile"],
    });
  });

  it("happens once with the same request key", async () => {
    const enrolled = await makeEnrolled("recommended");
    const key = newId();
    await Promise.all([decline(enrolled, 1, key), decline(enrolled, 1, key)]);
    expect(await audits(enrolled.enrolmentId, "training.decline")).toBe(1);
  });
});
