import { describe, expect, it } from "vitest";
import { cancelEnrolment } from "@/lib/features/development/cancel-enrolment";
import type { EnrolmentState } from "@/lib/features/development/rules/enrolment-state";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
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

const reason = "Penyelenggara memundurkan jadwal.";

async function cancel({ world, enrolmentId }: Enrolled, person: PersonKey = "hr", version = 1, key?: string) {
  return cancelEnrolment(await contextOf(world, person, key), { enrolmentId, version, reason });
}

/** Recommended by the appraiser out of an evaluation of the staff member. */
async function makeRecommended(
  state: EnrolmentState = "recommended",
): Promise<Enrolled & { planId: string }> {
  const { world, trainingId, evaluationId, planId } = await makeScene();
  const recommendation = { evaluationId, recommenderId: world.people.appraiser, reason: "Kohort." };
  return {
    world,
    trainingId,
    planId,
    enrolmentId: await makeEnrolment(world, trainingId, { state, ...recommendation }),
  };
}

describe("an enrolment ends with a reason", () => {
  it.each<[PersonKey, EnrolmentState]>([
    ["hr", "recommended"],
    ["hr", "willing"],
    ["trainingOfficer", "enrolled"],
    ["staff", "willing"],
    ["staff", "enrolled"],
    ["appraiser", "recommended"],
  ])("by %s while it is %s, and it is audited", async (person, state) => {
    const enrolled = await makeRecommended(state);
    await cancel(enrolled, person);
    expect(await storedEnrolment(enrolled.enrolmentId)).toMatchObject({
      state: "cancelled",
      declineReason: reason,
      version: 2,
    });
    const [event] = await owner.auditEvent.findMany({ where: { subjectId: enrolled.enrolmentId } });
    const { people } = enrolled.world;
    expect(event).toMatchObject({
      action: "training.cancel",
      actorId: people[person],
      concernsId: people.staff,
      reason,
      before: { state },
    });
  });
});

describe("who may not", () => {
  it("a former appraiser, the superior, other units and agencies do not find it", async () => {
    const { world, enrolmentId } = await makeRecommended();
    const { appraiser: _appraiser, ...strangers } = STRANGERS;
    await expectRefused(world, strangers, (ctx) => cancelEnrolment(ctx, { enrolmentId, version: 1, reason }));
  });

  it("an appraiser whose span has ended no longer takes the recommendation back", async () => {
    const { world, enrolmentId, planId } = await makeRecommended();
    await owner.workPlanAppraiser.updateMany({
      where: { workPlanId: planId, endsOn: null },
      data: { endsOn: toDate("2026-11-15") },
    });
    await expectRefused(world, { appraiser: "NOT_FOUND" }, (ctx) =>
      cancelEnrolment(ctx, { enrolmentId, version: 1, reason }),
    );
  });

  it("the appraiser of a wish that nobody recommended does not find it", async () => {
    const { world, enrolmentId } = await makeEnrolled("willing");
    await expectRefused(world, { appraiser: "NOT_FOUND" }, (ctx) =>
      cancelEnrolment(ctx, { enrolmentId, version: 1, reason }),
    );
  });
});

describe("in which state", () => {
  it.each<[PersonKey, EnrolmentState]>([
    ["staff", "recommended"],
    ["appraiser", "willing"],
    ["appraiser", "enrolled"],
    ["hr", "attended"],
    ["hr", "certified"],
    ["hr", "declined"],
    ["hr", "cancelled"],
  ])("%s cannot once it is %s", async (person, state) => {
    const enrolled = await makeRecommended(state);
    expect(await refusal(cancel(enrolled, person))).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: ["development.wrong-state"],
    });
    expect(await audits(enrolled.enrolmentId, "training.cancel")).toBe(0);
  });
});

describe("twice", () => {
  it("tells a stale page so", async () => {
    const enrolled = await makeEnrolled("willing");
    const outcomes = await Promise.allSettled([cancel(enrolled), cancel(enrolled, "staff")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusal(cancel(enrolled))).toMatchObject({ code: "CONFLICT" });
  });

  it("happens once with the same request key", async () => {
    const enrolled = await makeEnrolled("willing");
    const key = newId();
    await Promise.all([cancel(enrolled, "hr", 1, key), cancel(enrolled, "hr", 1, key)]);
    expect(await audits(enrolled.enrolmentId, "training.cancel")).toBe(1);
  });
});
