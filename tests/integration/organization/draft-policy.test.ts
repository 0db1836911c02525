import { describe, expect, it } from "vitest";
import { draftPolicy } from "@/lib/features/organization/policies/draft-policy";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { refusal, refusalCode } from "../../support/quarter";
import { contextOf, makeWorld, type PersonKey } from "../../support/world";
import { makeDraft, makeRuled, makeSubmitted, stored, tenDays } from "./policy-scene";

useDatabase();

describe("a change of the rules", () => {
  it("is written by HR, changes nothing yet and is audited", async () => {
    const world = await makeRuled();
    const draftId = await makeDraft(world);
    expect(await stored(draftId)).toMatchObject({
      state: "draft",
      changes: { "objectionClock.days": 10 },
      startsOn: toDate("2027-01-01"),
      authorIds: [world.people.hr],
      version: 1,
    });
    expect(await owner.agencyPolicy.count({ where: { agencyId: world.agencyId } })).toBe(1);
    expect(await owner.auditEvent.findMany({ where: { subjectId: draftId } })).toMatchObject([
      { action: "policy.draft", actorId: world.people.hr, reason: "Surat edaran baru" },
    ]);
  });

  it("gathers settings of several pages; the second caller is told", async () => {
    const world = await makeRuled();
    const draftId = await makeDraft(world);
    const hr = await contextOf(world, "hr");
    const values = {
      retention: { sessionDays: "60", requestKeyDays: "30", accessRecordYears: "5", importRowDays: "30" },
    };
    const second = { ...tenDays, key: "retention" as const, values, draftId, version: 1 };
    await draftPolicy(hr, second);
    expect((await stored(draftId)).changes).toEqual({
      "objectionClock.days": 10,
      "retention.sessionDays": 60,
    });
    expect(await refusalCode(draftPolicy(hr, second))).toBe("CONFLICT");
  });

  it.each<[PersonKey, string]>([
    ["staff", "NOT_FOUND"],
    ["appraiser", "NOT_FOUND"],
    ["unitOfficer", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
    ["auditor", "FORBIDDEN"],
    ["superior", "FORBIDDEN"],
  ])("is not %s's to write", async (person, code) => {
    const world = await makeRuled();
    expect(await refusalCode(draftPolicy(await contextOf(world, person), tenDays))).toBe(code);
  });

  it("of another agency is not found", async () => {
    const [world, other] = [await makeRuled(), await makeWorld()];
    const draftId = await makeDraft(world);
    const edit = draftPolicy(await contextOf(other, "hr"), { ...tenDays, draftId, version: 1 });
    expect(await refusalCode(edit)).toBe("NOT_FOUND");
  });

  it.each([
    ["2026-11-16", "policy-backwards"],
    ["2026-12-20", "policy-early"],
    ["2027-02-01", "policy-early"],
  ])("that would begin on %s is refused", async (startsOn, reason) => {
    const world = await makeRuled();
    const attempt = draftPolicy(await contextOf(world, "hr"), { ...tenDays, startsOn });
    expect(await refusal(attempt)).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: [`organization.${reason}`],
      fields: ["startsOn"],
    });
  });

  it("on the day of another change is refused, also when both are written at once", async () => {
    const world = await makeRuled();
    await makeDraft(world);
    const hr = await contextOf(world, "hr");
    expect(await refusal(draftPolicy(hr, tenDays))).toMatchObject({
      reasons: ["organization.policy-date-taken"],
    });
    const april = { ...tenDays, startsOn: "2027-04-01" };
    const outcomes = await Promise.allSettled([draftPolicy(hr, april), draftPolicy(hr, april)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("without a difference, or with values that are none, is refused", async () => {
    const world = await makeRuled();
    const hr = await contextOf(world, "hr");
    const of = (days: string) => ({
      ...tenDays,
      values: { ...tenDays.values, objectionClock: { mode: "calendar", days } },
    });
    expect(await refusal(draftPolicy(hr, of("14")))).toMatchObject({
      reasons: ["organization.policy-no-change"],
    });
    expect(await refusal(draftPolicy(hr, of("sepuluh")))).toMatchObject({
      fields: ["values.objectionClock.days"],
    });
  });

  it("cannot be edited once it is submitted, and happens once with the same key", async () => {
    const world = await makeRuled();
    const key = newId();
    const hr = await contextOf(world, "hr", key);
    const [one, two] = await Promise.all([draftPolicy(hr, tenDays), draftPolicy(hr, tenDays)]);
    expect(one).toEqual(two);
    const other = await makeRuled();
    const draftId = await makeSubmitted(other);
    const edit = draftPolicy(await contextOf(other, "hr"), { ...tenDays, draftId, version: 3 });
    expect(await refusalCode(edit)).toBe("CONFLICT");
  });
});
