import { describe, expect, it } from "vitest";
import { recordAttendance } from "@/lib/features/development/record-attendance";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { BEGUN, expectRefused, makeEnrolled, storedEnrolment, STRANGERS, type Enrolled } from "./enrolments";

useDatabase();

type Note = { person?: PersonKey; version?: number; attendedHours?: number; key?: string };

async function attend(
  { world, enrolmentId }: Enrolled,
  { person = "hr", version = 1, attendedHours = 8, key }: Note = {},
) {
  return recordAttendance(await contextOf(world, person, key), { enrolmentId, version, attendedHours });
}

describe("attendance is noted", () => {
  it.each<PersonKey>(["hr", "trainingOfficer"])("by %s with its hours, and it is audited", async (person) => {
    const enrolled = await makeEnrolled("enrolled", BEGUN);
    await attend(enrolled, { person, attendedHours: 6 });
    expect(await storedEnrolment(enrolled.enrolmentId)).toMatchObject({
      state: "attended",
      attendedHours: 6,
      version: 2,
    });
    const [event] = await owner.auditEvent.findMany({ where: { subjectId: enrolled.enrolmentId } });
    expect(event).toMatchObject({
      action: "training.attendance",
      concernsId: enrolled.world.people.staff,
      after: { attendedHours: 6 },
    });
  });

  it("puts wrong hours right before the certificate", async () => {
    const enrolled = await makeEnrolled("attended", BEGUN, { attendedHours: 6 });
    await attend(enrolled, { attendedHours: 8 });
    expect(await storedEnrolment(enrolled.enrolmentId)).toMatchObject({
      state: "attended",
      attendedHours: 8,
    });
  });

  it("nobody else notes it: not the person, nor other units and agencies", async () => {
    const { world, enrolmentId } = await makeEnrolled("enrolled", BEGUN);
    await expectRefused(world, { ...STRANGERS, staff: "FORBIDDEN" }, (ctx) =>
      recordAttendance(ctx, { enrolmentId, version: 1, attendedHours: 8 }),
    );
  });

  it.each(["recommended", "willing", "certified", "declined", "cancelled"] as const)(
    "refuses what is %s",
    async (state) => {
      expect(await refusal(attend(await makeEnrolled(state, BEGUN)))).toMatchObject({
        code: "RULE_VIOLATION",
        reasons: ["development.wrong-state"],
      });
    },
  );

  it("refuses before the first day, and hours that the training does not have", async () => {
    expect(await refusal(attend(await makeEnrolled("enrolled")))).toMatchObject({
      reasons: ["development.training-not-started"],
    });
    const enrolled = await makeEnrolled("enrolled", BEGUN);
    expect(await refusal(attend(enrolled, { attendedHours: 9 }))).toMatchObject({
      reasons: ["development.hours-beyond-training"],
      fields: ["attendedHours"],
    });
  });

  it("tells the second officer so", async () => {
    const enrolled = await makeEnrolled("enrolled", BEGUN);
    const outcomes = await Promise.allSettled([
      attend(enrolled),
      attend(enrolled, { person: "trainingOfficer", attendedHours: 4 }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusal(attend(enrolled))).toMatchObject({ code: "CONFLICT" });
  });

  it("happens once with the same request key", async () => {
    const enrolled = await makeEnrolled("enrolled", BEGUN);
    const key = newId();
    await Promise.all([attend(enrolled, { key }), attend(enrolled, { key })]);
    expect(await audits(enrolled.enrolmentId, "training.attendance")).toBe(1);
  });
});
