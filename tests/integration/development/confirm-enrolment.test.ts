import { describe, expect, it } from "vitest";
import { cancelEnrolment } from "@/lib/features/development/cancel-enrolment";
import { confirmEnrolment } from "@/lib/features/development/confirm-enrolment";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal } from "../../support/quarter";
import { contextOf, type PersonKey, type World } from "../../support/world";
import { expectRefused, makeEnrolled, makeEnrolment, storedEnrolment, STRANGERS } from "./enrolments";

useDatabase();

async function confirm(
  { world, enrolmentId }: { world: World; enrolmentId: string },
  person: PersonKey = "hr",
  version = 1,
  key?: string,
) {
  return confirmEnrolment(await contextOf(world, person, key), { enrolmentId, version });
}

describe("a seat is confirmed", () => {
  it.each<PersonKey>(["hr", "trainingOfficer"])("by %s, and it is audited", async (person) => {
    const enrolled = await makeEnrolled("willing");
    expect(await confirm(enrolled, person)).toEqual({
      enrolmentId: enrolled.enrolmentId,
      trainingId: enrolled.trainingId,
    });
    expect(await storedEnrolment(enrolled.enrolmentId)).toMatchObject({ state: "enrolled", version: 2 });
    const [event] = await owner.auditEvent.findMany({ where: { subjectId: enrolled.enrolmentId } });
    expect(event).toMatchObject({
      action: "training.confirm",
      actorId: enrolled.world.people[person],
      concernsId: enrolled.world.people.staff,
      before: { state: "willing" },
      after: { state: "enrolled" },
    });
  });

  it("nobody else confirms: not the person, nor the appraiser, nor other units and agencies", async () => {
    const { world, enrolmentId } = await makeEnrolled("willing");
    await expectRefused(world, { ...STRANGERS, staff: "FORBIDDEN" }, (ctx) =>
      confirmEnrolment(ctx, { enrolmentId, version: 1 }),
    );
  });

  it.each(["recommended", "enrolled", "attended", "certified", "declined", "cancelled"] as const)(
    "refuses what is %s",
    async (state) => {
      expect(await refusal(confirm(await makeEnrolled(state)))).toMatchObject({
        code: "RULE_VIOLATION",
        reasons: ["development.wrong-state"],
      });
    },
  );

  it("refuses after the first day", async () => {
    const begun = { startsOn: toDate("2026-11-15") };
    expect(await refusal(confirm(await makeEnrolled("willing", begun)))).toMatchObject({
      reasons: ["development.training-started"],
    });
  });
});

describe("never more people than seats", () => {
  it("refuses when every seat is taken, and gives the seat that somebody left", async () => {
    const enrolled = await makeEnrolled("willing", { seats: 1 });
    const { world, trainingId } = enrolled;
    const first = await makeEnrolment(world, trainingId, { person: "otherStaff", state: "enrolled" });
    expect(await refusal(confirm(enrolled))).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: ["development.no-seat"],
    });
    await cancelEnrolment(await contextOf(world, "otherStaff"), {
      enrolmentId: first,
      version: 1,
      reason: "Tugas luar.",
    });
    await confirm(enrolled);
  });

  it("gives the last seat to one of the people who race for it", async () => {
    const enrolled = await makeEnrolled("willing", { seats: 2 });
    const { world, trainingId } = enrolled;
    await makeEnrolment(world, trainingId, { person: "unitOfficer", state: "enrolled" });
    const racers: PersonKey[] = ["otherStaff", "former", "appraiser", "auditor"];
    const ids = [
      enrolled.enrolmentId,
      ...(await Promise.all(racers.map((person) => makeEnrolment(world, trainingId, { person })))),
    ];
    const contexts = await Promise.all(
      ids.map((_id, index) => contextOf(world, index % 2 ? "hr" : "trainingOfficer")),
    );
    const outcomes = await Promise.allSettled(
      ids.map((enrolmentId, index) => confirmEnrolment(contexts[index]!, { enrolmentId, version: 1 })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === "rejected")
        expect(outcome.reason).toMatchObject({ reasons: [{ reason: "development.no-seat" }] });
    expect(await owner.trainingEnrolment.count({ where: { trainingId, state: "enrolled" } })).toBe(2);
  });
});

describe("twice", () => {
  it("tells the second officer so", async () => {
    const enrolled = await makeEnrolled("willing");
    const outcomes = await Promise.allSettled([confirm(enrolled), confirm(enrolled, "trainingOfficer")]);
    const failed = outcomes.find((outcome) => outcome.status === "rejected");
    expect(failed).toMatchObject({ reason: { code: "CONFLICT" } });
    expect(await refusal(confirm(enrolled))).toMatchObject({
      code: "CONFLICT",
      reasons: ["development.changed-meanwhile"],
    });
  });

  it("happens once with the same request key", async () => {
    const enrolled = await makeEnrolled("willing");
    const key = newId();
    await Promise.all([confirm(enrolled, "hr", 1, key), confirm(enrolled, "hr", 1, key)]);
    expect(await audits(enrolled.enrolmentId, "training.confirm")).toBe(1);
  });
});
