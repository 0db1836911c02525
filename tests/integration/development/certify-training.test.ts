import { describe, expect, it } from "vitest";
import { certifyTraining } from "@/lib/features/development/certify-training";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { BEGUN, expectRefused, makeEnrolled, storedEnrolment, STRANGERS, type Enrolled } from "./enrolments";

useDatabase();

const certificateNumber = "893.3/014/BKPSDM/2026";
const attended = () => makeEnrolled("attended", BEGUN, { attendedHours: 8 });

type Paper = { person?: PersonKey; version?: number; certifiedOn?: string; key?: string };

async function certify(
  { world, enrolmentId }: Enrolled,
  { person = "hr", version = 1, certifiedOn = "2026-11-12", key }: Paper = {},
) {
  return certifyTraining(await contextOf(world, person, key), {
    enrolmentId,
    version,
    certificateNumber,
    certifiedOn,
  });
}

describe("a certificate is entered", () => {
  it.each<PersonKey>(["hr", "trainingOfficer"])(
    "by %s with number and date, and it is audited",
    async (person) => {
      const enrolled = await attended();
      await certify(enrolled, { person });
      expect(await storedEnrolment(enrolled.enrolmentId)).toMatchObject({
        state: "certified",
        certificateNumber,
        certifiedOn: toDate("2026-11-12"),
        attendedHours: 8,
        version: 2,
      });
      const [event] = await owner.auditEvent.findMany({ where: { subjectId: enrolled.enrolmentId } });
      expect(event).toMatchObject({
        action: "training.certify",
        concernsId: enrolled.world.people.staff,
        after: { certificateNumber },
      });
    },
  );

  it("nobody else enters it: not the person, nor other units and agencies", async () => {
    const { world, enrolmentId } = await attended();
    await expectRefused(world, { ...STRANGERS, staff: "FORBIDDEN" }, (ctx) =>
      certifyTraining(ctx, { enrolmentId, version: 1, certificateNumber, certifiedOn: "2026-11-12" }),
    );
  });

  it.each(["recommended", "willing", "enrolled", "certified", "declined", "cancelled"] as const)(
    "refuses what is %s",
    async (state) => {
      expect(await refusal(certify(await makeEnrolled(state, BEGUN)))).toMatchObject({
        code: "RULE_VIOLATION",
        reasons: ["development.wrong-state"],
      });
    },
  );

  it("refuses a date before the training and one of tomorrow", async () => {
    const enrolled = await attended();
    expect(await refusal(certify(enrolled, { certifiedOn: "2026-11-09" }))).toMatchObject({
      reasons: ["development.certificate-before-training"],
      fields: ["certifiedOn"],
    });
    expect(await refusal(certify(enrolled, { certifiedOn: "2026-11-17" }))).toMatchObject({
      reasons: ["development.certificate-in-future"],
    });
  });

  it("tells the second officer so", async () => {
    const enrolled = await attended();
    const outcomes = await Promise.allSettled([
      certify(enrolled),
      certify(enrolled, { person: "trainingOfficer" }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusal(certify(enrolled))).toMatchObject({ code: "CONFLICT" });
  });

  it("happens once with the same request key", async () => {
    const enrolled = await attended();
    const key = newId();
    await Promise.all([certify(enrolled, { key }), certify(enrolled, { key })]);
    expect(await audits(enrolled.enrolmentId, "training.certify")).toBe(1);
  });
});
