import { describe, expect, it } from "vitest";
import { confirmPolicy } from "@/lib/features/organization/policies/confirm-policy";
import { draftPolicy } from "@/lib/features/organization/policies/draft-policy";
import { rehearsePolicy } from "@/lib/features/organization/policies/rehearse-policy";
import { returnPolicy } from "@/lib/features/organization/policies/return-policy";
import { submitPolicy } from "@/lib/features/organization/policies/submit-policy";
import { withdrawPolicy } from "@/lib/features/organization/policies/withdraw-policy";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { refusal, refusalCode } from "../../support/quarter";
import { contextOf, type PersonKey, type World } from "../../support/world";
import { makeDraft, makeRuled, makeSubmitted, stored, tenDays } from "./policy-scene";

useDatabase();

const versions = (world: World) =>
  owner.agencyPolicy.findMany({ where: { agencyId: world.agencyId }, orderBy: { number: "asc" } });
const acts = async (id: string) =>
  (await owner.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(
    (e) => e.action,
  );

async function makeScheduled(world: World) {
  const draftId = await makeSubmitted(world);
  const { policyId } = await confirmPolicy(await contextOf(world, "superior"), { draftId, version: 3 });
  return { draftId, policyId };
}

describe("rehearsing and submitting", () => {
  it("a draft is submitted only as it was rehearsed", async () => {
    const world = await makeRuled();
    const draftId = await makeDraft(world);
    const hr = await contextOf(world, "hr");
    expect(await refusal(submitPolicy(hr, { draftId, version: 1 }))).toMatchObject({
      reasons: ["organization.policy-not-rehearsed"],
    });
    await rehearsePolicy(hr, { draftId, version: 1 });
    await draftPolicy(hr, { ...tenDays, draftId, version: 2, reason: "Diubah lagi" });
    expect(await refusalCode(submitPolicy(hr, { draftId, version: 3 }))).toBe("RULE_VIOLATION");
    await rehearsePolicy(hr, { draftId, version: 3 });
    await submitPolicy(hr, { draftId, version: 4 });
    expect(await stored(draftId)).toMatchObject({ state: "submitted", version: 5 });
    expect(await acts(draftId)).toEqual([
      "policy.draft",
      "policy.rehearse",
      "policy.draft",
      "policy.rehearse",
      "policy.submit",
    ]);
    expect(await refusalCode(submitPolicy(hr, { draftId, version: 4 }))).toBe("CONFLICT");
    expect(await refusalCode(rehearsePolicy(hr, { draftId, version: 5 }))).toBe("CONFLICT");
  });

  it.each<[PersonKey, string]>([
    ["staff", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
    ["superior", "FORBIDDEN"],
  ])("is not %s's", async (person, code) => {
    const world = await makeRuled();
    const draftId = await makeDraft(world);
    const ctx = await contextOf(world, person);
    expect(await refusalCode(rehearsePolicy(ctx, { draftId, version: 1 }))).toBe(code);
    expect(await refusalCode(submitPolicy(ctx, { draftId, version: 1 }))).toBe(code);
  });
});

describe("confirming", () => {
  it("by a second person makes a dated version, ends the one before and keeps every period's version", async () => {
    const world = await makeRuled();
    const { draftId, policyId } = await makeScheduled(world);
    const [one, two] = await versions(world);
    expect(one).toMatchObject({ number: 1, validUntil: toDate("2026-12-31") });
    expect(two).toMatchObject({
      id: policyId,
      number: 2,
      validFrom: toDate("2027-01-01"),
      validUntil: null,
      legalBase: "Perwali uji 1/2026",
    });
    expect(two?.settings).toMatchObject({ objectionClock: { mode: "calendar", days: 10 } });
    expect(await stored(draftId)).toMatchObject({ state: "scheduled", confirmerId: world.people.superior });
    expect((await acts(draftId)).at(-1)).toBe("policy.confirm");
    expect(await owner.period.count({ where: { agencyId: world.agencyId, policyId: world.policyId } })).toBe(
      4,
    );
  });

  it("is refused to the author, also with the role, unless the rules want no second person", async () => {
    const world = await makeRuled();
    const draftId = await makeSubmitted(world);
    const hr = () => contextOf(world, "hr");
    expect(await refusalCode(confirmPolicy(await hr(), { draftId, version: 3 }))).toBe("FORBIDDEN");
    await owner.roleGrant.create({
      data: {
        agencyId: world.agencyId,
        employeeId: world.people.hr,
        role: "policy_confirmer",
        startsOn: toDate("2026-01-01"),
        reason: "uji",
      },
    });
    expect(await refusal(confirmPolicy(await hr(), { draftId, version: 3 }))).toMatchObject({
      reasons: ["organization.policy-own-draft"],
    });
    await owner.roleGrant.deleteMany({ where: { agencyId: world.agencyId, role: "policy_confirmer" } });
    await owner.agencyPolicy.updateMany({
      where: { agencyId: world.agencyId },
      data: { settings: { policyChange: { secondConfirmer: false } } },
    });
    await confirmPolicy(await hr(), { draftId, version: 3 });
    expect(await versions(world)).toHaveLength(2);
  });

  it.each<[PersonKey, string]>([
    ["staff", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
    ["auditor", "FORBIDDEN"],
  ])("is not %s's", async (person, code) => {
    const world = await makeRuled();
    const draftId = await makeSubmitted(world);
    const ctx = await contextOf(world, person);
    expect(await refusalCode(confirmPolicy(ctx, { draftId, version: 3 }))).toBe(code);
    expect(await refusalCode(returnPolicy(ctx, { draftId, version: 3, reason: "x" }))).toBe(code);
  });

  it("happens once, whoever is first; the second caller is told", async () => {
    const world = await makeRuled();
    const draftId = await makeSubmitted(world);
    const [a, b] = [await contextOf(world, "superior"), await contextOf(world, "superior")];
    const outcomes = await Promise.allSettled([
      confirmPolicy(a, { draftId, version: 3 }),
      confirmPolicy(b, { draftId, version: 3 }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await versions(world)).toHaveLength(2);
    expect(await refusalCode(confirmPolicy(a, { draftId, version: 4 }))).toBe("CONFLICT");
  });

  it("with the same request key happens once", async () => {
    const world = await makeRuled();
    const draftId = await makeSubmitted(world);
    const ctx = await contextOf(world, "superior", newId());
    const twice = await Promise.all([1, 2].map(() => confirmPolicy(ctx, { draftId, version: 3 })));
    expect(twice[0]).toEqual(twice[1]);
  });

  it("is too late when the notice has run short", async () => {
    const world = await makeRuled();
    const draftId = await makeSubmitted(world);
    await owner.agencyPolicy.updateMany({
      where: { agencyId: world.agencyId },
      data: { settings: { policyChange: { noticeDays: 60 } } },
    });
    const attempt = confirmPolicy(await contextOf(world, "superior"), { draftId, version: 3 });
    expect(await refusal(attempt)).toMatchObject({ reasons: ["organization.policy-notice"] });
    expect(await stored(draftId)).toMatchObject({ state: "submitted", version: 3 });
  });
});

describe("sending back and taking back", () => {
  it("the confirmer sends it back with a reason; HR goes on writing", async () => {
    const world = await makeRuled();
    const draftId = await makeSubmitted(world);
    const confirmer = await contextOf(world, "superior");
    await returnPolicy(confirmer, { draftId, version: 3, reason: "Dasarnya kurang" });
    expect(await stored(draftId)).toMatchObject({ state: "draft", returnReason: "Dasarnya kurang" });
    expect(await refusalCode(returnPolicy(confirmer, { draftId, version: 3, reason: "x" }))).toBe("CONFLICT");
    await draftPolicy(await contextOf(world, "hr"), { ...tenDays, draftId, version: 4, reason: "Lengkap" });
    expect(await acts(draftId)).toContain("policy.return");
  });

  it("a scheduled version is taken back before its day: the one before stands open-ended again", async () => {
    const world = await makeRuled();
    const { draftId } = await makeScheduled(world);
    const hr = await contextOf(world, "hr");
    const { version } = await stored(draftId);
    await withdrawPolicy(hr, { draftId, version, reason: "Batal" });
    expect(await versions(world)).toMatchObject([{ number: 1, validUntil: null }]);
    expect(await stored(draftId)).toMatchObject({ state: "withdrawn", policyId: null });
    expect((await acts(draftId)).at(-1)).toBe("policy.withdraw");
    // The day is free again.
    await makeSubmitted(world);
  });

  it("moves prepared periods to its own rhythm, and back again when it is taken back", async () => {
    const world = await makeRuled();
    const { agencyId, policyId } = world;
    const quarter = (number: number, from: string, until: string) => ({
      agencyId,
      policyId,
      year: 2027,
      cadence: "quarterly" as const,
      number,
      startsOn: toDate(`2027-${from}`),
      endsOn: toDate(`2027-${until}`),
      selfNoteDue: toDate(`2027-${until}`),
      scoringDue: toDate(`2027-${until}`),
    });
    await owner.period.createMany({
      data: [quarter(1, "01-01", "03-31"), quarter(2, "04-01", "06-30"), quarter(3, "07-01", "09-30")],
    });
    const values = { cadence: "half_yearly", cadenceByUnitKind: {} };
    const draftId = await makeSubmitted(world, { key: "rhythm", values, startsOn: "2027-07-01" });
    await confirmPolicy(await contextOf(world, "superior"), { draftId, version: 3 });
    const of2027 = async () =>
      (await owner.period.findMany({ where: { agencyId, year: 2027 }, orderBy: { startsOn: "asc" } })).map(
        ({ cadence, number }) => `${cadence} ${number}`,
      );
    expect(await of2027()).toEqual(["quarterly 1", "quarterly 2", "half_yearly 2"]);
    const { version } = await stored(draftId);
    await withdrawPolicy(await contextOf(world, "hr"), { draftId, version, reason: "Batal" });
    expect(await of2027()).toEqual(["quarterly 1", "quarterly 2", "quarterly 3", "quarterly 4"]);
  });

  it("not once a period runs by it, and not by others", async () => {
    const world = await makeRuled();
    const { draftId, policyId } = await makeScheduled(world);
    const { version } = await stored(draftId);
    const take = async (person: PersonKey) =>
      withdrawPolicy(await contextOf(world, person), { draftId, version, reason: "Batal" });
    expect(await refusalCode(take("staff"))).toBe("NOT_FOUND");
    expect(await refusalCode(take("foreigner"))).toBe("NOT_FOUND");
    expect(await refusalCode(take("superior"))).toBe("FORBIDDEN");
    await owner.period.updateMany({ where: { id: world.periods[3] }, data: { policyId } });
    expect(await refusal(take("hr"))).toMatchObject({ reasons: ["organization.policy-period-stands"] });
  });
});
